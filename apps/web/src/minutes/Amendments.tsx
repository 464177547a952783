import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Dialog } from '../ui/Dialog';
import { Downloads } from '../ui/Downloads';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { AmendMinutes } from './minutes.operations';
import { type Laid, when } from './Signatures';

/** What puts signed minutes right: beside them, never in them. */
export function Amendments({ meeting: { id, viewerCan }, minutes: { amendments }, onChanged }: Laid) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const may = viewerCan.includes('amendMinutes');
  if (amendments.length === 0 && !may) return null;
  return (
    <>
      <h3>{t('minutes.amendments')}</h3>
      <p className="small quiet">{t('minutes.amendments.how')}</p>
      {amendments.map(({ id: key, words, madeAt, by }) => (
        <blockquote key={key} className="amendment">
          <p className="written">{words}</p>
          <footer className="small quiet">
            {t('minutes.amendedBy', { name: by.name, when: when(madeAt) })}
          </footer>
        </blockquote>
      ))}
      {amendments.length > 0 && <Downloads paper={`/files/meeting/${id}/rettelser`} />}
      {may && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(true)}>
          {t('minutes.amend')}
        </button>
      )}
      {asking && (
        <AmendDialog
          meeting={id}
          onClose={() => setAsking(false)}
          onAmended={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  meeting: string;
  onAmended: () => void;
  onClose: () => void;
}

function AmendDialog({ meeting, onAmended, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [{ error, fetching }, amend] = useMutation(AmendMinutes);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words'));
    const { data } = await amend({ meeting, words });
    if (data) onAmended();
  };
  return (
    <Dialog title={t('minutes.amend')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('minutes.amendments.how')}</p>
        <TextArea
          label={t('minutes.amend.words')}
          hint={t('minutes.amend.wordsHow')}
          name="words"
          maxLength={4000}
          rows={5}
          required
        />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('minutes.amend.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
