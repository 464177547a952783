import { useEffect, useState } from 'react';

/** Milliseconds since 1970, renewed every half minute: enough for «Starter om 12 minutter». */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Today in Norway, as an ISO day. */
export function useToday(): string {
  return isoDay(useNow());
}

const isoDay = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at);
