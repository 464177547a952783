import { graphql } from '../graphql';

export const Conclude = graphql(`
  mutation Conclude($treatment: ID!, $shown: String!, $lapsing: [ID!]!) {
    conclude(treatment: $treatment, shown: $shown, lapsing: $lapsing) {
      id
      result
    }
  }
`);
