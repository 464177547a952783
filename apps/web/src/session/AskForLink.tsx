import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { TextField } from '../ui/Field';
import { Problem, refusalOf } from '../ui/Problem';
import { askForLink } from './link';
import { useSession } from './SessionProvider';

type State =
  | { readonly at: 'asking' }
  | { readonly at: 'sending' }
  | { readonly at: 'sent'; readonly minutes: number }
  | { readonly at: 'refused'; readonly error: CombinedError };

/** Asks for a link by e-mail, and says what happens then. */
export function AskForLink() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [state, setState] = useState<State>({ at: 'asking' });
  const beside = useSession().session.signInBy.includes('workAccount');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState({ at: 'sending' });
    setState(
      await askForLink(email).then(
        (minutes): State => ({ at: 'sent', minutes }),
        (error: CombinedError): State => ({ at: 'refused', error }),
      ),
    );
  };
  const isInvalid = state.at === 'refused' && refusalOf(state.error) === 'field_invalid';

  return (
    <section className="way-in" aria-labelledby="mail-link">
      <h2 id="mail-link">{t('session.link.title')}</h2>
      {state.at === 'sent' ? (
        <Sent email={email.trim()} minutes={state.minutes} onAgain={() => setState({ at: 'asking' })} />
      ) : (
        <form noValidate onSubmit={(event) => void send(event)}>
          <p className="quiet">{t('session.link.who')}</p>
          {state.at === 'refused' && !isInvalid && <Problem error={state.error} />}
          <TextField
            label={t('session.link.email')}
            problem={isInvalid ? t('session.link.invalidEmail') : undefined}
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <button
            type="submit"
            className="ds-button"
            {...(beside ? { 'data-variant': 'secondary' } : {})}
            aria-busy={state.at === 'sending' || undefined}
            disabled={state.at === 'sending'}
          >
            {state.at === 'sending' ? t('session.link.sending') : t('session.link.act')}
          </button>
        </form>
      )}
    </section>
  );
}

interface SentProps {
  email: string;
  /** For how long the link works. */
  minutes: number;
  onAgain: () => void;
}

function Sent({ email, minutes, onAgain }: SentProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>
        <b>{t('session.link.sent')}</b>
      </p>
      <p>{t('session.link.sentHow', { email, minutes })}</p>
      <p className="quiet">{t('session.link.again')}</p>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onAgain}>
        {t('session.link.againAct')}
      </button>
    </div>
  );
}
