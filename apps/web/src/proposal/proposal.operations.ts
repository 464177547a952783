import { graphql } from '../graphql';

/** A proposal as it is shown: what it says, who moves it, where it came from, and what it comes in the way of. */
export const ProposalParts = graphql(`
  fragment ProposalParts on Proposal @_unmask {
    id
    letter
    kind
    state
    standing
    afterWhole
    block
    baseText
    newText
    newKind
    referTo
    reason
    onBehalfOf
    publishedAt
    upheldAt
    viewerCan
    body {
      id
      name
    }
    question {
      id
      number
    }
    proposers {
      party
      person {
        id
        name
      }
    }
    takenUpFrom {
      id
      letter
      body {
        id
        name
      }
    }
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

export const EnterProposal = graphql(`
  mutation EnterProposal($treatment: ID!, $seat: ID!, $proposal: ProposalInput!) {
    enterProposal(treatment: $treatment, seat: $seat, proposal: $proposal) {
      id
      letter
      kind
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

export const UpholdProposal = graphql(`
  mutation UpholdProposal($id: ID!) {
    upholdProposal(id: $id) {
      id
      upheldAt
    }
  }
`);

export const TakeUpProposal = graphql(`
  mutation TakeUpProposal($treatment: ID!, $id: ID!) {
    takeUpProposal(treatment: $treatment, id: $id) {
      id
      letter
      kind
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
