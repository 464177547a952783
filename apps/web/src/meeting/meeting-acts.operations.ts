import { graphql } from '../graphql';

/** What is done with a meeting in session, besides opening and ending it. */
export const RecordMovement = graphql(`
  mutation RecordMovement($meeting: ID!, $movement: MovementInput!) {
    recordMovement(meeting: $meeting, movement: $movement) {
      id
    }
  }
`);

export const CorrectMovement = graphql(`
  mutation CorrectMovement($meeting: ID!, $movement: ID!, $at: DateTime!) {
    correctMovement(meeting: $meeting, movement: $movement, at: $at) {
      id
    }
  }
`);

export const DecideClosing = graphql(`
  mutation DecideClosing($meeting: ID!, $closing: ClosingInput!) {
    decideClosing(meeting: $meeting, closing: $closing) {
      id
    }
  }
`);

export const ApproveCall = graphql(`
  mutation ApproveCall($meeting: ID!, $callRemarks: String, $agendaRemarks: String) {
    approveCall(meeting: $meeting, callRemarks: $callRemarks, agendaRemarks: $agendaRemarks) {
      id
    }
  }
`);

export const AddToAgenda = graphql(`
  mutation AddToAgenda($meeting: ID!, $case: ID!) {
    addToAgenda(meeting: $meeting, case: $case) {
      id
    }
  }
`);

export const RefuseVote = graphql(`
  mutation RefuseVote($item: ID!, $byChair: Boolean!, $seats: [ID!]!) {
    refuseVote(item: $item, byChair: $byChair, seats: $seats) {
      id
    }
  }
`);

export const AnswerInWriting = graphql(`
  mutation AnswerInWriting($item: ID!, $seat: ID!, $proposal: Boolean!, $procedure: Boolean!) {
    answerInWriting(item: $item, seat: $seat, proposal: $proposal, procedure: $procedure) {
      id
    }
  }
`);

export const AllowRemoteMeetings = graphql(`
  mutation AllowRemoteMeetings($body: ID!, $since: Date) {
    allowRemoteMeetings(body: $body, since: $since) {
      id
      remoteSince
    }
  }
`);
