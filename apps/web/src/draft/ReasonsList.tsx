import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { RemoveReason, ReviseReason } from './disposition.operations';
import type { Draft } from './draft';

type Reason = Draft['rules']['reasons'][number];

interface Props {
  may: boolean;
  refetch: () => void;
}

/** The reasons that are offered when a point is declined. */
export function ReasonsList({ reasons, ...rest }: Props & { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{t('disposition.rules.reasons')}</h2>
      <p className="quiet">{t('disposition.rules.reasonsHow')}</p>
      {reasons.length === 0 && <p>{t('disposition.rules.none')}</p>}
      <ul className="reasons">
        {reasons.map((reason) => (
          <ReasonLine key={reason.id} reason={reason} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function ReasonLine({ reason: { id, words, uses }, may, refetch }: Props & { reason: Reason }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const [{ error }, remove] = useMutation(RemoveReason);
  const takeOff = async () => {
    if (!(await remove({ id })).data) return;
    announce(t('disposition.rules.removed', { words }));
    refetch();
  };
  if (editing) return <ReasonForm id={id} words={words} refetch={refetch} onDone={() => setEditing(false)} />;
  const about = <span className="only-heard"> «{words}»</span>;
  return (
    <li>
      <p className="written">{words}</p>
      <p className="quiet">{t('disposition.reasons.uses', { count: uses })}</p>
      {may && (
        <div className="reasons__acts">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setEditing(true)}
          >
            {t('disposition.rules.edit')}
            {about}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => void takeOff()}>
            {t('disposition.rules.remove')}
            {about}
          </button>
        </div>
      )}
      <Problem error={error} />
    </li>
  );
}

interface FormProps {
  id: string;
  words: string;
  refetch: () => void;
  onDone: () => void;
}

function ReasonForm({ id, words, refetch, onDone }: FormProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [written, setWritten] = useState(words);
  const [missing, setMissing] = useState(false);
  const [{ error, fetching }, revise] = useMutation(ReviseReason);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(written.trim() === '');
    if (written.trim() === '') return;
    if (!(await revise({ id, words: written })).data) return;
    announce(t('disposition.rules.saved'));
    refetch();
    onDone();
  };
  return (
    <li>
      <form onSubmit={(event) => void submit(event)}>
        <TextArea
          label={t('disposition.rules.words')}
          value={written}
          maxLength={2000}
          autoFocus
          problem={missing ? t('draft.reasonMissing') : undefined}
          onChange={({ target }) => setWritten(target.value)}
        />
        <Problem error={error} />
        <div className="reasons__acts">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('disposition.rules.save')}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onDone}>
            {t('common.cancel')}
          </button>
        </div>
      </form>
    </li>
  );
}
