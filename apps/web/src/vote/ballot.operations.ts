import { graphql } from '../graphql';

export const OpenVote = graphql(`
  mutation OpenVote(
    $treatment: ID!
    $proposal: ID
    $form: VoteForm!
    $versus: ID
    $question: ID
    $method: VoteMethod!
    $isTest: Boolean!
    $acknowledged: Boolean
  ) {
    openVote(
      treatment: $treatment
      proposal: $proposal
      form: $form
      versus: $versus
      question: $question
      method: $method
      isTest: $isTest
      acknowledged: $acknowledged
    ) {
      id
    }
  }
`);

export const CastBallot = graphql(`
  mutation CastBallot($vote: ID!, $choice: Choice!) {
    castBallot(vote: $vote, choice: $choice) {
      id
      viewerChoice
    }
  }
`);

export const CloseVote = graphql(`
  mutation CloseVote($vote: ID!, $note: String) {
    closeVote(vote: $vote, note: $note) {
      id
    }
  }
`);

export const RecordBallot = graphql(`
  mutation RecordBallot($vote: ID!, $seat: ID!, $choice: Choice) {
    recordBallot(vote: $vote, seat: $seat, choice: $choice) {
      id
      cast
    }
  }
`);

export const RecordCount = graphql(`
  mutation RecordCount($vote: ID!, $count: CountInput!) {
    recordCount(vote: $vote, count: $count) {
      id
    }
  }
`);

export const RecordNames = graphql(`
  mutation RecordNames($vote: ID!, $against: [ID!]!) {
    recordNames(vote: $vote, against: $against) {
      id
    }
  }
`);
