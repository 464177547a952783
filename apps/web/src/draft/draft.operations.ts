import { graphql } from '../graphql';

export const DraftQuery = graphql(`
  query Draft($case: ID!) {
    case(id: $case) {
      id
      title
      saksnr
      phase
      viewerCan
      booklet {
        title
      }
      questions {
        id
        number
        theme
        text
      }
      route {
        id
        task
        due
        state
        body {
          id
        }
      }
      answers {
        id
        state
        settledAt
        basis
        count {
          inFavour
          against
        }
        body {
          id
          name
          short
          kind
        }
        meeting {
          startsAt
          state
        }
      }
      draft {
        id
        document
        round
        frozen
        started
        viewerCan
        rules {
          rewordingFloor
          reasons {
            id
            words
            uses
          }
        }
        likeGroups {
          heading
          words
          points
        }
        disagreements {
          points
        }
        points {
          id
          number
          question
          kind
          text
          minority
          under
          withdrawn
          confirmedWording
          body {
            id
            name
            short
            kind
          }
          replaces {
            id
            number
            text
          }
          disposition {
            kind
            reason
            passedTo
            at
            by {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const DeclinePoint = graphql(`
  mutation DeclinePoint($case: ID!, $point: ID!, $reason: String!) {
    declinePoint(case: $case, point: $point, reason: $reason) {
      id
      disposition {
        kind
      }
    }
  }
`);

export const PassPointOn = graphql(`
  mutation PassPointOn($case: ID!, $point: ID!, $to: String!) {
    passPointOn(case: $case, point: $point, to: $to) {
      id
      disposition {
        kind
      }
    }
  }
`);

export const ReopenPoint = graphql(`
  mutation ReopenPoint($case: ID!, $point: ID!) {
    reopenPoint(case: $case, point: $point) {
      id
      disposition {
        kind
      }
    }
  }
`);

export const TableDraft = graphql(`
  mutation TableDraft($case: ID!) {
    tableDraft(case: $case) {
      id
      phase
      draft {
        frozen
      }
    }
  }
`);
