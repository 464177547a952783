import { type FunctionComponent, lazy, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { createApiClient } from './client';
import { NotFoundPage } from './help/NotFoundPage';
import { Gate } from './session/Gate';
import { SessionProvider } from './session/SessionProvider';
import { AnnouncementRegion } from './ui/announce';
import { AppShell, RoomShell } from './ui/Shell';

/** A page that is fetched only when one goes there. */
const page = (load: () => Promise<FunctionComponent>) => {
  const Page = lazy(async () => ({ default: await load() }));
  return <Page />;
};

const router = createBrowserRouter([
  {
    element: <AppShell />,
    children: [
      { path: '/innspill', element: page(async () => (await import('./input/OutcomePage')).OutcomePage) },
      { path: '/folg', element: page(async () => (await import('./following/FollowPage')).FollowPage) },
      {
        path: '/folg/:meeting',
        element: page(async () => (await import('./following/FollowMeetingPage')).FollowMeetingPage),
      },
      { path: '/logg-inn', element: page(async () => (await import('./session/UseLinkPage')).UseLinkPage) },
    ],
  },
  {
    element: <Gate />,
    children: [
      {
        element: <AppShell />,
        children: [
          { path: '/', element: page(async () => (await import('./session/TasksPage')).TasksPage) },
          { path: '/saker', element: page(async () => (await import('./case/CasesPage')).CasesPage) },
          {
            path: '/saker/ny',
            element: page(async () => (await import('./case/register/RegisterCasePage')).RegisterCasePage),
          },
          { path: '/saker/:case', element: page(async () => (await import('./case/CasePage')).CasePage) },
          {
            path: '/saker/:case/innspill/nytt',
            element: page(async () => (await import('./input/RegisterInputPage')).RegisterInputPage),
          },
          {
            path: '/saker/:case/svar/:answer/historikk',
            element: page(async () => (await import('./history/HistoryPage')).HistoryPage),
          },
          {
            path: '/saker/:case/sammenstilling/:number?',
            element: page(async () => (await import('./draft/DraftPage')).DraftPage),
          },
          {
            path: '/saker/:case/versjoner',
            element: page(async () => (await import('./draft/versions/VersionsPage')).VersionsPage),
          },
          {
            path: '/saker/:case/tilbakemelding/:body',
            element: page(async () => (await import('./report/AnswerBackPage')).AnswerBackPage),
          },
          {
            path: '/saker/:case/unntatt',
            element: page(async () => (await import('./screening/ScreeningPage')).ScreeningPage),
          },
          {
            path: '/saker/:case/sammenlikning',
            element: page(async () => (await import('./report/ComparisonPage')).ComparisonPage),
          },
          {
            path: '/sammenstilling/regler',
            element: page(async () => (await import('./draft/DeskRulesPage')).DeskRulesPage),
          },
          {
            path: '/moter',
            element: page(async () => (await import('./meeting/MeetingsPage')).MeetingsPage),
          },
          {
            path: '/moter/nytt',
            element: page(async () => (await import('./meeting/CallMeetingPage')).CallMeetingPage),
          },
          {
            path: '/moter/:meeting',
            element: page(async () => (await import('./meeting/MeetingPage')).MeetingPage),
          },
          {
            path: '/hefter',
            element: page(async () => (await import('./booklet/BookletsPage')).BookletsPage),
          },
          {
            path: '/hefter/nytt',
            element: page(async () => (await import('./booklet/ImportBookletPage')).ImportBookletPage),
          },
          {
            path: '/hefter/:booklet',
            element: page(async () => (await import('./booklet/BookletPage')).BookletPage),
          },
          { path: '/hjelp', element: page(async () => (await import('./help/HelpPage')).HelpPage) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
      {
        element: <RoomShell />,
        children: [
          {
            path: '/saker/:case/svar/:answer/:number?',
            element: page(async () => (await import('./answer/AnswerPage')).AnswerPage),
          },
          {
            path: '/saker/:case/behandling/:meeting',
            element: page(async () => (await import('./vote/TreatmentPage')).TreatmentPage),
          },
        ],
      },
    ],
  },
]);

/** The whole of Samsvar in the browser: the way to the API, the session, and the page of the address. */
export function App() {
  const [client, setClient] = useState(createApiClient);
  return (
    <Provider value={client}>
      <SessionProvider renew={() => setClient(createApiClient())}>
        <AnnouncementRegion>
          <RouterProvider router={router} />
        </AnnouncementRegion>
      </SessionProvider>
    </Provider>
  );
}
