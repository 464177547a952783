import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { Proposal, Treatment } from '../vote/treatment';
import { conflictSentence } from './conflicts';
import './propose.css';

interface Props {
  treatment: Treatment;
  proposal: Pick<Proposal, 'conflicts'>;
}

/** What the meeting should see before it votes: each conflict with what then happens. */
export function Conflicts({ treatment, proposal: { conflicts } }: Props) {
  const { t } = useTranslation();
  if (conflicts.length === 0) return null;
  return (
    <ul className="proposal-flags" aria-label={t('proposal.conflicts')}>
      {conflicts.map((conflict) => (
        <li
          key={`${conflict.kind} ${conflict.block ?? ''}`}
          className="proposal-flag"
          data-matters={conflict.matters || undefined}
        >
          <ExclamationmarkTriangleIcon className="icon" aria-hidden />
          <span>{conflictSentence(t, treatment, conflict)}</span>
        </li>
      ))}
    </ul>
  );
}
