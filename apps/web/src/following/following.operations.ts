import { graphql } from '../graphql';

export const FollowedMeetingsQuery = graphql(`
  query FollowedMeetings {
    followedMeetings {
      id
      body
      short
      kind
      startsAt
      place
      state
      closed
      items {
        withheld {
          screened
          legalBasis
        }
        case {
          id
          cited
          title
        }
      }
    }
  }
`);

const ElectionNumbers = graphql(`
  fragment ElectionNumbers on FollowedElection @_unmask {
    underWay
    elected
    unanimous
    byLot
    rounds {
      blank
      votes {
        name
        votes
      }
    }
  }
`);

export const FollowedMeetingQuery = graphql(
  `
    query FollowedMeeting($id: ID!) {
      followedMeeting(id: $id) {
        id
        body
        short
        kind
        startsAt
        place
        state
        closed
        minutesSigned
        elections {
          ...ElectionNumbers
        }
        items {
          withheld {
            screened
            legalBasis
          }
          case {
            id
            cited
            title
            task
            elections {
              ...ElectionNumbers
            }
            now
            result
            decision
            openVote {
              letter
              question
              cast
              entitled
            }
            proposals {
              letter
              kind
              state
              question
              place
              placeKind
              before
              newText
              newKind
              referTo
              reason
              onBehalfOf
              movers {
                name
                party
              }
              difference {
                number
                blocks {
                  kind
                  moved
                  pieces {
                    kind
                    text
                  }
                }
              }
              alternative {
                number
                question
                blocks {
                  kind
                  text
                }
              }
            }
            votes {
              letter
              form
              versus
              question
              method
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
            text {
              number
              question
              blocks {
                kind
                text
              }
            }
          }
        }
      }
    }
  `,
  [ElectionNumbers],
);
