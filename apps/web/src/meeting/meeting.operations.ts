import { ElectionParts } from '../election/election.operations';
import { graphql } from '../graphql';

export const MeetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        id
        startsAt
        openedAt
        endedAt
        place
        mode
        mayBeRemote
        open
        legalBasis
        foreseen
        urgency
        closings {
          id
          item
          closed
        }
        approval {
          callRemarks
          agendaRemarks
          approvedAt
        }
        course {
          id
          at
          remote
          presides
          seat {
            id
          }
          person {
            id
            name
          }
        }
        state
        presentCount
        quorum
        viewerCan
        minutes {
          signed
          sha256
          signatures {
            person {
              id
              name
            }
            signedAt
          }
          files {
            name
            sha256
          }
          amendments {
            id
            words
            madeAt
            by {
              id
              name
            }
          }
        }
        takenBack {
          at
          laidAt
          reason
          by {
            name
          }
          signatures {
            person {
              name
            }
            signedAt
          }
        }
        withheld {
          id
          cited
          screened
          legalBasis
        }
        maySign {
          id
          name
        }
        body {
          id
          name
          short
          kind
          secretaries {
            id
            name
          }
        }
        presiding {
          id
        }
        ...ElectionParts
        attendance {
          deputy
          remote
          reason
          person {
            id
            name
          }
          candidates {
            id
            name
          }
          seat {
            id
            number
            role
            party
            person {
              id
              name
            }
          }
        }
        items {
          id
          cited
          viewerCan
          result
          addedAt
          closed
          screened
          voteRefusal {
            byChair
            count
            present
          }
          written {
            standing
            answers {
              seat {
                id
              }
            }
          }
          attendance {
            seat {
              id
            }
            person {
              id
              name
            }
          }
          presiding {
            id
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
              id
              name
            }
          }
          step {
            task
            state
          }
          case {
            id
            title
            saksnr
            answers {
              id
              viewerCan
              body {
                id
              }
            }
          }
        }
      }
    }
  `,
  [ElectionParts],
);

export const RecordAttendance = graphql(`
  mutation RecordAttendance($meeting: ID!, $attendance: [AttendanceInput!]!, $presiding: ID) {
    recordAttendance(meeting: $meeting, attendance: $attendance, presiding: $presiding) {
      id
      presentCount
    }
  }
`);

export const DecideDisqualification = graphql(`
  mutation DecideDisqualification($item: ID!, $decision: DisqualificationInput!) {
    decideDisqualification(item: $item, decision: $decision) {
      id
    }
  }
`);

export const OpenMeeting = graphql(`
  mutation OpenMeeting($id: ID!) {
    openMeeting(id: $id) {
      id
      state
    }
  }
`);

export const EndMeeting = graphql(`
  mutation EndMeeting($id: ID!) {
    endMeeting(id: $id) {
      id
      state
    }
  }
`);
