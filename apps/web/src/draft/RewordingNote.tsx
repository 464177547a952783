import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { wordDiff } from '@samsvar/prose';
import { WordDiff } from '../proposal/WordDiff';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import { ConfirmRewording } from './disposition.operations';
import { Opened } from '../ui/Opened';
import type { PointProps } from './PointItem';

const said = (text: string) => ({ runs: [{ text }] });

/** How the draft words a point that it carries: how much stands, what is changed, and whether that must be decided anew. */
export function RewordingNote({ point, account, compiled, draft, refetch }: PointProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, confirm] = useMutation(ConfirmRewording);
  const rewording = account.rewording(point.id);
  if (!rewording || (rewording.kept === 1 && !rewording.turned)) return null;
  const { kept, turned, carrying } = rewording;
  const asks = account.awaiting.includes(point.id);
  const decide = async () => {
    if (!(await confirm({ case: compiled.id, point: point.id, words: carrying })).data) return;
    announce(t('disposition.rewording.nowConfirmed', { body: point.body.name, number: point.number }));
    refetch();
  };
  return (
    <div className="rewording" data-asks={asks || undefined}>
      <p>
        {asks && <b>{t(turned ? 'disposition.rewording.turned' : 'disposition.rewording.under')} </b>}
        {t('disposition.rewording.kept', { percent: Math.floor(kept * 100) })}
        {point.confirmedWording === carrying && ` ${t('disposition.rewording.confirmed')}`}
      </p>
      <Opened summary={t('disposition.rewording.show')}>
        {() => <WordDiff pieces={wordDiff(said(point.text), said(carrying))} />}
      </Opened>
      {asks && draft.viewerCan.includes('disposePoint') && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={fetching || undefined}
          onClick={() => void decide()}
        >
          {t('disposition.rewording.confirm')}
          <span className="only-heard"> {`${point.body.name} ${point.number}`}</span>
        </button>
      )}
      <Problem error={error} />
    </div>
  );
}
