import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { TakeBackMinutes } from './minutes.operations';
import { when } from './Signatures';

interface Props {
  meeting: ShownMeeting;
  onChanged: () => void;
}

/** What was laid before the wrong people, and was taken back: why, and whose signatures are void. */
export function TakenBack({ meeting: { takenBack } }: Pick<Props, 'meeting'>) {
  const { t } = useTranslation();
  if (takenBack.length === 0) return null;
  return (
    <>
      <h3>{t('minutes.takenBack')}</h3>
      {takenBack.map(({ at, laidAt, by, reason, signatures }) => {
        const names = signatures.filter(({ signedAt }) => signedAt).map(({ person }) => person.name);
        const said = { name: by.name, when: when(at), laid: when(laidAt), reason };
        return (
          <p key={at} className="small">
            {t('minutes.takenBack.said', said)}{' '}
            {names.length > 0 && t('minutes.takenBack.void', { names: names.join(', ') })}
          </p>
        );
      })}
    </>
  );
}

/** Takes the minutes back, so that they can be laid before others. */
export function TakeBack({ meeting: { id }, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, takeBack] = useMutation(TakeBackMinutes);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    if (!(await takeBack({ meeting: id, reason })).data) return;
    setAsking(false);
    onChanged();
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
        {t('minutes.takeBack')}
      </button>
      {asking && (
        <Dialog title={t('minutes.takeBack')} onClose={() => setAsking(false)}>
          <form className="fields" onSubmit={(event) => void submit(event)}>
            <p className="quiet">{t('minutes.takeBack.how')}</p>
            <TextArea label={t('minutes.takeBack.reason')} name="reason" maxLength={1000} rows={3} required />
            <Problem error={error} />
            <div className="dialog__act">
              <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
                {t('minutes.takeBack')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
