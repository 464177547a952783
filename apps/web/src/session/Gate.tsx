import { Outlet } from 'react-router';
import { useFocusOnNewPage } from '../ui/new-page';
import { useSession } from './SessionProvider';
import { SignInPage } from './SignInPage';

/** Lets those in who are signed in. Others sign in first, at the same address, and come where they were going. */
export function Gate() {
  const { session } = useSession();
  useFocusOnNewPage();
  return session.person ? <Outlet /> : <SignInPage />;
}
