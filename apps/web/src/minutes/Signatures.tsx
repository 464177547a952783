import { CheckmarkCircleIcon, ClockIcon } from '@navikt/aksel-icons';
import { longDate, time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ShownMeeting } from '../meeting/MeetingPage';
import { Problem } from '../ui/Problem';
import { SignMinutes } from './minutes.operations';

export interface Laid {
  meeting: ShownMeeting;
  minutes: NonNullable<ShownMeeting['minutes']>;
  onChanged: () => void;
}

/** Who signs and who has signed, what the signed files hash to, and one's own signature. */
export function Signatures({ meeting: { id, viewerCan }, minutes, onChanged }: Laid) {
  const { t } = useTranslation();
  const [{ error, fetching }, sign] = useMutation(SignMinutes);
  const submit = async () => {
    const { data } = await sign({ meeting: id, shown: minutes.sha256 });
    if (data) onChanged();
  };
  return (
    <>
      <h3>{t('minutes.signatures')}</h3>
      <ul className="signatures">
        {minutes.signatures.map(({ person, signedAt }) => (
          <li key={person.id}>
            {signedAt ? (
              <CheckmarkCircleIcon className="icon" aria-hidden />
            ) : (
              <ClockIcon className="icon" aria-hidden />
            )}
            <span>
              {person.name}
              <span className="small quiet">
                {signedAt ? t('minutes.signedAt', { when: when(signedAt) }) : t('minutes.notSigned')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {minutes.files
        .filter(({ name }) => name.startsWith('motebok'))
        .map(({ name, sha256 }) => (
          <p key={name} className="small quiet">
            {t('minutes.sha256', { name })} <code className="hash">{sha256}</code>
          </p>
        ))}
      {viewerCan.includes('signMinutes') && (
        <>
          <p className="small quiet">{t('minutes.sign.how')}</p>
          <button
            type="button"
            className="ds-button"
            aria-busy={fetching || undefined}
            onClick={() => void submit()}
          >
            {t('minutes.sign')}
          </button>
        </>
      )}
      <Problem error={error} />
    </>
  );
}

export const when = (moment: string) => `${longDate(moment)} ${time(moment)}`;
