import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/Problem';
import { LayMinutes } from './minutes.operations';

interface Props {
  meeting: ShownMeeting;
  onLaid: () => void;
  onClose: () => void;
}

/** Who shall sign: whoever presided and the secretary are proposed. */
export function LayDialog({ meeting: { id, maySign, presiding, attendance, body }, onLaid, onClose }: Props) {
  const { t } = useTranslation();
  const [{ error, fetching }, lay] = useMutation(LayMinutes);
  const chair = attendance.find(({ seat }) => seat.id === presiding?.id)?.person?.id;
  const proposed = [chair, ...body.secretaries.map((secretary) => secretary.id)];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const signers = new FormData(event.currentTarget).getAll('signer').map(String);
    const { data } = await lay({ meeting: id, signers });
    if (data) onLaid();
  };
  return (
    <Dialog title={t('minutes.lay')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('minutes.lay.how')}</p>
        <fieldset className="choices">
          <legend>{t('minutes.signers')}</legend>
          {maySign.map((person) => (
            <label key={person.id}>
              <input
                type="checkbox"
                className="ds-input"
                name="signer"
                value={person.id}
                defaultChecked={proposed.includes(person.id)}
              />
              {person.name}
            </label>
          ))}
        </fieldset>
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('minutes.lay')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
