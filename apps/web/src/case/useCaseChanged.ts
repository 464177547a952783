import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { CaseChanged } from './case.operations';

/** Calls `refetch` each time that something about the case changed, by whomever. */
export function useCaseChanged(id: string | undefined, refetch: () => void): void {
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  const [{ data }] = useSubscription({ query: CaseChanged, variables: { id: id ?? '' }, pause: !id });
  const revision = data?.caseChanged;
  useEffect(() => {
    if (revision !== undefined) latest.current();
  }, [revision]);
}
