import { graphql } from '../graphql';

export const WordingsQuery = graphql(`
  query Wordings($case: ID!) {
    case(id: $case) {
      id
      viewerCan
      wordings {
        question
        wordings {
          id
          source
          by
          text
          answered
        }
        choices {
          at
          replaced
          text
          by {
            name
          }
        }
      }
    }
  }
`);

export const ChooseWording = graphql(`
  mutation ChooseWording($case: ID!, $question: ID!, $wording: ID!) {
    chooseWording(case: $case, question: $question, wording: $wording) {
      id
      questions {
        id
        text
      }
    }
  }
`);
