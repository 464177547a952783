import { graphql } from '../graphql';
import { RouteParts } from './route/route.operations';

export const CasesQuery = graphql(
  `
    query Cases {
      cases {
        id
        title
        saksnr
        phase
        waitsFor {
          id
        }
        ...RouteParts
      }
    }
  `,
  [RouteParts],
);

export const CaseQuery = graphql(
  `
    query Case($id: ID!) {
      case(id: $id) {
        id
        title
        saksnr
        dokumentnr
        lopenr
        klassering
        phase
        revision
        viewerCan
        citedDocuments
        booklet {
          id
          title
        }
        fields {
          heading
          text
        }
        questions {
          id
          number
          theme
          text
        }
        mayScreen
        attachments {
          id
          number
          title
          fileName
          size
          href
          screened
        }
        answers {
          id
          state
          basis
          settledAt
          noStatementReason
          viewerCan
          body {
            id
            name
            short
            kind
          }
          version {
            number
            sha256
          }
          points {
            id
          }
          meeting {
            id
            startsAt
            state
          }
        }
        draft {
          id
          round
          frozen
          openPoints
          viewerCan
        }
        publicAnswer
        versions {
          id
          number
          kind
          sha256
          createdAt
          createdBy {
            name
          }
          body {
            id
            name
            short
            kind
          }
        }
        meetings {
          id
          startsAt
          state
          body {
            id
          }
          items {
            cited
            case {
              id
            }
            step {
              id
            }
          }
        }
        ...RouteParts
      }
    }
  `,
  [RouteParts],
);

export const HistoryQuery = graphql(`
  query History($id: ID!, $first: Int!) {
    case(id: $id) {
      id
      events(first: $first) {
        id
        at
        what
        by {
          name
        }
        body {
          id
          name
          short
          kind
        }
        facts {
          name
          value
        }
      }
    }
  }
`);

export const CaseChanged = graphql(`
  subscription CaseChanged($id: ID!) {
    caseChanged(id: $id)
  }
`);

export const OpenCase = graphql(`
  mutation OpenCase($id: ID!) {
    openCase(id: $id) {
      id
      phase
    }
  }
`);

export const CloseAnswers = graphql(`
  mutation CloseAnswers($id: ID!, $force: Boolean!) {
    closeAnswers(id: $id, force: $force) {
      id
      phase
    }
  }
`);

export const SendText = graphql(`
  mutation SendText($id: ID!) {
    sendText(id: $id) {
      id
      phase
    }
  }
`);
