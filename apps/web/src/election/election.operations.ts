import { graphql } from '../graphql';

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
