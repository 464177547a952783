import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { WordDiff } from '../../proposal/WordDiff';
import { difference } from '../../report/comparison';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import type { TextComparison } from './texts';
import { TextComparisonQuery } from './versions.operations';

type FollowedBlock = TextComparison['questions'][number]['blocks'][number];

/** Two texts as one: words struck and added, block by block. */
export function TextDifference({ caseId, from, to }: { caseId: string; from: string; to: string }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }] = useQuery({
    query: TextComparisonQuery,
    variables: { case: caseId, from, to },
    requestPolicy: 'cache-and-network',
  });
  const questions = data?.textComparison?.questions;
  if (!questions) return fetching ? <Waiting /> : <Problem error={error} />;
  const changes = questions.flatMap(({ blocks }) => blocks).filter(({ fate }) => fate !== 'same').length;
  return (
    <>
      <p role="status" className="text-difference__sum">
        {changes === 0 ? t('report.kept.equal') : t('report.kept.changes', { count: changes })}
      </p>
      {questions.map(({ question, blocks }) => (
        <section key={question.id} className="text-difference paper" aria-labelledby={`diff-${question.id}`}>
          <h3 id={`diff-${question.id}`}>
            <span className="over">{t('report.compare.question', { number: question.number })}</span>
            <span className="question">{question.text}</span>
          </h3>
          {blocks.length === 0 && <p className="quiet">{t('document.question.unanswered')}</p>}
          {blocks.map((block) => (
            <Block key={block.id} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

function Block({ block: { fate, before, after } }: { block: FollowedBlock }) {
  const { t } = useTranslation();
  const stands = after ?? before;
  return (
    <div className="text-difference__block" data-fate={fate}>
      <p className="text-difference__label">
        {stands && t('report.compare.place', { paragraph: stands.paragraph })}
        {fate !== 'pending' && ` · ${t(`report.compare.${fate}`)}`}
      </p>
      {fate === 'same' ? (
        <p className="written">{after?.text}</p>
      ) : (
        <WordDiff pieces={difference(before?.text ?? null, after?.text ?? null)} />
      )}
    </div>
  );
}
