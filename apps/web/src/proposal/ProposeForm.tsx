import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../ui/Field';
import type { Treatment } from '../vote/treatment';
import { Difference } from './Difference';
import { MoveActs, wayOf } from './MoveActs';
import { ProposedWords } from './ProposedWords';
import { Standing } from './Standing';
import { useMoving } from './useMoving';
import { firstWish, hasNewWords, isUnchanged, wishInput, wishSaid, type Target, type Wish } from './wish';

interface Props {
  treatment: Treatment;
  target: Target;
  onMoved: () => void;
  onClose: () => void;
}

/** A proposal is written here, with what it does to the text shown while one writes. */
export function ProposeForm({ treatment, target, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const [wish, setWish] = useState<Wish>(() => firstWish(target));
  const { error, busy, move } = useMoving(treatment.id, onMoved, onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void move(wishInput(treatment, target, wish), wayOf(event));
  };
  const asks = wish.kind === 'sendBack';
  return (
    <form className="fields propose" onSubmit={submit}>
      <ProposedWords target={target} wish={wish} onWish={setWish} />
      <div className="propose__preview" role="group" aria-label={t('proposal.dialog.preview')}>
        <p className="over">{t('proposal.dialog.preview')}</p>
        <Preview target={target} wish={wish} />
      </div>
      <TextArea
        label={t(asks ? 'proposal.dialog.asks' : 'proposal.dialog.reason')}
        {...(asks ? { required: true } : { optional: true })}
        value={wish.reason}
        maxLength={5000}
        onChange={({ target: area }) => setWish({ ...wish, reason: area.value })}
      />
      <Standing
        treatment={treatment}
        withSeats={wish.withSeats}
        onBehalfOf={wish.onBehalfOf}
        onSeats={(withSeats) => setWish({ ...wish, withSeats })}
        onGroups={(onBehalfOf) => setWish({ ...wish, onBehalfOf })}
      />
      <MoveActs treatment={treatment} error={error} busy={busy} onClose={onClose} />
    </form>
  );
}

/** What it does to the text, once there are words to say it with. */
function Preview({ target, wish }: { target: Target; wish: Wish }) {
  const { t } = useTranslation();
  if (isUnchanged(target, wish)) return <p className="quiet">{t('proposal.dialog.nothing')}</p>;
  if (hasNewWords(wish.kind) && wish.newText.trim() === '')
    return <p className="quiet">{t('proposal.dialog.empty')}</p>;
  return <Difference said={wishSaid(target, wish)} />;
}
