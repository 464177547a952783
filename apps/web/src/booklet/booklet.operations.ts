import { graphql } from '../graphql';

export const BookletsQuery = graphql(`
  query Booklets {
    booklets {
      id
      title
      importedAt
      themes {
        title
        questions {
          number
        }
      }
    }
  }
`);

export const BookletQuery = graphql(`
  query Booklet($id: ID!) {
    booklet(id: $id) {
      id
      title
      importedAt
      themes {
        title
        chapters {
          title
          kind
          text
        }
        questions {
          number
          text
        }
      }
    }
  }
`);

export const PreviewBooklet = graphql(`
  mutation PreviewBooklet($upload: ID!) {
    previewBooklet(upload: $upload) {
      upload
      title
      themes {
        title
        chapters {
          title
          kind
          text
        }
        questions {
          number
          text
        }
      }
      warnings {
        code
        line
        text
      }
    }
  }
`);

export const ImportBooklet = graphql(`
  mutation ImportBooklet($booklet: BookletInput!) {
    importBooklet(booklet: $booklet) {
      id
    }
  }
`);
