import { graphql } from '../graphql';

export const CallingQuery = graphql(`
  query Calling {
    bodies {
      id
      name
      short
      kind
      remoteSince
      viewerMayAllowRemote
      secretaries {
        id
      }
      seats {
        role
        person {
          id
        }
      }
    }
    cases {
      id
      title
      saksnr
      phase
      route {
        id
        body {
          id
        }
      }
    }
  }
`);

export const CallMeeting = graphql(`
  mutation CallMeeting($meeting: MeetingInput!) {
    callMeeting(meeting: $meeting) {
      id
    }
  }
`);
