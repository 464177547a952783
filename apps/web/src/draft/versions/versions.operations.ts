import { graphql } from '../../graphql';

export const DraftTextsQuery = graphql(`
  query DraftTexts($case: ID!) {
    draftTexts(case: $case) {
      live
      viewerCan
      case {
        id
        title
        saksnr
      }
      kept {
        id
        number
        name
        sha256
        createdAt
        createdBy {
          name
        }
      }
      frozen {
        id
        number
        kind
        sha256
        createdAt
        createdBy {
          name
        }
      }
    }
  }
`);

export const TextComparisonQuery = graphql(`
  query TextComparison($case: ID!, $from: ID!, $to: ID!) {
    textComparison(case: $case, from: $from, to: $to) {
      questions {
        question {
          id
          number
          text
        }
        blocks {
          id
          fate
          before {
            question
            paragraph
            text
          }
          after {
            question
            paragraph
            text
          }
        }
      }
    }
  }
`);

export const KeepVersion = graphql(`
  mutation KeepVersion($case: ID!, $name: String!) {
    keepVersion(case: $case, name: $name) {
      kept {
        id
      }
    }
  }
`);
