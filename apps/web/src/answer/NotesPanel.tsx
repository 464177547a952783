import { ArrowLeftIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { time } from '@samsvar/wording';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useLeaveWarning } from '../text/UnsavedWords';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import type { Answer, Question } from './answer';
import { WriteNote } from './answer.operations';

/** Milliseconds of rest before a note is stored. */
const REST_MS = 1200;

interface Props {
  answer: Answer;
  question: Question;
  /** Puts the note into the answer; absent for those who only read. */
  onUse: ((words: string) => void) | undefined;
}

/** One's own note to the question, which nobody else ever sees. */
export function NotesPanel({ answer, question, onUse }: Props) {
  const { t } = useTranslation();
  const first = answer.notes.find((note) => note.question === question.id);
  const [words, setWords] = useState(first?.text ?? '');
  const [stored, setStored] = useState({ text: first?.text ?? '', at: first?.savedAt });
  const [{ error }, write] = useMutation(WriteNote);
  const waits = words !== stored.text;
  useLeaveWarning(waits);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(async () => {
      const { data } = await write({ case: answer.case.id, question: question.id, text: words });
      const at = data?.writeNote.find((note) => note.question === question.id)?.savedAt;
      if (data) setStored({ text: words, at });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [waits, words, write, answer.case.id, question.id]);

  if (!answer.viewerCan.includes('writeNote') && words === '') return null;
  return (
    <section aria-labelledby="notes" className="notes-panel">
      <div className="panel-heading">
        <h2 id="notes">{t('answer.notes.title')}</h2>
      </div>
      <p className="notes-panel__private">
        <PadlockLockedIcon className="icon" aria-hidden />
        {t('answer.notes.private')}
      </p>
      <TextArea
        label={<span className="only-heard">{t('answer.notes.label', { number: question.number })}</span>}
        value={words}
        readOnly={!answer.viewerCan.includes('writeNote')}
        onChange={({ target }) => setWords(target.value)}
      />
      <Problem error={error} />
      <p className="notes-panel__foot">
        <span className="small quiet">
          {waits ? t('answer.notes.saving') : stored.at && t('answer.notes.saved', { time: time(stored.at) })}
        </span>
        {onUse && words.trim() !== '' && (
          <button type="button" className="tool" onClick={() => onUse(words.trim())}>
            <ArrowLeftIcon className="icon" aria-hidden />
            {t('answer.notes.use')}
          </button>
        )}
      </p>
    </section>
  );
}
