import { graphql } from '../graphql';

export const SessionQuery = graphql(`
  query Session {
    session {
      demo
      signInBy
      viewerCan
      municipality {
        id
        name
      }
      person {
        id
        name
        language
        posts {
          role
          party
          body {
            id
            name
            short
            kind
          }
        }
      }
    }
  }
`);

export const DemoPeopleQuery = graphql(`
  query DemoPeople {
    demoPeople {
      id
      name
      posts {
        role
        party
        body {
          id
          name
          short
          kind
        }
      }
    }
  }
`);

export const SignInAsDemo = graphql(`
  mutation SignInAsDemo($person: ID!) {
    signInAsDemo(person: $person) {
      person {
        id
      }
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut {
    signOut {
      demo
    }
  }
`);

export const ChooseLanguage = graphql(`
  mutation ChooseLanguage($language: Language!) {
    chooseLanguage(language: $language) {
      person {
        id
        language
      }
    }
  }
`);
