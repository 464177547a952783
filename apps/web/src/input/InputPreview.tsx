import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Doubts } from '../booklet/Doubts';
import type { ResultOf } from '../graphql';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Select, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import type { PreviewInput } from './input.operations';

type Read = ResultOf<typeof PreviewInput>['previewInput'];
type Section = Read['sections'][number];
type Asked = readonly { readonly id: string; readonly number: number; readonly text: string }[];

/** An input as it stands to be confirmed. */
export type Confirmed = Omit<Read, 'sender'> & { readonly sender: string };

interface Props {
  input: Confirmed;
  asked: Asked;
  error: CombinedError | undefined;
  busy: boolean;
  onChange: (input: Confirmed) => void;
  onConfirm: () => void;
  onOtherFile: () => void;
}

/** What was read, as printed: one says who sent it, and which question each section answers. */
export function InputPreview({ input, asked, error, busy, onChange, onConfirm, onOtherFile }: Props) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const faults = faultsOf(input);
  const points = input.sections
    .filter(({ question }) => question !== null)
    .reduce((sum, section) => sum + section.points.filter(({ text }) => text.trim() !== '').length, 0);
  const choose = (at: number, question: string | null) =>
    onChange({
      ...input,
      sections: input.sections.map((one, place) => (place === at ? { ...one, question } : one)),
    });
  return (
    <div className="input-preview">
      <ErrorSummary
        problems={
          tried ? faults.map((one) => ({ field: `input-${one}`, sentence: t(`input.fault.${one}`) })) : []
        }
      />
      <TextField
        id="input-sender"
        label={t('input.sender')}
        value={input.sender}
        onChange={(event) => onChange({ ...input, sender: event.target.value })}
      />
      <TextField
        id="input-title"
        label={t('booklet.title')}
        value={input.title}
        onChange={(event) => onChange({ ...input, title: event.target.value })}
      />
      <Doubts warnings={input.warnings} how={t('input.doubts.how')} opened />
      {input.questions.map((one, at) => (
        <div key={at} className="paper input-preview__section">
          <p className="over">{t('input.ownQuestion')}</p>
          <p className="question">
            {one.number !== null && `${one.number}. `}
            {one.text}
          </p>
          <Which
            label={t('input.ownQuestion.is')}
            asked={asked}
            value={one.question}
            onChoose={(question) =>
              onChange({
                ...input,
                questions: input.questions.map((other, place) =>
                  place === at ? { ...other, question } : other,
                ),
              })
            }
          />
        </div>
      ))}
      <h2 id="input-sections" tabIndex={-1}>
        {t('input.sections')}
      </h2>
      <p className="quiet">{t('input.sections.how')}</p>
      {input.sections.map((section, at) => (
        <ReadSection key={at} section={section} asked={asked} onChoose={(question) => choose(at, question)} />
      ))}
      <Problem error={error} />
      <p>
        <b>{t('input.becomes', { count: points })}</b>
      </p>
      <div className="row">
        <button
          type="button"
          className="ds-button"
          aria-busy={busy || undefined}
          onClick={() => (faults.length > 0 ? setTried(true) : onConfirm())}
        >
          {t('input.confirm')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onOtherFile}>
          {t('booklet.otherFile')}
        </button>
      </div>
    </div>
  );
}

type Fault = 'sender' | 'title' | 'sections';

function faultsOf({ sender, title, sections }: Confirmed): Fault[] {
  const answers = sections.some(({ question, points }) => question !== null && points.length > 0);
  return [
    ...(sender.trim() === '' ? (['sender'] as const) : []),
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(answers ? [] : (['sections'] as const)),
  ];
}

interface SectionProps {
  section: Section;
  asked: Asked;
  onChoose: (question: string | null) => void;
}

function ReadSection({ section, asked, onChoose }: SectionProps) {
  const { t } = useTranslation();
  const name = `${section.sign} ${section.heading}`.trim() || t('input.sections.unnamed');
  return (
    <section
      className="paper input-preview__section"
      aria-label={name}
      data-answers={section.question !== null}
    >
      <h3 className="written">{name}</h3>
      <Which
        label={
          <>
            {t('input.sections.answers')}
            <span className="only-heard"> {name}</span>
          </>
        }
        asked={asked}
        value={section.question}
        onChoose={onChoose}
      />
      <ul className="input-points">
        {section.points.map(({ sign, text, kind, line }) => (
          <li key={line} data-kind={kind}>
            {sign && <span className="input-points__sign">{sign}</span>}
            <span className="written">{text || <i className="quiet">{t('input.sections.empty')}</i>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NONE = '';

function Which({
  label,
  asked,
  value,
  onChoose,
}: {
  label: React.ReactNode;
  asked: Asked;
  value: string | null;
  onChoose: (question: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      value={value ?? NONE}
      options={[
        { value: NONE, name: t('input.sections.none') },
        ...asked.map(({ id, number, text }) => ({ value: id, name: `${number}. ${text}` })),
      ]}
      onChoose={(chosen) => onChoose(chosen === NONE ? null : chosen)}
    />
  );
}
