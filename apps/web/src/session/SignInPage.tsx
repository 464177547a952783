import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { BodyMark } from '../ui/BodyMark';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { AppShellFrame } from '../ui/Shell';
import { Waiting } from '../ui/Waiting';
import { type DemoGroup, groupPeople, matching } from './people';
import { DemoPeopleQuery, SignInAsDemo } from './session.operations';
import { useSession } from './SessionProvider';
import { WaysIn } from './WaysIn';
import './session.css';

/** Signing in. Where the demonstration runs, one chooses a person. */
export function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <AppShellFrame>
      {session.demo ? <ChoosePerson /> : <WaysIn />}
      <p className="follow-instead">
        {t('following.ways')} <Link to="/folg">{t('following.title')}</Link>
      </p>
    </AppShellFrame>
  );
}

function ChoosePerson() {
  const { t } = useTranslation();
  const { session, renew } = useSession();
  const [words, setWords] = useState('');
  const searched = useDeferredValue(words);
  const [{ data, error }] = useQuery({ query: DemoPeopleQuery });
  const [signingIn, signIn] = useMutation(SignInAsDemo);
  const field = useId();
  const roleName = t;
  const groups = useMemo(
    () => matching(groupPeople(data?.demoPeople ?? []), searched, (role) => roleName(`body.role.${role}`)),
    [data, searched, roleName],
  );
  const found = new Set(groups.flatMap(({ people }) => people.map(({ id }) => id))).size;
  const choose = async (person: string) => {
    const { error } = await signIn({ person });
    if (!error) renew();
  };

  return (
    <>
      <PageHeading
        title={t('session.demo.title')}
        over={session.municipality.name}
        lead={t('session.demo.lead')}
      />
      <Problem error={error ?? signingIn.error} />
      <div className="person-search">
        <label htmlFor={field}>{t('session.demo.search')}</label>
        <input
          id={field}
          className="ds-input"
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="quiet small" role="status">
          {data && t('session.demo.found', { count: found })}
        </p>
      </div>
      {!data && !error && <Waiting />}
      {data && groups.length === 0 && (
        <p>
          {t('session.demo.none', { words: searched })} {t('session.demo.noneHow')}
        </p>
      )}
      <div className="person-groups">
        {groups.map((group) => (
          <PersonGroup key={group.id} group={group} onChoose={choose} />
        ))}
      </div>
    </>
  );
}

function PersonGroup({ group, onChoose }: { group: DemoGroup; onChoose: (person: string) => void }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className="person-group" aria-labelledby={heading}>
      <h2 id={heading}>
        <BodyMark body={group.body ?? 'kommunedirektor'} />
        {group.body?.name ?? t('session.demo.administration')}
      </h2>
      <ul>
        {group.people.map(({ id, name, role, party }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <b>{name}</b>
              <span>{[t(`body.role.${role}`), party].filter(Boolean).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
