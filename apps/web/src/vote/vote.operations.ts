import { graphql } from '../graphql';
import { ProposalParts } from '../proposal/proposal.operations';

export const TreatmentQuery = graphql(
  `
    query Treatment($case: ID!, $meeting: ID!) {
      treatment(case: $case, meeting: $meeting) {
        id
        cited
        task
        votingForm
        endsIn
        endings {
          ending
          points
          sha256
        }
        lapsing {
          why
          proposal {
            id
            letter
            kind
          }
        }
        decision {
          ending
          points
          sha256
        }
        result
        viewerCan
        attendance {
          deputy
          person {
            id
            name
          }
          seat {
            id
            number
            party
            person {
              id
              name
            }
          }
        }
        presiding {
          id
        }
        additions {
          id
          party
          words
          person {
            name
          }
        }
        disqualifications {
          id
          found
          seat {
            id
          }
          person {
            id
            name
          }
          substitute {
            name
          }
        }
        closed
        meeting {
          id
          startsAt
          endedAt
          state
          quorum
          viewerCan
          body {
            id
            name
            short
            kind
          }
        }
        case {
          id
          title
          questions {
            id
            number
            text
          }
          route {
            id
            position
            state
            task
            body {
              id
              name
            }
          }
        }
        version {
          id
          number
          kind
          sha256
          createdAt
          text {
            question {
              id
              number
              text
            }
            blocks {
              id
              kind
              text
              runs {
                text
                bold
                italic
              }
            }
          }
        }
        baseVersion {
          id
          sha256
          text {
            question {
              id
            }
            blocks {
              id
              kind
              text
            }
          }
        }
        viewerSeat {
          id
          party
        }
        openVote {
          id
        }
        proposals {
          ...ProposalParts
        }
        upheld {
          ...ProposalParts
          vote {
            form
            proposal {
              id
              letter
            }
            versus {
              letter
            }
            outcome {
              inFavour
              against
            }
          }
        }
        votes {
          id
          form
          method
          isTest
          open
          openedAt
          closedAt
          cast
          entitled
          voters
          viewerChoice
          viewerCan
          proposal {
            id
          }
          versus {
            id
          }
          question {
            id
            number
          }
          version {
            id
            number
          }
          ballots {
            choice
            seat {
              id
              party
            }
            person {
              id
              name
            }
          }
          outcome {
            carried
            inFavour
            against
            decidedByChair
            chair
            unanimous
            note
            parties {
              party
              inFavour
              against
            }
          }
        }
      }
    }
  `,
  [ProposalParts],
);
