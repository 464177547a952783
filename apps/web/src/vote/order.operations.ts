import { graphql } from '../graphql';

export const OrderProposals = graphql(`
  mutation OrderProposals($treatment: ID!, $order: [ID!]!, $form: VotingForm!) {
    orderProposals(treatment: $treatment, order: $order, form: $form) {
      id
    }
  }
`);
