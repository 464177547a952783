import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { refused } from '../post';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { AskForLink } from './AskForLink';
import { useSession } from './SessionProvider';
import './session.css';

/** The ways to sign in for real, and what went wrong with the last try. */
export function WaysIn() {
  const { t } = useTranslation();
  const { signInBy, municipality } = useSession().session;
  const [search] = useSearchParams();
  const code = search.get('refused');
  return (
    <>
      <PageHeading
        title={t('session.signIn')}
        over={municipality.name}
        lead={
          signInBy.length > 1 ? t('session.signIn.lead') : signInBy.length === 0 && t('session.none.lead')
        }
      />
      {/* A fault's code is its kind, and so is a bug's. */}
      <Problem error={code ? refused({ code, kind: code }) : undefined} />
      <div className="ways-in">
        {signInBy.includes('workAccount') && <WorkAccount />}
        {signInBy.includes('mailLink') && <AskForLink />}
      </div>
    </>
  );
}

/** Leads to the issuer, and back to where one was going. */
function WorkAccount() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const going = search.startsWith('?refused=') ? pathname : pathname + search;
  return (
    <section className="way-in" aria-labelledby="work-account">
      <h2 id="work-account">{t('session.account.title')}</h2>
      <p className="quiet">{t('session.account.who')}</p>
      <a className="ds-button" href={`/sign-in/oidc?to=${encodeURIComponent(going)}`}>
        {t('session.account.act')}
      </a>
    </section>
  );
}
