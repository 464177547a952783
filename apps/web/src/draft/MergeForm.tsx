import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { isBlank, plain, rewordings } from '@samsvar/domain';
import { mergeInto, nameSource, textOf } from '@samsvar/prose';
import { usePerson } from '../session/SessionProvider';
import { useAnnounce } from '../ui/announce';
import { ConfirmRewording } from './disposition.operations';
import { pointText } from './point-text';
import type { PointProps } from './PointItem';

/** Chooses the block that a point is merged into, and whether its words are added or stand there already. */
export function MergeForm(props: PointProps & { onDone: () => void }) {
  const { point, compiled, draft, live, question, blocks, refetch, onDone } = props;
  const { t } = useTranslation();
  const name = useId();
  const { id: by } = usePerson();
  const announce = useAnnounce();
  const [, confirm] = useMutation(ConfirmRewording);
  const standing = blocks
    .map((block, index) => ({ block, number: index + 1 }))
    .filter(({ block }) => !isBlank(block));
  const [chosen, setChosen] = useState(standing[0]?.block.id ?? '');
  /** Who says that a block covers a point has decided that in these words of it. */
  const confirmAsItStands = async () => {
    const worded = rewordings(draft.points, textOf(live.doc, [question.id])).get(point.id);
    if (!worded) return;
    await confirm({ case: compiled.id, point: point.id, words: worded.carrying });
    refetch();
  };
  const merge = (addsWords: boolean) => {
    const now = { by, at: new Date().toISOString() };
    if (addsWords) mergeInto(live.doc, question.id, pointText(point), chosen, now);
    else {
      nameSource(live.doc, chosen, point.id, now);
      void confirmAsItStands();
    }
    const place = standing.find(({ block }) => block.id === chosen)?.number;
    announce(t('draft.mergedInto', { body: point.body.name, number: point.number, place }));
    onDone();
  };
  return (
    <fieldset className="merge-form">
      <legend>{t('draft.mergeInto')}</legend>
      {standing.length === 0 && <p className="quiet">{t('draft.mergeNone')}</p>}
      {standing.map(({ block, number }) => (
        <label key={block.id}>
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={block.id === chosen}
            autoFocus={block.id === chosen}
            onChange={() => setChosen(block.id)}
          />
          <span>
            <b>{number}</b> <span className="written">{shortened(plain(block))}</span>
          </span>
        </label>
      ))}
      <div className="point__acts">
        {standing.length > 0 && (
          <>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => merge(true)}>
              {t('draft.addWords')}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => merge(false)}>
              {t('draft.covered')}
            </button>
          </>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          autoFocus={standing.length === 0}
          onClick={onDone}
        >
          {t('common.cancel')}
        </button>
      </div>
    </fieldset>
  );
}

/** How many characters tell one block from another. */
const ENOUGH = 90;

const shortened = (text: string): string =>
  text.length > ENOUGH ? `${text.slice(0, ENOUGH).trimEnd()} …` : text;
