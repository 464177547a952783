import { graphql } from '../graphql';

export const ScreeningQuery = graphql(`
  query Screening($case: ID!) {
    screening(case: $case) {
      viewerCan
      case {
        id
        title
        saksnr
        attachments {
          id
          number
          title
          screened
        }
      }
      written {
        id
        as
        letter
        words
        unconfirmed
        decidedAt
        decidedBy {
          id
          name
        }
        body {
          id
          name
        }
        question {
          id
          number
        }
        passages {
          from
          to
          legalBasis
        }
      }
    }
  }
`);

export const ScreenWords = graphql(`
  mutation ScreenWords($case: ID!, $written: ID!, $words: String!, $passages: [ScreenedPassageInput!]!) {
    screenWords(case: $case, written: $written, words: $words, passages: $passages) {
      case {
        id
      }
    }
  }
`);

export const ScreenAttachment = graphql(`
  mutation ScreenAttachment($attachment: ID!, $legalBasis: String) {
    screenAttachment(attachment: $attachment, legalBasis: $legalBasis) {
      id
    }
  }
`);
