import { graphql } from '../graphql';

export const LayMinutes = graphql(`
  mutation LayMinutes($meeting: ID!, $signers: [ID!]!) {
    layMinutes(meeting: $meeting, signers: $signers) {
      id
    }
  }
`);

export const SignMinutes = graphql(`
  mutation SignMinutes($meeting: ID!, $shown: String!) {
    signMinutes(meeting: $meeting, shown: $shown) {
      id
    }
  }
`);

export const TakeBackMinutes = graphql(`
  mutation TakeBackMinutes($meeting: ID!, $reason: String!) {
    takeBackMinutes(meeting: $meeting, reason: $reason) {
      id
    }
  }
`);

export const AmendMinutes = graphql(`
  mutation AmendMinutes($meeting: ID!, $words: String!) {
    amendMinutes(meeting: $meeting, words: $words) {
      id
    }
  }
`);
