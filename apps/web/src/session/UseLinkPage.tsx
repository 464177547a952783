import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { CombinedError } from 'urql';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { signInByLink } from './link';
import { useSession } from './SessionProvider';

/** Where a link by e-mail leads: the button uses it up, so that a program that only opens it does not. */
export function UseLinkPage() {
  const { t } = useTranslation();
  const { session, renew } = useSession();
  const secret = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();

  const signIn = async () => {
    setBusy(true);
    const refusal = await signInByLink(secret).then(
      () => undefined,
      (refusal: CombinedError) => refusal,
    );
    setBusy(false);
    setError(refusal);
    if (refusal) return;
    await navigate('/', { replace: true });
    renew();
  };

  return (
    <>
      <PageHeading
        title={t('session.link.useTitle')}
        over={session.municipality.name}
        lead={error ? undefined : t('session.link.useLead')}
      />
      <Problem error={error} />
      {error ? (
        <Link className="ds-button" to="/">
          {t('session.link.againAct')}
        </Link>
      ) : (
        <button
          type="button"
          className="ds-button"
          aria-busy={busy || undefined}
          disabled={busy}
          onClick={() => void signIn()}
        >
          {t('session.link.use')}
        </button>
      )}
    </>
  );
}
