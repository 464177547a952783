import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlternativeEditor } from '../proposal/AlternativeEditor';
import { OtherProposals } from '../proposal/OtherProposals';
import { ProposeHere } from '../proposal/ProposeHere';
import type { Target } from '../proposal/wish';
import {
  entryName,
  isAmended,
  placeName,
  voteOn,
  type Block,
  type Section,
  type Treatment,
} from './treatment';

interface Props {
  treatment: Treatment;
  onChanged: () => void;
}

/** The text as a whole by its name: innstillingen, or the answer. */
export function WholeHeading({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  return (
    <header className="whole-heading">
      <h1 id="entry" tabIndex={-1}>
        {entryName(t, treatment, null)}
      </h1>
      <p className="quiet">{t(isAmended(treatment) ? 'vote.whole.asAmended' : 'vote.whole.asIs')}</p>
    </header>
  );
}

/** The frozen text as it is now, question by question; where words stand, other words can be proposed. */
export function WholeText({ treatment, onChanged }: Props) {
  const [target, setTarget] = useState<Target | 'whole' | null>(null);
  const mayMove = mayPropose(treatment) && !voteOn(treatment, null)?.open;
  const close = () => {
    const opener = target === 'whole' ? 'offer-alternative' : openerOf(target);
    setTarget(null);
    requestAnimationFrame(() => document.getElementById(opener)?.focus());
  };
  if (mayMove && target === 'whole')
    return (
      <article className="paper whole-text" aria-labelledby="entry">
        <AlternativeEditor treatment={treatment} onMoved={onChanged} onClose={close} />
      </article>
    );
  return (
    <>
      <article className="paper whole-text" aria-labelledby="entry">
        {treatment.version.text.map((section) => (
          <TextSection
            key={section.question.id}
            treatment={treatment}
            section={section}
            target={mayMove && target !== 'whole' ? target : null}
            onPropose={mayMove ? setTarget : null}
            onMoved={onChanged}
            onClose={close}
          />
        ))}
      </article>
      {mayMove && (
        <OtherProposals treatment={treatment} onMoved={onChanged} onAlternative={() => setTarget('whole')} />
      )}
    </>
  );
}

const mayPropose = ({ viewerCan }: Treatment): boolean =>
  viewerCan.includes('moveProposal') || viewerCan.includes('enterProposal');

/** Where the keyboard goes back to when one has written, or given it up. */
const openerOf = (target: Target | null): string =>
  target === null
    ? ''
    : `propose-${target.block?.id ?? `${target.kind}-${target.section?.question.id ?? ''}`}`;

interface SectionProps {
  treatment: Treatment;
  section: Section;
  /** What is being written, if it is here. */
  target: Target | null;
  onPropose: ((target: Target) => void) | null;
  onMoved: () => void;
  onClose: () => void;
}

function TextSection({ treatment, section, target, onPropose, onMoved, onClose }: SectionProps) {
  const { t } = useTranslation();
  const { question, blocks } = section;
  const base = treatment.baseVersion.text.find((one) => one.question.id === question.id)?.blocks ?? [];
  const taken = base.filter(({ id }) => !blocks.some((block) => block.id === id)).length;
  const isHere = (kind: Target['kind'], block: Block | null) =>
    target?.section?.question.id === question.id &&
    target.kind === kind &&
    (target.block?.id ?? null) === (block?.id ?? null);
  const edge = { section, onPropose, isHere, write: { treatment, target, onMoved, onClose } };
  return (
    <section aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`} className="question">
        {question.number}. {question.text}
      </h2>
      {blocks.length === 0 && <p className="quiet">{t('vote.whole.empty')}</p>}
      {blocks.length > 0 && <SectionEdge {...edge} kind="insertAfter" />}
      {blocks.map((block, index) =>
        target && isHere('replaceBlock', block) ? (
          <ProposeHere key={block.id} {...{ treatment, target, onMoved, onClose }} />
        ) : (
          <TextBlock
            key={block.id}
            block={block}
            place={index + 1}
            amended={base.every(({ id, text }) => id !== block.id || text !== block.text)}
            onPropose={
              onPropose && (() => onPropose({ kind: 'replaceBlock', section, block, place: index + 1 }))
            }
          />
        ),
      )}
      {taken > 0 && <p className="small quiet">{t('vote.whole.taken', { count: taken })}</p>}
      <SectionEdge {...edge} kind="addition" />
    </section>
  );
}

interface EdgeProps {
  section: Section;
  kind: 'insertAfter' | 'addition';
  onPropose: SectionProps['onPropose'];
  isHere: (kind: EdgeProps['kind'], block: null) => boolean;
  write: Pick<SectionProps, 'treatment' | 'target' | 'onMoved' | 'onClose'>;
}

/** New words first or last in a section. */
function SectionEdge({ section, kind, onPropose, isHere, write: { target, ...write } }: EdgeProps) {
  const { t } = useTranslation();
  const { question } = section;
  if (!onPropose) return null;
  if (target && isHere(kind, null)) return <ProposeHere {...write} target={target} />;
  return (
    <button
      type="button"
      id={`propose-${kind}-${question.id}`}
      className="whole-text__propose"
      onClick={() => onPropose({ kind, section, block: null, place: 0 })}
    >
      {t(kind === 'addition' ? 'proposal.make.last' : 'proposal.make.first')}
      <span className="only-heard"> {t('proposal.about.gone', { question: question.number })}</span>
    </button>
  );
}

interface BlockProps {
  block: Block;
  place: number;
  amended: boolean;
  onPropose: (() => void) | null;
}

function TextBlock({ block, place, amended, onPropose }: BlockProps) {
  const { t } = useTranslation();
  return (
    <div className="whole-text__block" data-kind={block.kind} data-amended={amended || undefined}>
      <p className="written">
        {block.runs.map(({ text, bold, italic }, index) => {
          const slanted = italic ? <em>{text}</em> : text;
          return <span key={index}>{bold ? <strong>{slanted}</strong> : slanted}</span>;
        })}
      </p>
      {amended && <span className="tag">{t('vote.whole.amended')}</span>}
      {onPropose && (
        <button type="button" id={`propose-${block.id}`} className="whole-text__propose" onClick={onPropose}>
          {t('proposal.make')}
          <span className="only-heard">
            {' '}
            {t('proposal.make.of', { place: placeName(t, { block, place }) })}
          </span>
        </button>
      )}
    </div>
  );
}
