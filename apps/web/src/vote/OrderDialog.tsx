import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { MoveButtons } from '../ui/MoveButtons';
import { Problem } from '../ui/Problem';
import { aboutName, published, type Proposal, type Treatment } from './treatment';
import { OrderProposals } from './order.operations';

interface Props {
  treatment: Treatment;
  onOrdered: () => void;
  onClose: () => void;
}

/** The order in which what waits is voted on, moved a step at a time, and when the text as a whole is. */
export function OrderDialog({ treatment, onOrdered, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [form, setForm] = useState(treatment.votingForm);
  const [order, setOrder] = useState(published(treatment).filter(({ state }) => state === 'published'));
  const [{ error, fetching }, save] = useMutation(OrderProposals);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { data } = await save({ treatment: treatment.id, order: order.map(({ id }) => id), form });
    if (!data) return;
    announce(t('vote.order.saved'));
    onOrdered();
  };
  return (
    <Dialog title={t('vote.order.change')} onClose={onClose}>
      <form className="fields order-dialog" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('vote.order.how')}</p>
        <Steps treatment={treatment} order={order} onOrder={setOrder} />
        <Choices
          legend={t('vote.order.whole')}
          name="form"
          value={form}
          choices={(['amendmentsFirst', 'innstillingFirst'] as const).map((value) => ({
            value,
            name: t(`vote.order.whole.${value}`),
          }))}
          onChoose={setForm}
        />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('vote.order.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface StepsProps {
  treatment: Treatment;
  order: readonly Proposal[];
  onOrder: (order: Proposal[]) => void;
}

/** The keyboard stays on the button that was pressed, wherever its row goes. */
function Steps({ treatment, order, onOrder }: StepsProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 } | null>(null);
  useEffect(() => {
    const row = moved && list.current?.querySelector(`[data-id="${moved.id}"]`);
    if (row) row.querySelectorAll('button')[moved.by === -1 ? 0 : 1]?.focus();
  }, [moved]);
  const move = (one: Proposal, at: number, by: -1 | 1) => {
    const next = order.filter(({ id }) => id !== one.id);
    next.splice(at + by, 0, one);
    onOrder(next);
    setMoved({ id: one.id, by });
    announce(t('vote.order.moved', { letter: one.letter, place: at + by + 1, count: order.length }));
  };
  return (
    <ol ref={list}>
      {order.map((one, at) => (
        <li key={one.id} data-id={one.id}>
          <span className="order-list__number">{at + 1}</span>
          <span>
            <b>{t('proposal.short', { letter: one.letter })}</b>
            <span className="order-list__about">{aboutName(t, treatment, one)}</span>
          </span>
          <MoveButtons
            name={t('proposal.short', { letter: one.letter })}
            first={at === 0}
            last={at === order.length - 1}
            onMove={(by) => move(one, at, by)}
          />
        </li>
      ))}
    </ol>
  );
}
