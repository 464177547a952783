import { graphql } from '../graphql';

/** What is shown of a meeting's elections. */
export const ElectionParts = graphql(`
  fragment ElectionParts on Meeting @_unmask {
    elections {
      id
      item
      standing
      brokenOff
      viewerCan
      candidates {
        seat
        person {
          id
          name
        }
      }
      elected {
        person {
          id
          name
        }
      }
      lotBetween {
        seat
        person {
          id
          name
        }
      }
      lotDrawnBy {
        name
      }
      rounds {
        number
        method
        open
        entitled
        cast
        viewerMayVote
        viewerBallot {
          candidate {
            seat
            person {
              id
              name
            }
          }
        }
        counts {
          votes
          candidate {
            seat
            person {
              id
              name
            }
          }
        }
        blank
        note
        ballots {
          voter {
            id
            name
          }
          candidate {
            seat
          }
        }
      }
    }
  }
`);

export const OpenElection = graphql(`
  mutation OpenElection($meeting: ID!, $election: ElectionInput!) {
    openElection(meeting: $meeting, election: $election) {
      id
    }
  }
`);

export const OpenElectionRound = graphql(`
  mutation OpenElectionRound($election: ID!, $method: ElectionMethod!) {
    openElectionRound(election: $election, method: $method) {
      id
    }
  }
`);

export const CastElectionBallot = graphql(`
  mutation CastElectionBallot($election: ID!, $candidate: ID) {
    castElectionBallot(election: $election, candidate: $candidate) {
      id
    }
  }
`);

export const CloseElectionRound = graphql(`
  mutation CloseElectionRound($election: ID!, $note: String) {
    closeElectionRound(election: $election, note: $note) {
      id
    }
  }
`);

export const RecordElectionCount = graphql(`
  mutation RecordElectionCount($election: ID!, $count: ElectionCountInput!) {
    recordElectionCount(election: $election, count: $count) {
      id
    }
  }
`);

export const DrawElectionLot = graphql(`
  mutation DrawElectionLot($election: ID!, $seat: ID!, $drawnBy: ID!) {
    drawElectionLot(election: $election, seat: $seat, drawnBy: $drawnBy) {
      id
    }
  }
`);

export const BreakOffElection = graphql(`
  mutation BreakOffElection($election: ID!, $reason: String!) {
    breakOffElection(election: $election, reason: $reason) {
      id
    }
  }
`);
