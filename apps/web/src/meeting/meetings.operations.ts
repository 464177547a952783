import { graphql } from '../graphql';

export const MeetingsQuery = graphql(`
  query Meetings {
    meetings {
      id
      startsAt
      place
      open
      legalBasis
      state
      body {
        id
        name
        short
        kind
      }
      items {
        id
        cited
        case {
          id
          title
        }
      }
    }
  }
`);
