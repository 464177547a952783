import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank } from '@samsvar/domain';
import { insertBlock, newBlockId } from '@samsvar/prose';
import { usePerson } from '../session/SessionProvider';
import {
  useArrival,
  useLiveText,
  useReturn,
  useSavedState,
  useText,
  savingOf,
  type LiveText,
} from '../text/live-text';
import { Presence } from '../text/Presence';
import { useSaysWhoWrites, usePresence, type Place } from '../text/presence';
import { LeaveGuard } from '../text/LeaveGuard';
import { UnsavedWords, useLeaveWarning, useLeftWords } from '../text/UnsavedWords';
import { useSaysTrouble } from '../text/useSaysTrouble';
import { useAnnounce } from '../ui/announce';
import { SavedState } from '../ui/SavedState';
import { Waiting } from '../ui/Waiting';
import { isRoom, mayWrite } from './answer';
import { BookletPanel } from './BookletPanel';
import { NotesPanel } from './NotesPanel';
import { QuestionHeading } from './QuestionHeading';
import { QuestionNav } from './QuestionNav';
import { SettleAnswer } from './SettleAnswer';
import { WaitNotice } from './WaitNotice';
import { WritingSheet } from './WritingSheet';
import { RoomBar, type RoomProps } from './AnswerPage';

/** The room where a body writes its answer. */
export function WritingRoom(props: RoomProps) {
  const { document } = props.answer;
  const [opening, setOpening] = useState(0);
  const live = useLiveText(document, usePerson(), mayWrite(props.answer));
  return live ? (
    <OpenRoom
      key={`${document}/${opening}`}
      {...props}
      live={live}
      onReopen={() => setOpening((n) => n + 1)}
    />
  ) : (
    <Waiting />
  );
}

function OpenRoom({
  answer,
  question,
  onSettled,
  live,
  onReopen,
}: RoomProps & { live: LiveText; onReopen: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const questions = useMemo(() => answer.case.questions.map(({ id }) => id), [answer.case.questions]);
  const text = useText(live, questions);
  const saved = useSavedState(live);
  const arrival = useArrival(live);
  const present = usePresence(live, questions);
  const writes = mayWrite(answer);
  useLeaveWarning(saved.unsaved);
  useSaysTrouble(savingOf(saved));
  useReturn(live, onSettled);
  const left = useLeftWords(live, questions, writes);
  const numberOf = useCallback(
    (place: Place) =>
      `${answer.case.questions.find(({ id }) => id === place.question)?.number ?? ''}.${place.block}`,
    [answer.case.questions],
  );
  useSaysWhoWrites(present, numberOf);
  const blocksIn = (id: string) => text.find((section) => section.question === id)?.blocks ?? [];
  const pointsIn = (id: string) => blocksIn(id).filter((block) => !isBlank(block)).length;
  const put = (words: string, said: string) => {
    const block = { id: newBlockId(), kind: 'paragraph', runs: [{ text: words }], minority: null } as const;
    insertBlock(live.doc, question.id, block);
    announce(said);
  };
  const saving = <SavedState saving={savingOf(saved)} />;
  return (
    <>
      <LeaveGuard saved={saved} stays={(path) => isRoom(answer, path)} />
      <RoomBar answer={answer} saved={writes ? saving : undefined} />
      <main id="main" className="writing-room" tabIndex={-1}>
        <div className="writing-room__side">
          <QuestionNav
            answer={answer}
            current={question}
            points={pointsIn}
            writers={(id) => present.filter(({ place }) => place?.question === id).length}
          />
          <Presence present={present} numberOf={numberOf} />
        </div>
        <div className="writing-room__text">
          <QuestionHeading answer={answer} question={question} saved={answer.meeting ? undefined : saving} />
          <WaitNotice answer={answer} />
          <UnsavedWords
            unsaved={saved.unsaved}
            text={text}
            left={left}
            mayWrite={writes}
            onForget={() => void live.forgetHere().then(onReopen)}
          />
          {arrival === 'loading' && <Waiting />}
          {arrival === 'refused' && <p>{t('answer.text.refused')}</p>}
          {arrival === 'here' && (
            <WritingSheet
              key={question.id}
              live={live}
              answer={answer}
              question={question}
              blocks={blocksIn(question.id)}
            />
          )}
          <SettleAnswer
            answer={answer}
            points={questions.reduce((sum, id) => sum + pointsIn(id), 0)}
            stored={saved.state === 'saved'}
            onSettled={onSettled}
          />
        </div>
        <aside className="writing-room__beside">
          <BookletPanel
            answer={answer}
            question={question}
            onQuote={writes ? (words) => put(`«${words}»`, t('answer.booklet.quoted')) : undefined}
          />
          <NotesPanel
            key={question.id}
            answer={answer}
            question={question}
            onUse={writes ? (words) => put(words, t('answer.notes.used')) : undefined}
          />
        </aside>
      </main>
    </>
  );
}
