import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { NotFoundPage } from '../help/NotFoundPage';
import { useAnnounce } from '../ui/announce';
import { BodyMark } from '../ui/BodyMark';
import { OneOf } from '../ui/OneOf';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { AnswerBackQuery, ChooseBodyLanguage } from './answer-back.operations';
import './answer-back.css';

type Told = NonNullable<ResultOf<typeof AnswerBackQuery>['answerBack']>;

/** What became of each of a body's points, and why, in the body's own målform. */
export function AnswerBackPage() {
  const { case: id = '', body = '' } = useParams();
  const [{ data, error }, refetch] = useQuery({ query: AnswerBackQuery, variables: { case: id, body } });
  const again = () => refetch({ requestPolicy: 'network-only' });
  if (error && !data?.answerBack) return <Problem error={error} onRetry={again} />;
  if (!data) return <Waiting />;
  return data.answerBack ? <Shown told={data.answerBack} onLanguage={again} /> : <NotFoundPage />;
}

function Shown({ told, onLanguage }: { told: Told; onLanguage: () => void }) {
  const { t } = useTranslation();
  const { case: of, body } = told;
  return (
    <article className="answer-back" lang={told.language}>
      <PageHeading
        title={told.title}
        over={
          <>
            {t('draft.desk.case', { saksnr: of.saksnr })} · <Link to={`/saker/${of.id}`}>{of.title}</Link>
          </>
        }
        lead={told.state}
      />
      <div className="answer-back__acts">
        {(['pdf', 'docx'] as const).map((format) => (
          <a
            key={format}
            className="ds-button"
            data-variant={format === 'pdf' ? undefined : 'secondary'}
            href={`/files/case/${of.id}/body/${body.id}/tilbakemelding.${format}`}
            download
          >
            <DownloadIcon aria-hidden />
            {t(`report.back.${format}`)}
          </a>
        ))}
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => print()}>
          <PrinterSmallIcon aria-hidden />
          {t('report.compare.print')}
        </button>
      </div>
      {told.viewerCan.includes('chooseBodyLanguage') && <LanguageChoice told={told} onChosen={onLanguage} />}
      <div className="answer-back__lead">
        <BodyMark body={body} />
        <div>
          {told.lead.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {told.questions.map((question) => (
        <section key={question.number} aria-labelledby={`back-${question.number}`}>
          <h2 id={`back-${question.number}`}>
            <span className="over">{t('report.compare.question', { number: question.number })}</span>
            <span className="question">{question.wording}</span>
          </h2>
          {question.points.map((point) => (
            <ToldPoint key={point.number} point={point} />
          ))}
          {question.added.length > 0 && <ToldAdditions question={question} />}
        </section>
      ))}
    </article>
  );
}

function ToldPoint({ point }: { point: Told['questions'][number]['points'][number] }) {
  const { t } = useTranslation();
  return (
    <section className="told-point paper" aria-labelledby={`told-${point.number}`}>
      <h3 id={`told-${point.number}`}>
        {t('report.compare.number')} {point.number}
      </h3>
      <blockquote className="written">{point.said}</blockquote>
      <div className="told-point__became">
        {point.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {point.now.map(({ place, words }) => (
        <figure key={place}>
          <figcaption>{t('report.back.now', { place })}</figcaption>
          <blockquote className="written">{words}</blockquote>
        </figure>
      ))}
    </section>
  );
}

/** What formannskap and bystyre brought into the answer besides what the bodies said. */
function ToldAdditions({ question: { number, added } }: { question: Told['questions'][number] }) {
  const { t } = useTranslation();
  return (
    <section className="told-point paper" aria-labelledby={`added-${number}`}>
      <h3 id={`added-${number}`}>{t('report.back.added.title')}</h3>
      {added.map(({ sentences, words }) => (
        <div key={sentences.join()} className="told-point__became">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {words.map((paragraph) => (
            <blockquote key={paragraph} className="written">
              {paragraph}
            </blockquote>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Which målform the body is written to in. The municipality's, until somebody chooses. */
function LanguageChoice({ told, onChosen }: { told: Told; onChosen: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error }, choose] = useMutation(ChooseBodyLanguage);
  const pick = async (value: 'own' | 'nb' | 'nn') => {
    const { data } = await choose({ body: told.body.id, language: value === 'own' ? null : value });
    if (!data) return;
    announce(t('report.back.language.done'));
    onChosen();
  };
  return (
    <div className="answer-back__language">
      <span aria-hidden="true">{t('report.back.language')}</span>
      <OneOf
        label={t('report.back.language')}
        choices={(['own', 'nb', 'nn'] as const).map((value) => ({
          value,
          name: t(`report.back.language.${value}`),
        }))}
        value={told.body.language ?? 'own'}
        onChoose={(value) => void pick(value)}
      />
      <Problem error={error} />
    </div>
  );
}
