import { graphql } from '../graphql';

export const InputsQuery = graphql(`
  query Inputs($case: ID!) {
    case(id: $case) {
      id
      viewerCan
      questions {
        id
        number
      }
      inputs {
        id
        sender
        title
        dated
        fileName
        registeredAt
        viewerCan
        answer {
          id
          points {
            id
            question
          }
        }
        warnings {
          code
          line
          text
        }
      }
    }
  }
`);

export const AskedQuery = graphql(`
  query Asked($case: ID!) {
    case(id: $case) {
      id
      title
      saksnr
      viewerCan
      questions {
        id
        number
        text
      }
    }
  }
`);

export const PreviewInput = graphql(`
  mutation PreviewInput($case: ID!, $upload: ID!) {
    previewInput(case: $case, upload: $upload) {
      upload
      title
      sender
      dated
      questions {
        number
        text
        question
      }
      sections {
        sign
        heading
        question
        line
        points {
          sign
          kind
          text
          line
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

export const RegisterInput = graphql(`
  mutation RegisterInput($case: ID!, $input: JointInputInput!) {
    registerInput(case: $case, input: $input) {
      id
    }
  }
`);

export const ShareInput = graphql(`
  mutation ShareInput($id: ID!) {
    shareInput(id: $id)
  }
`);
