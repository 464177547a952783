import { shortDate } from '@samsvar/wording';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BodyMark } from '../ui/BodyMark';
import { CoverageCell, type Counts } from '../ui/CoverageCell';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { OneOf } from '../ui/OneOf';
import { CoverageBars } from './CoverageBars';
import { CoverageDrill } from './CoverageDrill';
import {
  inRouteOrder,
  toQuestion,
  type Account,
  type CompiledCase,
  type Point,
  type Question,
  type StatedAnswer,
} from './draft';

const NONE: Counts = { open: 0, included: 0, merged: 0, declined: 0, passedOn: 0 };
const SHAPES = ['table', 'bars'] as const;
const KINDS = ['included', 'merged', 'passedOn', 'declined', 'open'] as const;

interface Props {
  compiled: CompiledCase;
  points: readonly Point[];
  account: Account;
  current: Question;
}

/** Body by question: how many points are accounted for. The gate for tabling, in one look. */
export function CoverageTable({ compiled, points, account, current }: Props) {
  const { t } = useTranslation();
  const [shape, setShape] = useState<(typeof SHAPES)[number]>('table');
  const [looked, setLooked] = useState<{ answer: StatedAnswer; question: Question } | null>(null);
  return (
    <section aria-labelledby="coverage" className="coverage">
      <div className="desk__head">
        <h2 id="coverage">{t('draft.desk.coverage')}</h2>
        <span className="quiet">
          {t('draft.coverage.all', { done: points.length - account.open.length, all: points.length })}
        </span>
      </div>
      <OneOf
        label={t('report.coverage.as')}
        choices={SHAPES.map((value) => ({ value, name: t(`report.coverage.as.${value}`) }))}
        value={shape}
        onChoose={setShape}
      />
      {shape === 'bars' && (
        <CoverageBars
          compiled={compiled}
          account={account}
          onLook={(answer, question) => setLooked({ answer, question })}
        />
      )}
      {shape === 'table' && (
        <table>
          <caption className="only-heard">{t('draft.coverage.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('draft.coverage.body')}</th>
              {compiled.questions.map(({ id, number }) => (
                <th key={id} scope="col">
                  <Link
                    to={toQuestion(compiled.id, number)}
                    aria-current={id === current.id ? 'page' : undefined}
                  >
                    <span className="only-heard">{t('answer.questionOf', { number: '' })}</span>
                    {number}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inRouteOrder(compiled).map((answer) => (
              <Row
                key={answer.id}
                answer={answer}
                compiled={compiled}
                account={account}
                onLook={(question) => setLooked({ answer, question })}
              />
            ))}
          </tbody>
        </table>
      )}
      {looked && (
        <CoverageDrill
          {...looked}
          caseId={compiled.id}
          points={points}
          account={account}
          onClose={() => setLooked(null)}
        />
      )}
      <ul className="coverage__legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <DispositionGlyph kind={kind} />
            {t(`draft.disposition.${kind}`)}
          </li>
        ))}
      </ul>
      <ul className="coverage__bodies" aria-hidden="true">
        {inRouteOrder(compiled).map(({ id, body }) => (
          <li key={id}>
            <BodyMark body={body} size="sm" />
            {body.name}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends Pick<Props, 'compiled' | 'account'> {
  answer: StatedAnswer;
  onLook: (question: Question) => void;
}

function Row({ answer, compiled, account, onLook }: RowProps) {
  const { t } = useTranslation();
  const { body, state, meeting } = answer;
  const waits =
    meeting && meeting.state !== 'ended'
      ? t('draft.coverage.meets', { date: shortDate(meeting.startsAt) })
      : undefined;
  return (
    <tr>
      <th scope="row">
        <BodyMark body={body} />
        <span className="only-heard">{body.name}</span>
      </th>
      {compiled.questions.map((question) => {
        const { id, number } = question;
        const counts = account.cells.get(`${body.id}/${id}`) ?? NONE;
        const cell = (
          <CoverageCell
            counts={counts}
            state={state}
            answering={compiled.phase === 'answering'}
            {...(waits && { waitsFor: waits })}
          />
        );
        return (
          <td key={id} data-open={counts.open > 0 || undefined}>
            {account.cells.has(`${body.id}/${id}`) ? (
              <button type="button" className="coverage__look" onClick={() => onLook(question)}>
                <span className="only-heard">{t('report.coverage.cell', { body: body.name, number })}: </span>
                {cell}
              </button>
            ) : (
              cell
            )}
          </td>
        );
      })}
    </tr>
  );
}
