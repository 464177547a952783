import { useTranslation } from 'react-i18next';
import { Select, TextArea } from '../ui/Field';
import type { Proposal } from '../vote/treatment';
import type { Target } from './ProposeDialog';

/** A proposal while it is being written. */
export interface Wish {
  readonly kind: Proposal['kind'];
  readonly newText: string;
  readonly newKind: 'paragraph' | 'bullet';
  readonly reason: string;
}

interface Props {
  target: Target;
  wish: Wish;
  onWish: (wish: Wish) => void;
}

const KINDS = ['replaceBlock', 'insertAfter', 'deleteBlock'] as const;

/** What is asked for against the block, and the words that shall stand. */
export function ProposedWords({ target: { block }, wish, onWish }: Props) {
  const { t } = useTranslation();
  const choose = (kind: (typeof KINDS)[number]) =>
    onWish({
      ...wish,
      kind,
      newText: kind === 'insertAfter' ? '' : (block?.text ?? ''),
      newKind: block?.kind ?? 'paragraph',
    });
  return (
    <>
      {block && (
        <fieldset className="propose__kind">
          <legend>{t('proposal.dialog.kind')}</legend>
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                className="ds-input"
                name="kind"
                checked={wish.kind === kind}
                onChange={() => choose(kind)}
              />
              {t(`proposal.dialog.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {wish.kind !== 'deleteBlock' && (
        <TextArea
          label={t(wish.kind === 'insertAfter' ? 'proposal.dialog.wordsNew' : 'proposal.dialog.words')}
          value={wish.newText}
          required
          maxLength={20_000}
          onChange={({ target }) => onWish({ ...wish, newText: target.value.replace(/[\r\n]+/g, ' ') })}
        />
      )}
      {wish.kind !== 'deleteBlock' && (
        <Select
          label={t('proposal.dialog.form')}
          value={wish.newKind}
          options={(['paragraph', 'bullet'] as const).map((value) => ({
            value,
            name: t(`proposal.dialog.form.${value}`),
          }))}
          onChoose={(newKind) => onWish({ ...wish, newKind })}
        />
      )}
    </>
  );
}
