import { textDiff, type BlockDiff } from '@samsvar/prose';
import { useTranslation } from 'react-i18next';
import type { Block, Proposal, Treatment } from '../vote/treatment';
import { changedSections } from './said';
import { WordDiff } from './WordDiff';
import './propose.css';

interface Props {
  treatment: Treatment;
  proposal: Proposal;
}

type Shown = { readonly id: string; readonly kind: Block['kind']; readonly text: string };

const asText = (question: string, blocks: readonly Shown[]) => [
  {
    question,
    blocks: blocks.map(({ id, kind, text }) => ({ id, kind, runs: [{ text }], minority: null, sources: [] })),
  },
];

/** What becomes of each block of a section, in the order of the new text. */
export const sectionDiff = (before: readonly Shown[], after: readonly Shown[]): readonly BlockDiff[] =>
  textDiff(asText('', before), asText('', after)).flatMap(({ blocks }) => blocks);

/** An alternative text against the one that stands: the sections that it changes, words struck and inserted. */
export function AlternativeText({ treatment, proposal }: Props) {
  const { t } = useTranslation();
  const changed = changedSections(treatment, proposal);
  return (
    <div className="alternative-text">
      {changed.map(({ question, blocks }) => {
        const stands = treatment.version.text.find((one) => one.question.id === question.id)?.blocks ?? [];
        return (
          <section key={question.id} aria-label={t('proposal.about.gone', { question: question.number })}>
            <h2 className="over">{t('proposal.about.gone', { question: question.number })}</h2>
            {sectionDiff(stands, blocks).map(({ id, kind, pieces }) => (
              <div key={id} className="changed-block" data-kind={kind}>
                <WordDiff pieces={pieces} />
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}
