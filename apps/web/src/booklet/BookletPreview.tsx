import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { EmptyState } from '../ui/EmptyState';
import { ErrorSummary } from '../ui/ErrorSummary';
import { TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import {
  type Correction,
  faultsOf,
  questionCount,
  type Warning,
  withChangedQuestion,
  withoutQuestion,
  withQuestion,
  withThemeTitle,
  withTitle,
} from './correction';
import { Doubts } from './Doubts';
import { ReadChapters } from './ReadChapters';
import './booklet.css';

interface Props {
  booklet: Correction;
  warnings: readonly Warning[];
  error: CombinedError | undefined;
  busy: boolean;
  onChange: (booklet: Correction) => void;
  onConfirm: () => void;
  onOtherFile: () => void;
}

/** What was read, to be looked over: questions first, doubts marked, everything correctable by hand. */
export function BookletPreview({ booklet, warnings, error, busy, onChange, onConfirm, onOtherFile }: Props) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const faults = faultsOf(booklet);
  const doubts = useMemo(() => warnings.map(({ text }) => text), [warnings]);
  const confirm = () => (faults.length > 0 ? setTried(true) : onConfirm());
  return (
    <div className="booklet-preview">
      <ErrorSummary
        problems={
          tried
            ? faults.map((fault) => ({ field: `booklet-${fault}`, sentence: t(`booklet.fault.${fault}`) }))
            : []
        }
      />
      <p className="booklet-preview__found">
        <b>{t('booklet.preview.found', { count: questionCount(booklet) })}</b> {t('booklet.preview.lookOver')}
      </p>
      <TextField
        id="booklet-title"
        label={t('booklet.title')}
        value={booklet.title}
        onChange={(event) => onChange(withTitle(booklet, event.target.value))}
      />
      {questionCount(booklet) === 0 && (
        <div id="booklet-questions" tabIndex={-1}>
          <EmptyState title={t('booklet.preview.noQuestions')}>
            {t('booklet.preview.noQuestionsHow')}
          </EmptyState>
        </div>
      )}
      <Doubts warnings={warnings} />
      {booklet.themes.map((theme, at) => (
        <section
          key={at}
          className="read-theme paper"
          aria-label={theme.title || t('booklet.theme', { number: at + 1 })}
        >
          <TextField
            label={t('booklet.theme', { number: at + 1 })}
            value={theme.title}
            onChange={(event) => onChange(withThemeTitle(booklet, at, event.target.value))}
          />
          <ThemeQuestions booklet={booklet} at={at} onChange={onChange} />
          <ReadChapters
            chapters={theme.chapters}
            doubts={doubts}
            onQuestion={(text) => onChange(withQuestion(booklet, at, text))}
          />
        </section>
      ))}
      <Problem error={error} />
      <div className="row">
        <button type="button" className="ds-button" aria-busy={busy || undefined} onClick={confirm}>
          {t('booklet.confirm')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onOtherFile}>
          {t('booklet.otherFile')}
        </button>
      </div>
    </div>
  );
}

function ThemeQuestions({ booklet, at, onChange }: Pick<Props, 'booklet' | 'onChange'> & { at: number }) {
  const { t } = useTranslation();
  const questions = booklet.themes[at]?.questions ?? [];
  const numbers = booklet.themes.flatMap((theme) => theme.questions.map(({ number }) => number));
  const repeated = (number: number) => number < 1 || numbers.indexOf(number) !== numbers.lastIndexOf(number);
  return (
    <>
      <h3>{t('case.questions')}</h3>
      <ol className="read-questions">
        {questions.map(({ number, text }, index) => (
          <li key={index}>
            <TextField
              {...(repeated(number) ? { id: 'booklet-repeatedNumber' } : {})}
              label={t('booklet.question.number')}
              type="number"
              min={1}
              value={number}
              onChange={(event) =>
                onChange(withChangedQuestion(booklet, at, index, { number: event.target.valueAsNumber || 0 }))
              }
            />
            <TextArea
              {...(text.trim() === '' ? { id: 'booklet-emptyQuestion' } : {})}
              label={t('booklet.question.text', { number })}
              rows={2}
              value={text}
              onChange={(event) =>
                onChange(withChangedQuestion(booklet, at, index, { text: event.target.value }))
              }
            />
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              data-icon="true"
              aria-label={t('booklet.question.remove', { number })}
              onClick={() => onChange(withoutQuestion(booklet, at, index))}
            >
              <TrashIcon aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => onChange(withQuestion(booklet, at))}
      >
        <PlusIcon aria-hidden />
        {t('booklet.question.add')}
      </button>
    </>
  );
}
