import { graphql } from '../../graphql';

/** A case's route as its pictures need it. */
export const RouteParts = graphql(`
  fragment RouteParts on Case @_unmask {
    deadline
    sentAt
    route {
      id
      position
      task
      due
      state
      result
      body {
        id
        name
        short
        kind
      }
    }
  }
`);
