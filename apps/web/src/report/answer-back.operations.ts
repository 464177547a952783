import { graphql } from '../graphql';

export const AnswerBackQuery = graphql(`
  query AnswerBack($case: ID!, $body: ID!) {
    answerBack(case: $case, body: $body) {
      language
      title
      state
      lead
      viewerCan
      case {
        id
        title
        saksnr
      }
      body {
        id
        name
        short
        kind
        language
      }
      questions {
        number
        wording
        points {
          number
          minority
          said
          sentences
          now {
            place
            words
          }
        }
        added {
          sentences
          words
        }
      }
    }
  }
`);

export const ChooseBodyLanguage = graphql(`
  mutation ChooseBodyLanguage($body: ID!, $language: Language) {
    chooseBodyLanguage(body: $body, language: $language) {
      id
      language
    }
  }
`);
