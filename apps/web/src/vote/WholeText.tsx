import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposeDialog, type Target } from '../proposal/ProposeDialog';
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

/** The frozen text as it is now, question by question; against each block a proposal can be prepared. */
export function WholeText({ treatment, onChanged }: Props) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Target | null>(null);
  const mayMove = treatment.viewerCan.includes('moveProposal') && !voteOn(treatment, null)?.open;
  const canGoBack = treatment.case.route.some(
    ({ task, position }) => task === 'compiles' && position < hereIn(treatment),
  );
  return (
    <article className="paper whole-text" aria-labelledby="entry">
      {treatment.version.text.map((section) => (
        <TextSection
          key={section.question.id}
          treatment={treatment}
          section={section}
          onPropose={mayMove ? setTarget : null}
        />
      ))}
      {mayMove && (
        <p className="row">
          {(['postpone', 'sendBack'] as const)
            .filter((kind) => kind === 'postpone' || canGoBack)
            .map((procedural) => (
              <button
                key={procedural}
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => setTarget({ section: null, block: null, place: 0, procedural })}
              >
                {t(`proposal.make.${procedural}`)}
              </button>
            ))}
        </p>
      )}
      {target && (
        <ProposeDialog
          treatment={treatment}
          target={target}
          onMoved={onChanged}
          onClose={() => setTarget(null)}
        />
      )}
    </article>
  );
}

const hereIn = ({ case: { route }, meeting }: Treatment): number =>
  route.find(({ state, body }) => state === 'current' && body?.id === meeting.body.id)?.position ?? 0;

interface SectionProps {
  treatment: Treatment;
  section: Section;
  onPropose: ((target: Target) => void) | null;
}

function TextSection({ treatment, section, onPropose }: SectionProps) {
  const { t } = useTranslation();
  const { question, blocks } = section;
  const base = treatment.baseVersion.text.find((one) => one.question.id === question.id)?.blocks ?? [];
  const taken = base.filter(({ id }) => !blocks.some((block) => block.id === id)).length;
  return (
    <section aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`} className="question">
        {question.number}. {question.text}
      </h2>
      {blocks.length === 0 && <p className="quiet">{t('vote.whole.empty')}</p>}
      {onPropose && (
        <button
          type="button"
          className="whole-text__propose"
          onClick={() => onPropose({ section, block: null, place: 0 })}
        >
          {t('proposal.make.first')}
          <span className="only-heard"> {t('proposal.about.gone', { question: question.number })}</span>
        </button>
      )}
      {blocks.map((block, index) => (
        <TextBlock
          key={block.id}
          block={block}
          place={index + 1}
          amended={base.every(({ id, text }) => id !== block.id || text !== block.text)}
          onPropose={onPropose && (() => onPropose({ section, block, place: index + 1 }))}
        />
      ))}
      {taken > 0 && <p className="small quiet">{t('vote.whole.taken', { count: taken })}</p>}
    </section>
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
        <button type="button" className="whole-text__propose" onClick={onPropose}>
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
