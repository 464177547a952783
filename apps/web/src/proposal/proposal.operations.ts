import { graphql } from '../graphql';

export const MoveProposal = graphql(`
  mutation MoveProposal($treatment: ID!, $proposal: ProposalInput!) {
    moveProposal(treatment: $treatment, proposal: $proposal) {
      id
    }
  }
`);

export const PublishProposal = graphql(`
  mutation PublishProposal($id: ID!) {
    publishProposal(id: $id) {
      id
      letter
      kind
    }
  }
`);

export const WithdrawProposal = graphql(`
  mutation WithdrawProposal($id: ID!) {
    withdrawProposal(id: $id) {
      id
      state
    }
  }
`);
