import { proposalSentence } from '@samsvar/prose';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../ui/Field';
import type { Treatment } from '../vote/treatment';
import { alternativeInput, copyOf, editedSections, withBlock, withNewAfter } from './edited';
import { EditedBlockField } from './EditedBlockField';
import { MoveActs, wayOf } from './MoveActs';
import { Standing } from './Standing';
import { useMoving } from './useMoving';
import { firstWish, wishInput, wishSaid, type Target } from './wish';
import './propose.css';

interface Props {
  treatment: Treatment;
  onMoved: () => void;
  onClose: () => void;
}

const WHOLE: Target = { kind: 'alternative', section: null, block: null, place: 0 };

/** A whole alternative text: one edits a copy of the version, block by block, and sees what becomes other. */
export function AlternativeEditor({ treatment, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => copyOf(treatment));
  const [wish, setWish] = useState(() => firstWish(WHOLE));
  const added = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const { error, busy, move } = useMoving(treatment.id, onMoved, onClose);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const sections = editedSections(treatment, text);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = { ...wishInput(treatment, WHOLE, wish), alternative: alternativeInput(text) };
    void move(input, wayOf(event));
  };
  const add = (question: string, after: string | null) => {
    added.current += 1;
    setText(withNewAfter(text, question, after, `new-${added.current}`));
  };
  return (
    <form className="fields propose alternative-editor" onSubmit={submit}>
      <h2 tabIndex={-1} ref={heading}>
        {t('proposal.make.alternative')}
      </h2>
      <p className="quiet">{t('proposal.alternative.how')}</p>
      {text.map(({ question, blocks }) => (
        <section key={question.id} aria-labelledby={`alt-${question.id}`}>
          <h3 id={`alt-${question.id}`} className="question">
            {question.number}. {question.text}
          </h3>
          <AddHere onAdd={() => add(question.id, null)} question={question.number} />
          {blocks.map((block, index) => (
            <EditedBlockField
              key={block.key}
              treatment={treatment}
              block={block}
              place={index + 1}
              question={question.number}
              onChange={(change) => setText(withBlock(text, block.key, change))}
              onAdd={() => add(question.id, block.key)}
            />
          ))}
        </section>
      ))}
      <div className="propose__preview" role="group" aria-label={t('proposal.dialog.preview')}>
        <p className="over">{t('proposal.dialog.preview')}</p>
        <p>
          {sections.length > 0
            ? proposalSentence(t, { ...wishSaid(WHOLE, wish), sections })
            : t('proposal.dialog.nothing')}
        </p>
      </div>
      <TextArea
        label={t('proposal.dialog.reason')}
        optional
        value={wish.reason}
        maxLength={5000}
        onChange={({ target }) => setWish({ ...wish, reason: target.value })}
      />
      <Standing
        treatment={treatment}
        withSeats={wish.withSeats}
        onBehalfOf={wish.onBehalfOf}
        onSeats={(withSeats) => setWish({ ...wish, withSeats })}
        onGroups={(onBehalfOf) => setWish({ ...wish, onBehalfOf })}
      />
      <MoveActs treatment={treatment} error={error} busy={busy} onClose={onClose} />
    </form>
  );
}

interface AddProps {
  question: number;
  onAdd: () => void;
}

function AddHere({ question, onAdd }: AddProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="whole-text__propose" onClick={onAdd}>
      {t('proposal.alternative.addFirst')}
      <span className="only-heard"> {t('proposal.about.gone', { question })}</span>
    </button>
  );
}
