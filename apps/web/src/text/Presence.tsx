import { useTranslation } from 'react-i18next';
import type { Place, Present } from './presence';
import './Presence.css';

const initials = (name: string): string => {
  const parts = name.split(' ');
  return `${parts[0]?.charAt(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`;
};

/** Who writes, where, and who reads: initials in a ring, and words. */
export function Presence({
  present,
  numberOf,
}: {
  present: readonly Present[];
  numberOf: (place: Place) => string;
}) {
  const { t } = useTranslation();
  const writers = present.filter(({ place }) => place !== null);
  const readers = present.filter(({ place }) => place === null);
  return (
    <div className="presence">
      {writers.length > 0 && (
        <>
          <h2 className="over">{t('answer.presence.writing')}</h2>
          <ul>
            {writers.map(({ id, name, colour, me, place }) => (
              <li key={id}>
                <span className="presence__ring" data-colour={colour} aria-hidden="true">
                  {initials(name)}
                </span>
                <span>
                  {me ? t('answer.presence.you') : name}
                  {place && <small>{t('answer.presence.at', { point: numberOf(place) })}</small>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {readers.length > 0 && (
        <>
          <h2 className="over">{t('answer.presence.reading')}</h2>
          <p className="presence__readers">
            {readers.map(({ name, me }) => (me ? t('answer.presence.you') : name)).join(', ')}
          </p>
        </>
      )}
    </div>
  );
}
