import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Action, ResultOf } from '../graphql';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { SessionQuery } from './session.operations';

export type Session = ResultOf<typeof SessionQuery>['session'];
export type SignedIn = NonNullable<Session['person']>;

interface Value {
  readonly session: Session;
  /** Forgets all that was fetched for the person before, and asks again who is signed in. */
  readonly renew: () => void;
}

const SessionContext = createContext<Value | null>(null);

/** The session of this browser. Only inside `SessionProvider`. */
export function useSession(): Value {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession outside SessionProvider');
  return value;
}

/** Who is signed in. Only on pages that one sees signed in. */
export function usePerson(): SignedIn {
  const { person } = useSession().session;
  if (!person) throw new Error('usePerson before signing in');
  return person;
}

/** True when the person may do this in the municipality as such, such as `registerCase`. */
export const useMay = (action: Action): boolean => useSession().session.viewerCan.includes(action);

/** Learns who is signed in before anything else is shown, and speaks that person's målform. */
export function SessionProvider({ renew, children }: { renew: () => void; children: ReactNode }) {
  const { i18n } = useTranslation();
  const [{ data, error }, retry] = useQuery({ query: SessionQuery });
  const chosen = data?.session.person?.language;
  useEffect(() => {
    if (chosen) void i18n.changeLanguage(chosen);
  }, [chosen, i18n]);

  if (data)
    return (
      <SessionContext.Provider value={{ session: data.session, renew }}>{children}</SessionContext.Provider>
    );
  return (
    <main className="page">
      {error ? (
        <Problem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      ) : (
        <Waiting />
      )}
    </main>
  );
}
