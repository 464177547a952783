import { useTranslation } from 'react-i18next';
import { WordDiff } from '../proposal/WordDiff';
import '../proposal/propose.css';
import type { Followed } from './FollowedCase';
import { FollowedText } from './FollowedText';

type Proposal = Followed['proposals'][number];

interface Props {
  whole: Proposal['alternative'];
  difference: Proposal['difference'];
}

/** What an alternative text changes, words struck and inserted; and the whole of it for those who want it. */
export function FollowedAlternative({ whole, difference }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {difference.map(({ number, blocks }) => (
        <section key={number} className="followed-difference">
          <p className="over">{t('following.difference', { number })}</p>
          {blocks.map(({ kind, moved, pieces }, index) => (
            <div key={index} className="changed-block" data-kind={kind}>
              {moved && <p className="quiet">{t('history.diff.moved')}</p>}
              <WordDiff
                pieces={pieces.map((piece) => ({ kind: piece.kind, runs: [{ text: piece.text }] }))}
              />
            </div>
          ))}
        </section>
      ))}
      <details className="followed-text">
        <summary>{t('following.alternative.whole')}</summary>
        <FollowedText sections={whole} />
      </details>
    </>
  );
}
