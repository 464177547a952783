import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

const Announcing = createContext<(sentence: string) => void>(() => undefined);

/** Says a whole sentence to those who listen, politely: «Alt er lagret kl. 10.42». Never per keystroke. */
export const useAnnounce = () => useContext(Announcing);

/** The page's one live region. The same sentence twice is said twice. */
export function AnnouncementRegion({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const turn = useRef(false);
  const announce = useCallback((next: string) => {
    turn.current = !turn.current;
    setSentence(turn.current ? next : `${next}\u00a0`);
  }, []);
  return (
    <Announcing.Provider value={announce}>
      {children}
      <p className="only-heard" role="status" aria-live="polite">
        {sentence}
      </p>
    </Announcing.Provider>
  );
}
