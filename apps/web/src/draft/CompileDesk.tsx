import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../session/SessionProvider';
import {
  savingOf,
  useArrival,
  useLiveText,
  useReturn,
  useSavedState,
  useText,
  type LiveText,
} from '../text/live-text';
import { useSaysWhoWrites, usePresence } from '../text/presence';
import { Presence } from '../text/Presence';
import { LeaveGuard } from '../text/LeaveGuard';
import { UnsavedWords, useLeaveWarning, useLeftWords } from '../text/UnsavedWords';
import { useSaysTrouble } from '../text/useSaysTrouble';
import { useKeptFocus } from '../ui/kept-focus';
import { Waiting } from '../ui/Waiting';
import { CoverageTable } from './CoverageTable';
import { DeskHeading } from './DeskHeading';
import { accountOf, inRouteOrder, type CompiledCase, type Draft, type Question } from './draft';
import { DeskLinks } from './DeskLinks';
import { DraftSheet } from './DraftSheet';
import { lostPoints } from './lost-points';
import { PointsColumn } from './PointsColumn';
import { StartFrom } from './start/StartFrom';
import { QuestionTabs } from './QuestionTabs';
import { Statements } from './Statements';

interface Props {
  compiled: CompiledCase;
  draft: Draft;
  question: Question;
  refetch: () => void;
}

/** Points, draft and coverage side by side; coverage by itself where there is room for two, else one at a time. */
export function CompileDesk(props: Props) {
  const { draft } = props;
  const [opening, setOpening] = useState(0);
  const live = useLiveText(draft.document, usePerson(), draft.viewerCan.includes('writeDraft'));
  return live ? (
    <OpenDesk
      key={`${draft.document}/${opening}`}
      {...props}
      live={live}
      onReopen={() => setOpening((n) => n + 1)}
    />
  ) : (
    <Waiting />
  );
}

const PARTS = ['points', 'draft', 'coverage'] as const;

function OpenDesk({
  compiled,
  draft,
  question,
  refetch,
  live,
  onReopen,
}: Props & { live: LiveText; onReopen: () => void }) {
  const { t } = useTranslation();
  const desk = useRef<HTMLDivElement>(null);
  useKeptFocus(desk);
  const [part, setPart] = useState<(typeof PARTS)[number]>('points');
  const questions = useMemo(() => compiled.questions.map(({ id }) => id), [compiled.questions]);
  const text = useText(live, questions);
  const saved = useSavedState(live);
  const arrived = useArrival(live) === 'here';
  const present = usePresence(live, questions);
  useSaysWhoWrites(present, ({ block }) => String(block));
  useLeaveWarning(saved.unsaved);
  useSaysTrouble(savingOf(saved));
  useReturn(live, refetch);
  const writes = draft.viewerCan.includes('writeDraft');
  const left = useLeftWords(live, questions, writes);
  const floor = draft.rules.rewordingFloor;
  const account = useMemo(() => accountOf(draft.points, text, floor), [draft.points, text, floor]);
  const lost = useMemo(() => lostPoints(live.doc, account), [live.doc, account]);
  const blocks = text.find((section) => section.question === question.id)?.blocks ?? [];
  const shared = { compiled, draft, question, account, live, blocks, lost, refetch };
  return (
    <div ref={desk} className="desk" tabIndex={-1}>
      <LeaveGuard saved={saved} stays={(path) => path.startsWith(`/saker/${compiled.id}/sammenstilling`)} />
      <DeskHeading {...shared} saving={savingOf(saved)} arrived={arrived} />
      <QuestionTabs compiled={compiled} points={draft.points} account={account} current={question} />
      <UnsavedWords
        unsaved={saved.unsaved}
        text={text}
        left={left}
        mayWrite={writes}
        onForget={() => void live.forgetHere().then(onReopen)}
      />
      <div className="desk__parts" role="group" aria-label={t('draft.desk.parts')}>
        <button
          type="button"
          data-part="both"
          aria-pressed={part !== 'coverage'}
          onClick={() => setPart('points')}
        >
          {t('draft.desk.part.both')}
        </button>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            data-part={one}
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {t(`draft.desk.part.${one}`)}
          </button>
        ))}
      </div>
      {arrived && draft.viewerCan.includes('startDraft') && (
        <StartFrom compiled={compiled} draft={draft} account={account} text={text} refetch={refetch} />
      )}
      {!arrived && <Waiting />}
      {arrived && (
        <div className="desk__columns" data-part={part}>
          <PointsColumn key={question.id} {...shared} />
          <div className="desk__draft">
            <DraftSheet key={question.id} {...shared} />
            <Statements answers={inRouteOrder(compiled)} caseId={compiled.id} />
          </div>
          <aside className="desk__coverage">
            <CoverageTable compiled={compiled} account={account} points={draft.points} current={question} />
            <DeskLinks caseId={compiled.id} keeps={writes} />
            <p className="desk__rules">
              <Link to="/sammenstilling/regler">{t('disposition.rules')}</Link>
            </p>
            <Presence present={present} numberOf={({ block }) => String(block)} />
          </aside>
        </div>
      )}
    </div>
  );
}
