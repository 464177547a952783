import { graphql } from '../graphql';

export const AnswerHistoryQuery = graphql(`
  query AnswerHistory($id: ID!, $first: Int!) {
    answer(id: $id) {
      id
      viewerCan
      body {
        id
        name
      }
      case {
        id
        title
        questions {
          id
          number
          text
        }
      }
      history(first: $first) {
        id
        number
        began
        ended
        reopens
        closes
        restores
        writers {
          id
          name
        }
      }
    }
  }
`);

export const EditionTextQuery = graphql(`
  query EditionText($answer: ID!, $edition: ID!) {
    editionText(answer: $answer, edition: $edition) {
      question {
        id
      }
      blocks {
        id
        kind
        minority
        runs {
          text
          bold
          italic
        }
      }
    }
  }
`);

export const RestoreEdition = graphql(`
  mutation RestoreEdition($answer: ID!, $edition: ID!) {
    restoreEdition(answer: $answer, edition: $edition) {
      id
      state
    }
  }
`);
