import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Select, TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import type { Treatment } from './treatment';
import { AddToMinutes } from './vote.operations';
import './Additions.css';

interface Props {
  treatment: Treatment;
  onChanged: () => void;
}

/** Protokolltilførsler: what members want said in the minutes, with its author and without effect. */
export function Additions({ treatment, onChanged }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const mayAdd = treatment.viewerCan.includes('addToMinutes');
  if (treatment.additions.length === 0 && !mayAdd) return null;
  return (
    <section className="additions" aria-labelledby="additions">
      <h2 id="additions">{t('vote.additions')}</h2>
      {treatment.additions.map(({ id, person, party, words }) => (
        <figure key={id}>
          <blockquote className="written">{words}</blockquote>
          <figcaption className="small quiet">{[person.name, party].filter(Boolean).join(', ')}</figcaption>
        </figure>
      ))}
      {mayAdd && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAdding(true)}>
          {t('vote.additions.add')}
        </button>
      )}
      {adding && (
        <AddDialog
          treatment={treatment}
          onClose={() => setAdding(false)}
          onChanged={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

/** Members add their own; the secretary says for whom. */
function AddDialog({ treatment, onChanged, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, add] = useMutation(AddToMinutes);
  const present = treatment.attendance.filter(({ person }) => person !== null);
  const [seat, setSeat] = useState(treatment.viewerSeat?.id ?? present[0]?.seat.id ?? '');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words'));
    const { data } = await add({ treatment: treatment.id, words, seat });
    if (!data) return;
    announce(t('vote.additions.saved'));
    onChanged();
  };
  return (
    <Dialog title={t('vote.additions.add')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('vote.additions.how')}</p>
        {!treatment.viewerSeat && (
          <Select
            label={t('vote.additions.seat')}
            value={seat}
            options={present.map((one) => ({ value: one.seat.id, name: one.person?.name ?? '' }))}
            onChoose={setSeat}
          />
        )}
        <TextArea label={t('vote.additions.words')} name="words" maxLength={2000} rows={4} required />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('vote.additions.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
