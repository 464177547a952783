import { graphql } from '../../graphql';

export const EarlierQuery = graphql(`
  query EarlierAnswers($case: ID!) {
    case(id: $case) {
      id
      earlierAnswers {
        version
        year
        title
        saksnr
        sections {
          question
          number
          wording
          beginning
        }
      }
    }
  }
`);

export const StartEmpty = graphql(`
  mutation StartEmpty($case: ID!) {
    startEmpty(case: $case)
  }
`);

export const StartFromPoints = graphql(`
  mutation StartFromPoints($case: ID!) {
    startFromPoints(case: $case)
  }
`);

export const StartFromText = graphql(`
  mutation StartFromText($case: ID!, $texts: [StartTextInput!]!) {
    startFromText(case: $case, texts: $texts)
  }
`);

export const StartFromEarlier = graphql(`
  mutation StartFromEarlier($case: ID!, $version: ID!, $questions: [StartEarlierInput!]!) {
    startFromEarlier(case: $case, version: $version, questions: $questions)
  }
`);

export const PreviewStartText = graphql(`
  mutation PreviewStartText($case: ID!, $upload: ID!) {
    previewStartText(case: $case, upload: $upload) {
      question
      text
    }
  }
`);
