import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '@samsvar/domain';
import { textDiff, type BlockDiff } from '@samsvar/prose';
import { WordDiff } from '../proposal/WordDiff';
import type { ToldAnswer } from './history';

interface Props {
  questions: ToldAnswer['case']['questions'];
  before: Text;
  after: Text;
}

/** What differs between two texts: words struck and words added, point by point. */
export function ComparedText({ questions, before, after }: Props) {
  const { t, i18n } = useTranslation();
  const sections = useMemo(() => textDiff(before, after), [before, after]);
  return (
    <div className="paper edition__text">
      {questions.map(({ id, number, text }) => {
        const blocks = sections.find(({ question }) => question === id)?.blocks ?? [];
        const same = blocks.every(({ what }) => what === 'kept');
        return (
          <section key={id} aria-labelledby={`question-${id}`}>
            <h3 id={`question-${id}`}>
              {number}. {text}
            </h3>
            {same ? (
              <p className="quiet">{t('history.diff.unchanged')}</p>
            ) : (
              <ul className="compared" lang={i18n.language}>
                {blocks.map((block) => (
                  <ComparedBlock key={block.id} block={block} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function ComparedBlock({ block: { what, kind, minority, pieces } }: { block: BlockDiff }) {
  const { t } = useTranslation();
  return (
    <li data-what={what} data-kind={kind}>
      {what !== 'kept' && <p className="over">{t(`history.diff.${what}`)}</p>}
      {minority && <p className="over">{t('answer.minority.heading', { who: minority })}</p>}
      <WordDiff pieces={pieces} />
    </li>
  );
}
