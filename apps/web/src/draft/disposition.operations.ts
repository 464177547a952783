import { graphql } from '../graphql';

export const PointTrailQuery = graphql(`
  query PointTrail($case: ID!, $point: ID!) {
    pointTrail(case: $case, point: $point) {
      kind
      at
      reason
      passedTo
      words
      by {
        id
        name
      }
    }
  }
`);

export const DeskRulesQuery = graphql(`
  query DeskRules {
    deskRules {
      viewerCan
      rewordingFloor
      reasons {
        id
        words
        uses
      }
    }
  }
`);

export const ReviseReason = graphql(`
  mutation ReviseReason($id: ID!, $words: String!) {
    reviseReason(id: $id, words: $words) {
      reasons {
        id
        words
        uses
      }
    }
  }
`);

export const RemoveReason = graphql(`
  mutation RemoveReason($id: ID!) {
    removeReason(id: $id) {
      reasons {
        id
        words
        uses
      }
    }
  }
`);

export const ConfirmRewording = graphql(`
  mutation ConfirmRewording($case: ID!, $point: ID!, $words: String!) {
    confirmRewording(case: $case, point: $point, words: $words) {
      id
      confirmedWording
    }
  }
`);

export const SetRewordingFloor = graphql(`
  mutation SetRewordingFloor($percent: Int!) {
    setRewordingFloor(percent: $percent) {
      rewordingFloor
    }
  }
`);

export const MarkDisagreement = graphql(`
  mutation MarkDisagreement($case: ID!, $points: [ID!]!) {
    markDisagreement(case: $case, points: $points) {
      id
      disagreements {
        points
      }
    }
  }
`);

export const LiftDisagreement = graphql(`
  mutation LiftDisagreement($case: ID!, $points: [ID!]!) {
    liftDisagreement(case: $case, points: $points) {
      id
      disagreements {
        points
      }
    }
  }
`);
