import { useTranslation } from 'react-i18next';
import type { Treatment } from './treatment';

/** The proposals that get no vote if the treatment is ended now, by name, each with why. */
export function Lapsing({ treatment: { lapsing } }: { treatment: Treatment }) {
  const { t } = useTranslation();
  if (lapsing.length === 0) return null;
  return (
    <div className="conclude__lapsing">
      <p>{t('vote.conclude.lapse', { count: lapsing.length })}</p>
      <ul>
        {lapsing.map(({ proposal: { id, kind, letter }, why }) => (
          <li key={id}>
            <b>{t(`proposal.title.${kind}`, { letter })}</b>: {t(`vote.conclude.lapse.${why}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
