import { graphql } from '../graphql';

export const Conclude = graphql(`
  mutation Conclude($treatment: ID!, $shown: String!) {
    conclude(treatment: $treatment, shown: $shown) {
      id
      result
    }
  }
`);
