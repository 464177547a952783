import { useTranslation } from 'react-i18next';
import { BodyMark } from '../ui/BodyMark';
import type { DispositionKind } from '../graphql';
import { inRouteOrder, type Account, type CompiledCase, type Question, type StatedAnswer } from './draft';
import './coverage.css';

const ORDER = [
  'included',
  'merged',
  'passedOn',
  'declined',
  'open',
] as const satisfies readonly DispositionKind[];

interface Props {
  compiled: CompiledCase;
  account: Account;
  onLook: (answer: StatedAnswer, question: Question) => void;
}

/** Coverage as bars, question by question: as long as the body has points, and what became of them in words. */
export function CoverageBars({ compiled, account, onLook }: Props) {
  const { t } = useTranslation();
  const answers = inRouteOrder(compiled);
  const totals = [...account.cells.values()].map((cell) => ORDER.reduce((sum, kind) => sum + cell[kind], 0));
  const widest = Math.max(1, ...totals);
  return (
    <div className="coverage-bars">
      {compiled.questions.map((question) => (
        <section key={question.id} aria-labelledby={`bars-${question.id}`}>
          <h3 id={`bars-${question.id}`}>{t('report.compare.question', { number: question.number })}</h3>
          <ul>
            {answers.map((answer) => (
              <Bar
                key={answer.id}
                answer={answer}
                question={question}
                account={account}
                widest={widest}
                answering={compiled.phase === 'answering'}
                onLook={() => onLook(answer, question)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface BarProps {
  answer: StatedAnswer;
  question: Question;
  account: Account;
  widest: number;
  answering: boolean;
  onLook: () => void;
}

function Bar({ answer: { body, state }, question, account, widest, answering, onLook }: BarProps) {
  const { t } = useTranslation();
  const cell = account.cells.get(`${body.id}/${question.id}`);
  const name = <span className="only-heard">{body.name}: </span>;
  if (!cell) {
    const silence =
      state === 'noStatement'
        ? 'draft.coverage.noStatement'
        : state === 'adopted'
          ? 'draft.coverage.notConsidered'
          : answering
            ? 'draft.coverage.waiting'
            : 'report.coverage.unanswered';
    return (
      <li className="coverage-bar">
        <BodyMark body={body} size="sm" />
        <span className="quiet">
          {name}
          {t(silence)}
        </span>
      </li>
    );
  }
  const kinds = ORDER.filter((kind) => cell[kind] > 0);
  const all = ORDER.reduce((sum, kind) => sum + cell[kind], 0);
  return (
    <li className="coverage-bar">
      <BodyMark body={body} size="sm" />
      <button type="button" className="coverage__look" onClick={onLook}>
        <span
          className="coverage-bar__drawn"
          style={{ width: `${(all / widest) * 100}%` }}
          aria-hidden="true"
        >
          {kinds.map((kind) => (
            <span key={kind} data-kind={kind} style={{ flexGrow: cell[kind] }} />
          ))}
        </span>
        <span>
          {name}
          <b>{t('draft.coverage.accounted', { done: all - cell.open, all })}:</b>{' '}
          {kinds.map((kind) => t(`report.coverage.count.${kind}`, { count: cell[kind] })).join(', ')}
        </span>
      </button>
    </li>
  );
}
