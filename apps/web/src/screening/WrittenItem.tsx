import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { when } from '../minutes/Signatures';
import { ScreenDialog } from './ScreenDialog';
import type { Sheet } from './ScreeningPage';

export type Written = Sheet['written'][number];

interface Props {
  caseId: string;
  written: Written;
  onDecided: () => void;
}

/** Words that somebody wrote, with what is withheld in them marked, and the law beside. */
export function WrittenItem({ caseId, written, onDecided }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { passages, unconfirmed, decidedBy, decidedAt } = written;
  const bases = [...new Set(passages.map(({ legalBasis }) => legalBasis))];
  const place = usePlace(written);
  return (
    <li className="screening__item">
      <p className="over">{place}</p>
      <p className="written">
        <Marked {...written} />
      </p>
      {bases.length > 0 && (
        <p className="small">
          {t(unconfirmed ? 'screening.wholeUntil' : 'screening.withheld', { legalBasis: bases.join('; ') })}
        </p>
      )}
      {decidedBy && decidedAt && (
        <p className="small quiet">
          {t('screening.decided', { name: decidedBy.name, when: when(decidedAt) })}
        </p>
      )}
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
        {t('screening.decide')}
        <span className="only-heard"> ({place})</span>
      </button>
      {asking && (
        <ScreenDialog
          caseId={caseId}
          written={written}
          place={place}
          onClose={() => setAsking(false)}
          onDecided={() => {
            setAsking(false);
            onDecided();
          }}
        />
      )}
    </li>
  );
}

/** «Eldrerådet, spørsmål 1», «Kommunens svar, spørsmål 1», «Formannskapet, forslag B». */
function usePlace({ as, body, question, letter }: Written): string {
  const { t } = useTranslation();
  const whose = body?.name ?? t('screening.ownText');
  if (as === 'proposal') return t('screening.place.proposal', { whose, letter });
  if (as === 'addition') return t('screening.place.addition', { whose });
  return t('screening.place.question', { whose, number: question?.number ?? 0 });
}

function Marked({ words, passages }: Pick<Written, 'words' | 'passages'>) {
  const ends = [0, ...passages.map(({ to }) => to)];
  return (
    <>
      {passages.map(({ from, to }, index) => (
        <span key={from}>
          {words.slice(ends[index], from)}
          <mark>{words.slice(from, to)}</mark>
        </span>
      ))}
      {words.slice(ends.at(-1))}
    </>
  );
}
