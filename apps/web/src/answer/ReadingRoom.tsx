import { shortDate } from '@samsvar/wording';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { asText } from '../history/history';
import { ToHistory } from '../history/ToHistory';
import { usePerson } from '../session/SessionProvider';
import { isUnsaved, placeOf } from '../text/kept-here';
import { StaticText } from '../text/StaticText';
import { EmptyState } from '../ui/EmptyState';
import { Problem } from '../ui/Problem';
import { SealedMark } from '../ui/SealedMark';
import { blocksTo, type Answer } from './answer';
import { ReopenAnswer } from './answer.operations';
import { RoomBar, type RoomProps } from './AnswerPage';
import { BookletPanel } from './BookletPanel';
import { NotesPanel } from './NotesPanel';
import { PointOrigins } from './PointOrigins';
import { QuestionHeading } from './QuestionHeading';
import { QuestionNav } from './QuestionNav';
import { WaitNotice } from './WaitNotice';

/** With it come Yjs and the editor, which a reader otherwise does without. */
const LeftWords = lazy(async () => ({ default: (await import('../text/LeftWords')).LeftWords }));

/** An answer as it was adopted, a body that made no statement, or one that is not for the viewer to see yet. */
export function ReadingRoom({ answer, question, onSettled }: RoomProps) {
  const blocks = blocksTo(answer, question.id);
  const place = placeOf(usePerson().id, answer.document);
  const questions = useMemo(() => answer.case.questions.map(({ id }) => id), [answer.case.questions]);
  const unsaved = useUnsavedHere(place);
  return (
    <>
      <RoomBar answer={answer} />
      <main id="main" className="writing-room" tabIndex={-1}>
        <div className="writing-room__side">
          <QuestionNav
            answer={answer}
            current={question}
            points={(id) => blocksTo(answer, id).length}
            writers={() => 0}
          />
        </div>
        <div className="writing-room__text">
          <QuestionHeading answer={answer} question={question} />
          <WaitNotice answer={answer} />
          <Settled answer={answer} />
          {unsaved && (
            <Suspense>
              <LeftWords place={place} questions={questions} settled={asText(answer.text ?? [])} />
            </Suspense>
          )}
          {blocks.length > 0 && (
            <div className="paper">
              <StaticText blocks={blocks} prefix={String(question.number)} />
            </div>
          )}
          <PointOrigins key={question.id} answer={answer} question={question.id} />
          <ToHistory answer={answer} />
          <Reopen answer={answer} onReopened={onSettled} />
        </div>
        <aside className="writing-room__beside">
          <BookletPanel answer={answer} question={question} onQuote={undefined} />
          <NotesPanel key={question.id} answer={answer} question={question} onUse={undefined} />
        </aside>
      </main>
    </>
  );
}

/** Whether this machine has words that came too late. */
function useUnsavedHere(place: string): boolean {
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    let gone = false;
    void isUnsaved(place).then((found) => !gone && setUnsaved(found));
    return () => {
      gone = true;
      setUnsaved(false);
    };
  }, [place]);
  return unsaved;
}

function Settled({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const { state, settledAt, version, count, basis, body, noStatementReason } = answer;
  if (state === 'open' || !settledAt) return null;
  if (state === 'noStatement') {
    return (
      <EmptyState title={t('answer.noStatement.at', { body: body.name, date: shortDate(settledAt) })}>
        {noStatementReason && t('answer.noStatement.reason', { reason: noStatementReason })}
      </EmptyState>
    );
  }
  return (
    <p className="settled row">
      {version && <SealedMark state="frozen" number={version.number} sha256={version.sha256} />}
      <span>
        {basis === null ? (
          t('input.answer.received')
        ) : (
          <>
            <b>{t('answer.adopted.at', { date: shortDate(settledAt) })}</b>{' '}
            <span className="quiet">
              {basis === 'vote' && count ? t('answer.adopted.vote', count) : t('answer.adopted.consensus')}
            </span>
          </>
        )}
      </span>
    </p>
  );
}

function Reopen({ answer, onReopened }: { answer: Answer; onReopened: () => void }) {
  const { t } = useTranslation();
  const [{ error, fetching }, reopen] = useMutation(ReopenAnswer);
  if (!answer.viewerCan.includes('reopenAnswer')) return null;
  const act = async () => {
    const { data } = await reopen({ id: answer.id });
    if (data) onReopened();
  };
  return (
    <div className="settle-answer">
      <p className="quiet">{t('answer.reopen.lead')}</p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-busy={fetching || undefined}
        onClick={() => void act()}
      >
        {t('answer.reopen')}
      </button>
      <Problem error={error} />
    </div>
  );
}
