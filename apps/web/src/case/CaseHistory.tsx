import { shortDate, time } from '@samsvar/wording';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { BodyMark } from '../ui/BodyMark';
import { Problem } from '../ui/Problem';
import { HistoryQuery } from './case.operations';

type Event = NonNullable<ResultOf<typeof HistoryQuery>['case']>['events'][number];

const STEP = 10;

/** What happened in the case, newest first. */
export function CaseHistory({ id, revision, may }: { id: string; revision: number; may: boolean }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(STEP);
  const [{ data, error }, refetch] = useQuery({ query: HistoryQuery, variables: { id, first }, pause: !may });
  useEffect(() => {
    if (may) refetch({ requestPolicy: 'network-only' });
  }, [revision, may, refetch]);
  if (!may) return null;
  const events = data?.case?.events ?? [];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <Problem error={error} />
      <ol className="case-history">
        {events.map((event) => (
          <HistoryLine key={event.id} event={event} />
        ))}
      </ol>
      {events.length === first && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setFirst(first + 4 * STEP)}
        >
          {t('history.more')}
        </button>
      )}
    </section>
  );
}

function HistoryLine({ event: { at, what, by, body, facts } }: { event: Event }) {
  const { t } = useTranslation();
  const named = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  const sentence = String(t(`history.${what}` as 'history.openCase', { ...named, defaultValue: what }));
  return (
    <li>
      <time dateTime={at}>
        {shortDate(at)} {time(at)}
      </time>
      <div>
        <p>
          {body && (
            <>
              <BodyMark body={body} size="sm" /> <b>{body.name}</b>{' '}
            </>
          )}
          {sentence}
        </p>
        <p className="quiet small">{by?.name ?? t('history.byProduct')}</p>
      </div>
    </li>
  );
}
