import { shortDate, time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useCaseChanged } from '../../case/useCaseChanged';
import { NotFoundPage } from '../../help/NotFoundPage';
import { EmptyState } from '../../ui/EmptyState';
import { Select } from '../../ui/Field';
import { PageHeading } from '../../ui/PageHeading';
import { Problem } from '../../ui/Problem';
import { shortHash } from '../../ui/SealedMark';
import { Waiting } from '../../ui/Waiting';
import { KeepVersionButton } from './KeepVersionButton';
import { TextDifference } from './TextDifference';
import { optionOf, textsOf, type ChosenText, type DraftTexts } from './texts';
import { DraftTextsQuery } from './versions.operations';
import './versions.css';

/** Every text that the draft has been: kept under a name, compared two by two, taken out as a paper. */
export function VersionsPage() {
  const { case: id = '' } = useParams();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: DraftTextsQuery,
    variables: { case: id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => refetch({ requestPolicy: 'network-only' });
  useCaseChanged(id, again);
  if (error && !data?.draftTexts) return <Problem error={error} onRetry={again} />;
  if (!data) return <Waiting />;
  if (!data.draftTexts) return fetching ? <Waiting /> : <NotFoundPage />;
  return <Shown texts={data.draftTexts} onKept={again} />;
}

function Shown({ texts, onKept }: { texts: DraftTexts; onKept: () => void }) {
  const { t } = useTranslation();
  const { case: of } = texts;
  const all = textsOf(t, texts);
  const keeps = texts.live && texts.viewerCan.includes('writeDraft');
  const sealed = all.filter((one) => one.sealed !== null);
  return (
    <div className="draft-versions">
      <PageHeading
        title={t('report.kept.title')}
        over={
          <>
            {t('draft.desk.case', { saksnr: of.saksnr })} · <Link to={`/saker/${of.id}`}>{of.title}</Link>
          </>
        }
        lead={keeps && t('report.kept.lead')}
        action={keeps && <KeepVersionButton caseId={of.id} onKept={onKept} />}
      />
      {sealed.length === 0 ? (
        <EmptyState title={t('report.kept.none')}>{t('report.kept.noneHow')}</EmptyState>
      ) : (
        <section aria-labelledby="all-versions">
          <h2 id="all-versions">{t('report.kept.all')}</h2>
          <ol className="draft-versions__list">
            {sealed.toReversed().map((one) => (
              <Version key={one.id} version={one} caseId={of.id} />
            ))}
          </ol>
        </section>
      )}
      {all.length > 1 ? (
        <Comparing texts={all} caseId={of.id} />
      ) : (
        sealed.length > 0 && <p className="quiet">{t('report.kept.one')}</p>
      )}
    </div>
  );
}

function Version({ version: { id, name, sealed, kept }, caseId }: { version: ChosenText; caseId: string }) {
  const { t } = useTranslation();
  return (
    <li>
      <div>
        <p>
          <b>{name}</b> {sealed && <code title={sealed.sha256}>{shortHash(sealed.sha256)}</code>}
        </p>
        {sealed && (
          <p className="small quiet">
            {kept !== null && `${t('report.kept.number', { number: kept })} · `}
            {t('report.kept.by', { name: sealed.by, date: shortDate(sealed.at), time: time(sealed.at) })}
          </p>
        )}
      </div>
      {kept !== null && (
        <p className="draft-versions__files">
          {(['pdf', 'docx'] as const).map((format) => (
            <a
              key={format}
              className="lone-link"
              href={`/files/case/${caseId}/utkast/${id}/utkast.${format}`}
              download
            >
              <span className="only-heard">{t('report.kept.download', { name })} </span>
              {t(`report.kept.${format}`)}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

/** Which two are compared stands in the address, so that it can be sent to a colleague. */
function Comparing({ texts, caseId }: { texts: readonly ChosenText[]; caseId: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const known = (id: string | null) => texts.find((one) => one.id === id)?.id;
  const from = known(search.get('fra')) ?? texts.at(-2)?.id ?? '';
  const to = known(search.get('til')) ?? texts.at(-1)?.id ?? '';
  const choose = (name: 'fra' | 'til', id: string) =>
    setSearch({ fra: from, til: to, [name]: id }, { replace: true });
  return (
    <section aria-labelledby="compare-versions" className="draft-versions__compare">
      <h2 id="compare-versions">{t('report.kept.compare')}</h2>
      <div className="draft-versions__choice">
        {(
          [
            ['fra', 'from', from],
            ['til', 'to', to],
          ] as const
        ).map(([name, word, value]) => (
          <Select
            key={name}
            label={t(`report.kept.${word}`)}
            value={value}
            options={texts.map((one) => ({ value: one.id, name: optionOf(one) }))}
            onChoose={(id) => choose(name, id)}
          />
        ))}
      </div>
      <TextDifference caseId={caseId} from={from} to={to} />
    </section>
  );
}
