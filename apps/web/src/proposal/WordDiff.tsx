import type { DiffPiece } from '@samsvar/prose';
import { useTranslation } from 'react-i18next';
import './proposal.css';

const MARK = { struck: 'del', inserted: 'ins' } as const;

/** Words struck and words inserted, in the text itself. What is said aloud names each. */
export function WordDiff({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <p className="word-diff written">
      {pieces.map(({ kind, runs }, index) => {
        const text = runs.map((run) => run.text).join('');
        return kind === 'kept' ? text : <Marked key={index} kind={kind} text={text} />;
      })}
    </p>
  );
}

/** The mark lies around the words alone: white space at their ends is not what one sees changed. */
function Marked({ kind, text }: { kind: keyof typeof MARK; text: string }) {
  const { t } = useTranslation();
  const Mark = MARK[kind];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return (
    <>
      {before}
      <Mark>
        <span className="only-heard">
          {t(kind === 'struck' ? 'proposal.diff.removed' : 'proposal.diff.inserted')}:{' '}
        </span>
        {words}
      </Mark>
      {after}
    </>
  );
}
