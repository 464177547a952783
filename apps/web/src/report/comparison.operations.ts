import { graphql } from '../graphql';

export const ComparisonQuery = graphql(`
  query Comparison($case: ID!) {
    comparison(case: $case) {
      case {
        id
        title
        saksnr
        phase
      }
      draft {
        state
        version {
          id
          number
          sha256
        }
      }
      decided {
        state
        version {
          id
          number
          sha256
        }
      }
      questions {
        question {
          id
          number
          text
        }
        points {
          kind
          reason
          passedTo
          blocks
          point {
            id
            number
            text
            minority
            body {
              id
              name
              short
              kind
            }
          }
        }
        blocks {
          id
          kind
          points
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
          carried {
            body
            letter
          }
        }
      }
    }
  }
`);
