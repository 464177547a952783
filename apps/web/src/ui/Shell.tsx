import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { DemoBanner } from '../session/DemoBanner';
import { TopBar } from './TopBar';
import { Waiting } from './Waiting';
import './Shell.css';

function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href="#main">
      {t('common.skipToMain')}
    </a>
  );
}

/** Top bar, the page in <main>, and the demo's mark. */
export function AppShellFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <TopBar />
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** Around every page that is fetched when one goes there. */
export function AppShell() {
  return (
    <AppShellFrame>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </AppShellFrame>
  );
}

/**
 * Around a meeting's rooms: there the page itself shows `MeetingBar` in place of the top bar, and its own
 * `<main id="main">`.
 */
export function RoomShell() {
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </>
  );
}
