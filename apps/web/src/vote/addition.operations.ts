import { graphql } from '../graphql';

export const AddToMinutes = graphql(`
  mutation AddToMinutes($treatment: ID!, $words: String!, $seat: ID) {
    addToMinutes(treatment: $treatment, words: $words, seat: $seat) {
      id
    }
  }
`);
