import { shortDate, time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { PointOriginQuery } from './answer.operations';
import './origin.css';

type Origin = NonNullable<ResultOf<typeof PointOriginQuery>['point']>;

interface Props {
  caseId: string;
  point: string;
}

/** How the body adopted a point and who wrote it; read when it is shown. */
export function PointOrigin({ caseId, point }: Props) {
  const [{ data, error }] = useQuery({
    query: PointOriginQuery,
    variables: { case: caseId, id: point },
    requestPolicy: 'network-only',
  });
  if (error) return <Problem error={error} />;
  if (!data) return <Waiting />;
  return data.point && <OriginLines {...data.point} />;
}

/** The vote or consensus behind a point, and its writers as far as the viewer may know them. */
export function OriginLines({ adoptions, writers, minority }: Omit<Origin, 'id'>) {
  const { t } = useTranslation();
  if (adoptions.length === 0) return <p className="quiet">{t('answer.origin.input')}</p>;
  return (
    <dl className="origin">
      <dt>{t('answer.origin.adopted')}</dt>
      {adoptions.map((adoption, index) => (
        <dd key={adoption.at}>
          <Adopted adoption={adoption} again={index > 0} />
        </dd>
      ))}
      {minority && <dd>{t('answer.origin.minority', { who: minority })}</dd>}
      <dt>{t('answer.origin.writers')}</dt>
      {writers === null && <dd className="quiet">{t('answer.origin.writers.hidden')}</dd>}
      {writers?.length === 0 && <dd className="quiet">{t('answer.origin.writers.none')}</dd>}
      {writers?.map((writer) => (
        <dd key={writer.person.id}>
          <Writer {...writer} />
        </dd>
      ))}
    </dl>
  );
}

function Adopted({ adoption, again }: { adoption: Origin['adoptions'][number]; again: boolean }) {
  const { t } = useTranslation();
  const { basis, count, at, cited } = adoption;
  const how = again ? (`answer.origin.again.${basis}` as const) : (`answer.origin.${basis}` as const);
  const said = t(how, { inFavour: count?.inFavour, against: count?.against, date: shortDate(at) });
  return <>{cited ? `${said}, ${t('answer.origin.cited', { cited })}` : said}</>;
}

function Writer({ person, first, last }: NonNullable<Origin['writers']>[number]) {
  const { t } = useTranslation();
  const said = (at: string) => `${shortDate(at)} ${time(at)}`;
  const span = { name: person.name, first: said(first), last: said(last) };
  if (span.first === span.last) return <>{t('answer.origin.line', span)}</>;
  const sameDay = shortDate(first) === shortDate(last);
  return <>{t('answer.origin.lineSpan', sameDay ? { ...span, last: time(last) } : span)}</>;
}
