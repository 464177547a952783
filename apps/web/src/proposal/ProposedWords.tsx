import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextField } from '../ui/Field';
import { AGAINST_BLOCK, hasNewWords, wordsFor, type Target, type Wish } from './wish';

interface Props {
  target: Target;
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** What is asked for, and the words that shall stand. */
export function ProposedWords({ target, wish, onWish }: Props) {
  const { t } = useTranslation();
  const isOne = wish.kind === 'replaceBlock';
  const oneLine = (words: string) => (isOne ? words.replace(/[\r\n]+/g, ' ') : words);
  return (
    <>
      <KindChoice target={target} wish={wish} onWish={onWish} />
      {wish.kind === 'refer' && (
        <TextField
          label={t('proposal.dialog.referTo')}
          hint={t('proposal.dialog.referTo.how')}
          optional
          value={wish.referTo}
          maxLength={200}
          onChange={({ target: field }) => onWish({ ...wish, referTo: field.value })}
        />
      )}
      {hasNewWords(wish.kind) && (
        <TextArea
          key={wish.kind}
          label={wordsLabel(t, target, wish)}
          hint={isOne ? undefined : t('proposal.dialog.points')}
          value={wish.newText}
          required
          autoFocus
          maxLength={20_000}
          onChange={({ target: area }) => onWish({ ...wish, newText: oneLine(area.value) })}
        />
      )}
      {hasNewWords(wish.kind) && wish.kind !== 'refer' && (
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

function wordsLabel(t: TFunction, { section }: Target, { kind }: Wish): string {
  if (kind === 'replaceBlock') return t('proposal.dialog.words');
  if (kind === 'refer') return t('proposal.dialog.wordsRefer');
  return t(section === null ? 'proposal.dialog.wordsPoint' : 'proposal.dialog.wordsNew');
}

/** Big enough to hit on a tablet; one key press from each other. */
function KindChoice({ target: { block }, wish, onWish }: Props) {
  const { t } = useTranslation();
  if (!block) return null;
  return (
    <fieldset className="propose__kind">
      <legend>{t('proposal.dialog.kind')}</legend>
      {AGAINST_BLOCK.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            className="ds-input"
            name="kind"
            checked={wish.kind === kind}
            onChange={() => onWish({ ...wish, kind, ...wordsFor(kind, block) })}
          />
          {t(`proposal.dialog.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
