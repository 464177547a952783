import { MenuHamburgerIcon, PersonCircleIcon, QuestionmarkCircleIcon, SunIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { AccountMenu } from '../session/AccountMenu';
import { useSession } from '../session/SessionProvider';
import { DisplaySettings } from './DisplaySettings';
import { Disclosure } from './Disclosure';
import { Logo } from './Logo';
import './TopBar.css';

const PLACES = [
  ['/', 'common.nav.tasks'],
  ['/saker', 'common.nav.cases'],
  ['/hefter', 'common.nav.booklets'],
  ['/moter', 'common.nav.meetings'],
] as const;

function Places() {
  const { t } = useTranslation();
  return PLACES.map(([to, key]) => (
    <NavLink key={to} to={to} end={to === '/'}>
      {t(key)}
    </NavLink>
  ));
}

/** Where one is and where one can go: mark, municipality, places, and what belongs to the reader. */
export function TopBar() {
  const { t } = useTranslation();
  const { session } = useSession();
  const { person } = session;
  return (
    <header className="top-bar">
      <div>
        <Link className="logo" to="/">
          <Logo />
          Samsvar
        </Link>
        <span className="top-bar__municipality">{session.municipality.name}</span>
        {person && (
          <nav className="top-bar__places" aria-label={t('common.nav.main')}>
            <Places />
          </nav>
        )}
        <div className="top-bar__tools">
          <Disclosure
            label={
              <>
                <SunIcon className="icon" aria-hidden />
                {t('common.display')}
              </>
            }
          >
            <DisplaySettings />
          </Disclosure>
          <Link className="top-bar__help" to="/hjelp">
            <QuestionmarkCircleIcon className="icon" aria-hidden />
            {t('common.nav.help')}
          </Link>
          {person && (
            <Disclosure
              className="top-bar__who"
              label={
                <>
                  <PersonCircleIcon className="icon" aria-hidden />
                  {person.name}
                </>
              }
            >
              <AccountMenu />
            </Disclosure>
          )}
        </div>
        <Disclosure
          className="top-bar__menu"
          label={
            <>
              <MenuHamburgerIcon className="icon" aria-hidden />
              {t('common.menu')}
            </>
          }
        >
          {person && (
            <nav className="top-bar__stacked" aria-label={t('common.nav.main')}>
              <Places />
              <NavLink to="/hjelp">{t('common.nav.help')}</NavLink>
            </nav>
          )}
          {person && <AccountMenu />}
          <DisplaySettings />
        </Disclosure>
      </div>
    </header>
  );
}
