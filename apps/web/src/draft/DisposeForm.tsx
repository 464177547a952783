import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { DeclinePoint, PassPointOn } from './draft.operations';
import { OfferedReasons } from './OfferedReasons';
import type { PointProps } from './PointItem';

/** Why a point is not taken in, or where it belongs. The body gets to read it. */
export function DisposeForm({
  point,
  compiled,
  draft,
  how,
  refetch,
  onDone,
}: PointProps & { how: 'decline' | 'passOn'; onDone: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [declining, decline] = useMutation(DeclinePoint);
  const [passing, passOn] = useMutation(PassPointOn);
  const { error, fetching } = how === 'decline' ? declining : passing;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = words.trim();
    setMissing(given === '');
    if (given === '') return;
    const about = { case: compiled.id, point: point.id };
    const { data } =
      how === 'decline' ? await decline({ ...about, reason: given }) : await passOn({ ...about, to: given });
    if (!data) return;
    refetch();
    onDone();
  };
  const form = useRef<HTMLFormElement>(null);
  /** What was chosen is no longer offered: the field that it stands in has the focus then. */
  const choose = (reason: string) => {
    setWords(reason);
    form.current?.querySelector('textarea')?.focus();
  };
  const field = {
    value: words,
    autoFocus: true,
    problem: missing ? t(how === 'decline' ? 'draft.reasonMissing' : 'draft.whereMissing') : undefined,
    onChange: ({ target }: { target: { value: string } }) => setWords(target.value),
  };
  return (
    <form ref={form} className="dispose-form" onSubmit={(event) => void submit(event)}>
      {how === 'decline' ? (
        <>
          <TextArea label={t('draft.reason')} hint={t('draft.reasonHow')} maxLength={2000} {...field} />
          <OfferedReasons reasons={draft.rules.reasons} written={words} onChoose={choose} />
        </>
      ) : (
        <TextField label={t('draft.where')} hint={t('draft.whereHow')} maxLength={200} {...field} />
      )}
      <Problem error={error} />
      <div className="point__acts">
        <button
          type="submit"
          className="ds-button"
          data-variant="secondary"
          aria-busy={fetching || undefined}
        >
          {t(how === 'decline' ? 'draft.declineNow' : 'draft.passOnNow')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onDone}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
