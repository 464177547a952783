import { graphql } from '../../graphql';

/** What one chooses among when registering: booklets with their questions, and the bodies. */
export const RegisterChoicesQuery = graphql(`
  query RegisterChoices {
    booklets {
      id
      title
      importedAt
      themes {
        title
        questions {
          number
          text
        }
      }
    }
    bodies {
      id
      name
      short
      kind
    }
  }
`);

export const PreviewCasePaper = graphql(`
  mutation PreviewCasePaper($upload: ID!, $booklet: ID) {
    previewCasePaper(upload: $upload, booklet: $booklet) {
      upload
      title
      fields {
        heading
        text
      }
      questions {
        number
        text
      }
      attachments {
        number
        title
      }
      differences {
        number
        booklet
        case
      }
      warnings {
        code
        line
        text
      }
    }
  }
`);

export const RegisterCase = graphql(`
  mutation RegisterCase($case: CaseInput!) {
    registerCase(case: $case) {
      id
    }
  }
`);
