import { RouteParts } from '../case/route/route.operations';
import { graphql } from '../graphql';

export const MyTasksQuery = graphql(
  `
    query MyTasks {
      myTasks {
        id
        kind
        due
        now
        body {
          id
          name
          short
          kind
        }
        meeting {
          id
          startsAt
          place
          open
          legalBasis
          state
          items {
            cited
            case {
              id
            }
          }
        }
        answer {
          id
          notes {
            question
          }
          points {
            id
            disposition {
              kind
            }
          }
        }
        case {
          id
          title
          saksnr
          questions {
            id
            number
            text
          }
          ...RouteParts
        }
      }
    }
  `,
  [RouteParts],
);
