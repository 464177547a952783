import { graphql } from '../graphql';

/** What a proposal says besides its own words and place: for whom, to whom, and what it comes in the way of. */
export const ProposalParts = graphql(`
  fragment ProposalParts on Proposal @_unmask {
    referTo
    onBehalfOf
    alternative {
      question {
        id
        number
      }
      blocks {
        id
        kind
        text
      }
    }
    conflicts {
      kind
      matters
      block
      words
      proposals {
        id
        letter
      }
    }
  }
`);

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

export const SplitProposal = graphql(`
  mutation SplitProposal($id: ID!) {
    splitProposal(id: $id) {
      id
      state
    }
  }
`);
