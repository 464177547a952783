import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import type { Text } from '@samsvar/domain';
import { listed } from '../proposal/proposers';
import { StaticText } from '../text/StaticText';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { ComparedText } from './ComparedText';
import { Tags } from './EditionList';
import { asText, saidTo, toHistory, whenWritten, type Edition, type ToldAnswer } from './history';
import { EditionTextQuery } from './history.operations';
import { RestoreEdition } from './RestoreEdition';

const VIEWS = ['text', 'before', 'now'] as const;
type View = (typeof VIEWS)[number];

interface Props {
  answer: ToldAnswer;
  /** Newest first. */
  editions: readonly Edition[];
  edition: Edition;
}

/** One edition: its text, or what differs between it and another. */
export function EditionSheet({ answer, editions, edition }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('text');
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
  }, [key, edition.id]);
  const newest = editions[0] === edition;
  const before = editions.find(({ number }) => number === edition.number - 1) ?? null;
  return (
    <section className="edition" aria-labelledby="edition">
      <Link className="lone-link edition__all" to={toHistory(answer.case.id, answer.id)}>
        <ArrowLeftIcon className="icon" aria-hidden />
        {t('history.answer.all')}
      </Link>
      <div className="row">
        <h2 id="edition" ref={heading} tabIndex={-1}>
          {t('history.edition.number', { number: edition.number })}
        </h2>
        <Tags edition={edition} newest={newest} />
      </div>
      <p>
        {t('history.edition.written', {
          when: whenWritten(edition),
          names: listed(
            t,
            edition.writers.map(({ name }) => name),
          ),
        })}
      </p>
      <div className="edition__views" role="group" aria-label={t('history.edition.view')}>
        {VIEWS.filter((one) => one !== 'now' || !newest).map((one) => (
          <button
            key={one}
            type="button"
            className="tool"
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {t(`history.edition.view.${one}`)}
          </button>
        ))}
      </div>
      {view === 'text' || (view === 'now' && newest) ? (
        <ReadText key={edition.id} answer={answer} edition={edition} />
      ) : view === 'before' ? (
        <Compared key={edition.id} answer={answer} before={before} after={edition} />
      ) : (
        <Compared key={`${edition.id}-now`} answer={answer} before={edition} after={editions[0] ?? edition} />
      )}
      {!newest && <RestoreEdition answer={answer} edition={edition} />}
    </section>
  );
}

/** The text of an edition; of none, nothing. Null while it is fetched. */
function useEditionText(answer: ToldAnswer, edition: Edition | null) {
  const [{ data, error }, refetch] = useQuery({
    query: EditionTextQuery,
    variables: { answer: answer.id, edition: edition?.id ?? '' },
    pause: edition === null,
  });
  const text: Text | null = edition === null ? [] : data?.editionText ? asText(data.editionText) : null;
  return { text, error, retry: () => refetch({ requestPolicy: 'network-only' }) };
}

function ReadText({ answer, edition }: { answer: ToldAnswer; edition: Edition }) {
  const { t } = useTranslation();
  const { text, error, retry } = useEditionText(answer, edition);
  if (!text) return error ? <Problem error={error} onRetry={retry} /> : <Waiting />;
  return (
    <div className="paper edition__text">
      {answer.case.questions.map((question) => {
        const blocks = saidTo(text, question.id);
        return (
          <section key={question.id} aria-labelledby={`question-${question.id}`}>
            <h3 id={`question-${question.id}`}>
              {question.number}. {question.text}
            </h3>
            {blocks.length > 0 ? (
              <StaticText blocks={blocks} prefix={String(question.number)} />
            ) : (
              <p className="quiet">{t('history.edition.empty')}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Compared({ answer, before, after }: { answer: ToldAnswer; before: Edition | null; after: Edition }) {
  const [then, now] = [useEditionText(answer, before), useEditionText(answer, after)];
  const error = then.error ?? now.error;
  if (then.text && now.text)
    return <ComparedText questions={answer.case.questions} before={then.text} after={now.text} />;
  if (!error) return <Waiting />;
  return (
    <Problem
      error={error}
      onRetry={() => {
        then.retry();
        now.retry();
      }}
    />
  );
}
