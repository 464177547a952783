import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { isBlank, type Text } from '@samsvar/domain';
import { useAnnounce } from '../../ui/announce';
import { Problem } from '../../ui/Problem';
import type { Account, CompiledCase, Draft } from '../draft';
import { EarlierAnswerDialog } from './EarlierAnswerDialog';
import { OwnProposalDialog } from './OwnProposalDialog';
import { StartEmpty, StartFromPoints } from './start.operations';
import './start.css';

interface Props {
  compiled: CompiledCase;
  draft: Draft;
  account: Account;
  text: Text;
  refetch: () => void;
}

/** What the draft begins with, while it is empty; later the same is laid in after what stands. */
export function StartFrom({ compiled, draft, account, text, refetch }: Props) {
  const { t } = useTranslation();
  const more = useRef<HTMLElement>(null);
  const [{ error, fetching }, startEmpty] = useMutation(StartEmpty);
  const [chosen, setChosen] = useState(false);
  const empty = text.every(({ blocks }) => blocks.every(isBlank));
  const asks = empty && !chosen && !draft.started;
  const used = useRef(false);
  /** The sheet goes with the button that was pressed on it: what is left of it has the focus then. */
  useLayoutEffect(() => {
    if (used.current && !asks && document.activeElement === document.body) more.current?.focus();
  }, [asks]);
  const blank = async () => {
    if ((await startEmpty({ case: compiled.id })).data) setChosen(true);
  };
  const choices = <Choices compiled={compiled} open={account.open.length} refetch={refetch} />;
  if (!asks) {
    return (
      <details className="start-more">
        <summary ref={more}>{t('start.more')}</summary>
        <p className="quiet">{t('start.more.how')}</p>
        {choices}
      </details>
    );
  }
  return (
    <section
      className="start-from paper"
      aria-labelledby="start-from"
      onFocus={() => {
        used.current = true;
      }}
    >
      <h2 id="start-from">{t('start.title')}</h2>
      <p className="quiet">{t('start.how')}</p>
      {choices}
      <Problem error={error} />
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-busy={fetching || undefined}
        onClick={() => void blank()}
      >
        {t('start.empty')}
      </button>
    </section>
  );
}

type Choice = 'text' | 'earlier' | null;

function Choices({ compiled, open, refetch }: { compiled: CompiledCase; open: number; refetch: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [choice, setChoice] = useState<Choice>(null);
  const [{ error, fetching }, fromPoints] = useMutation(StartFromPoints);
  const laid = (count: number) => {
    setChoice(null);
    announce(t('start.laid', { count }));
    refetch();
  };
  const layPoints = async () => {
    const { data } = await fromPoints({ case: compiled.id });
    if (data) laid(data.startFromPoints);
  };
  const dialog = { compiled, onLaid: laid, onClose: () => setChoice(null) };
  return (
    <>
      <div className="row start-from__choices">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={fetching || undefined}
          onClick={() => void layPoints()}
        >
          {t('start.points', { count: open })}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setChoice('text')}
        >
          {t('start.text')}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setChoice('earlier')}
        >
          {t('start.earlier')}
        </button>
      </div>
      <Problem error={error} />
      {choice === 'text' && <OwnProposalDialog {...dialog} />}
      {choice === 'earlier' && <EarlierAnswerDialog {...dialog} />}
    </>
  );
}
