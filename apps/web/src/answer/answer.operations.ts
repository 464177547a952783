import { graphql } from '../graphql';

export const AnswerQuery = graphql(`
  query Answer($id: ID!) {
    answer(id: $id) {
      id
      state
      document
      round
      basis
      settledAt
      noStatementReason
      viewerCan
      count {
        inFavour
        against
      }
      body {
        id
        name
        short
        kind
        seats {
          id
        }
      }
      version {
        id
        number
        sha256
      }
      text {
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
      notes {
        question
        text
        savedAt
      }
      meeting {
        id
        state
        startsAt
        endedAt
        legalBasis
        presentCount
        viewerCan
        items {
          id
          cited
          case {
            id
          }
        }
      }
      case {
        id
        title
        phase
        questions {
          id
          number
          theme
          text
          bookletWording
          caseWording
        }
        booklet {
          id
          title
          themes {
            title
            chapters {
              title
              kind
              text
            }
          }
        }
      }
    }
  }
`);

export const AdoptAnswer = graphql(`
  mutation AdoptAnswer($id: ID!, $adoption: AdoptionInput!) {
    adoptAnswer(id: $id, adoption: $adoption) {
      id
      state
    }
  }
`);

export const DeclineAnswer = graphql(`
  mutation DeclineAnswer($id: ID!, $reason: String) {
    declineAnswer(id: $id, reason: $reason) {
      id
      state
    }
  }
`);

export const ReopenAnswer = graphql(`
  mutation ReopenAnswer($id: ID!) {
    reopenAnswer(id: $id) {
      id
      state
    }
  }
`);

export const WriteNote = graphql(`
  mutation WriteNote($case: ID!, $question: ID!, $text: String!) {
    writeNote(case: $case, question: $question, text: $text) {
      question
      savedAt
    }
  }
`);

export const PointOriginQuery = graphql(`
  query PointOrigin($case: ID!, $id: ID!) {
    point(case: $case, id: $id) {
      id
      minority
      adoptions {
        basis
        at
        cited
        count {
          inFavour
          against
        }
      }
      writers {
        first
        last
        person {
          id
          name
        }
      }
    }
  }
`);

export const PointOriginsQuery = graphql(`
  query PointOrigins($id: ID!) {
    answer(id: $id) {
      id
      points {
        id
        number
        question
        text
        minority
        adoptions {
          basis
          at
          cited
          count {
            inFavour
            against
          }
        }
        writers {
          first
          last
          person {
            id
            name
          }
        }
      }
    }
  }
`);
