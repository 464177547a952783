import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { NotFoundPage } from '../help/NotFoundPage';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { ScreenedAttachments } from './ScreenedAttachments';
import { ScreeningQuery } from './screening.operations';
import { WrittenItem } from './WrittenItem';
import './screening.css';

export type Sheet = NonNullable<ResultOf<typeof ScreeningQuery>['screening']>;

/** What is withheld from the public in a case, and by which law. What waits for somebody to decide stands first. */
export function ScreeningPage() {
  const { t } = useTranslation();
  const { case: id = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({
    ...{ query: ScreeningQuery, variables: { case: id } },
    requestPolicy: 'cache-and-network',
  });
  const again = () => refetch({ requestPolicy: 'network-only' });
  if (!data) return error ? <Problem error={error} onRetry={again} /> : <Waiting />;
  if (!data.screening) return <NotFoundPage />;
  const { case: row, written, viewerCan } = data.screening;
  const waiting = written.filter(({ unconfirmed }) => unconfirmed);
  const list = (items: Sheet['written']) => (
    <ul className="screening__list">
      {items.map((one) => (
        <WrittenItem key={one.id} caseId={id} written={one} onDecided={again} />
      ))}
    </ul>
  );
  return (
    <div className="screening">
      <PageHeading
        title={t('screening.title')}
        over={<Link to={`/saker/${row.id}`}>{row.title}</Link>}
        lead={t('screening.lead')}
      />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('screening.waiting')}</h2>
          <p className="quiet">{t('screening.waitingHow')}</p>
          {list(waiting)}
        </section>
      )}
      <section aria-labelledby="written">
        <h2 id="written">{t('screening.written')}</h2>
        {written.length === 0 && <p className="quiet">{t('screening.nothing')}</p>}
        {list(written.filter(({ unconfirmed }) => !unconfirmed))}
      </section>
      {viewerCan.includes('screenAttachment') && (
        <ScreenedAttachments attachments={row.attachments} onDecided={again} />
      )}
    </div>
  );
}
