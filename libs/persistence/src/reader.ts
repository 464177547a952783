import DataLoader from 'dataloader';
import {
  In,
  MoreThanOrEqual,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { Kin, Moment, Round, Text } from '@samsvar/domain';
import { adoptionsOf, roundLogs, type AdoptionRow } from './answer/adoptions.js';
import { AnswerRow, NoteRow, PointRow, VersionRow } from './answer/answers.js';
import { BodyRow, DeputyRow, SeatRow, SecretaryRow } from './body/bodies.js';
import { MunicipalityRow, PersonRow, PostRow } from './body/people.js';
import { BookletRow } from './booklet/booklets.js';
import { AttachmentRow, CaseRow, QuestionRow, StepRow } from './case/cases.js';
import { WordingChoiceRow } from './case/wordings.js';
import { EventRow } from './case/events.js';
import type { KeptCases } from './case/kept-cases.js';
import { DisposalRow, DraftRow } from './draft/drafts.js';
import { KeptVersionRow } from './draft/kept-versions.js';
import { disagreementsOf, kinOf, stemsOf, type DisagreementRow } from './draft/likeness.js';
import { CandidateRow, ElectionBallotRow, ElectionRow, RoundRow } from './election/elections.js';
import { InputRow } from './input/inputs.js';
import { ApprovalRow, ClosingRow, MovementRow, VoteRefusalRow, WrittenAnswerRow } from './meeting/course.js';
import { AdditionRow, AttendanceRow, DisqualificationRow, ItemRow, MeetingRow } from './meeting/meetings.js';
import {
  AmendmentRow,
  LaidMinutesRow,
  SignatureRow,
  signedBytes,
  SignedPaperRow,
} from './minutes/minutes.js';
import { ProposalRow, ProposerRow } from './proposal/proposals.js';
import { lastScreening, ScreeningRow } from './screening/screenings.js';
import { BallotRow, VoteRow } from './vote/votes.js';
import type { Scope } from './store.js';
import { historyOf, stateOf, textOfState, type DocHistory } from './text/documents.js';
import { roundsOf, updatesUpTo } from './text/history.js';

/**
 * What one request reads, each thing once: loads of the same kind that are asked for together become one
 * query. Made anew for every request, and again after a mutation, so that nothing stale is shown.
 */
export class Reader {
  /** @param kept what other requests have read of cases; without it all is read anew, as a transaction must */
  constructor(
    private readonly manager: EntityManager,
    readonly scope: Scope,
    private readonly kept: KeptCases | null = null,
  ) {}

  readonly municipality = this.byId(MunicipalityRow, false);
  readonly people = this.byId(PersonRow);
  readonly bodies = this.byId(BodyRow);
  readonly booklets = this.byId(BookletRow);
  readonly meetings = this.byId(MeetingRow);
  readonly elections = this.byId(ElectionRow);
  readonly answers = this.byId(AnswerRow);
  readonly versions = this.byId(VersionRow);
  readonly points = this.byId(PointRow);
  readonly inputs = this.byId(InputRow);
  readonly proposals = this.byId(ProposalRow);
  readonly votes = this.byId(VoteRow);
  readonly questions = this.byId(QuestionRow, false);
  readonly steps = this.byId(StepRow, false);
  readonly seats = this.byId(SeatRow, false);
  readonly items = this.byId(ItemRow, false);

  readonly cases = new DataLoader<string, CaseRow | null>(async (ids) => {
    const rows = new Map((await this.readCases('and id = any($2)', [ids])).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

  /** Files without their bytes. */
  readonly uploads = new DataLoader<string, { id: string; fileName: string; size: number } | null>(
    async (ids) => {
      const rows = await this.manager.query<{ id: string; fileName: string; size: number }[]>(
        'select id, file_name as "fileName", octet_length(bytes) as size from upload where id = any($1) and municipality = $2',
        [ids, this.scope.municipality],
      );
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    },
  );

  /** In the order of the bodies. */
  readonly answersOfCase = new DataLoader<string, AnswerRow[]>(async (cases) => {
    const rows = await this.manager
      .createQueryBuilder(AnswerRow, 'answer')
      .innerJoin(BodyRow, 'body', 'body.id = answer.body')
      .where('answer.case_file = any(:cases)', { cases })
      .orderBy('body.position')
      .getMany();
    return cases.map((id) => rows.filter((row) => row.caseFile === id));
  });

  readonly adoptionsOfAnswer = new DataLoader<string, AdoptionRow[]>(async (answers) => {
    const rows = await adoptionsOf(this.manager, this.scope.municipality, answers);
    return answers.map((id) => rows.filter((row) => row.answer === id));
  });

  readonly postsOfPerson = this.listBy(PostRow, 'person', {});
  readonly seatsOfPerson = this.listBy(SeatRow, 'person', {});
  readonly deputiesOfPerson = this.listBy(DeputyRow, 'person', {});
  readonly secretariesOfPerson = this.listBy(SecretaryRow, 'person', {});
  readonly seatsOfBody = this.listBy(SeatRow, 'body', { number: 'asc' });
  readonly deputiesOfBody = this.listBy(DeputyRow, 'body', { party: 'asc', order: 'asc' });
  readonly secretariesOfBody = this.listBy(SecretaryRow, 'body', {});
  readonly questionsOfCase = this.listOfCase(QuestionRow, { number: 'asc' });
  readonly attachmentsOfCase = this.listOfCase(AttachmentRow, { number: 'asc' });
  readonly stepsOfCase = this.listOfCase(StepRow, { position: 'asc' });
  readonly versionsOfCase = this.listBy(VersionRow, 'caseFile', { number: 'asc' });
  readonly pointsOfCase = this.listBy(PointRow, 'caseFile', { position: 'asc' });
  readonly draftsOfCase = this.listBy(DraftRow, 'caseFile', { round: 'asc' });
  readonly keptOfCase = this.listBy(KeptVersionRow, 'caseFile', { number: 'asc' });
  readonly wordingChoicesOf = this.listBy(WordingChoiceRow, 'question', { seq: 'asc' });
  readonly inputsOfCase = this.listBy(InputRow, 'caseFile', { registeredAt: 'asc' });
  readonly disposalsOfPoint = this.listBy(DisposalRow, 'point', { seq: 'asc' });
  readonly itemsOfCase = this.listBy(ItemRow, 'caseFile', { year: 'asc', number: 'asc' });
  readonly itemsOfMeeting = this.listBy(ItemRow, 'meeting', { number: 'asc' });
  readonly meetingsOfBody = this.listBy(MeetingRow, 'body', { startsAt: 'asc' });
  readonly attendanceOfMeeting = this.listBy(AttendanceRow, 'meeting', {});
  readonly additionsOfItem = this.listBy(AdditionRow, 'item', { madeAt: 'asc' });
  readonly disqualificationsOfItem = this.listBy(DisqualificationRow, 'item', { decidedAt: 'asc' });
  readonly electionsOfMeeting = this.listBy(ElectionRow, 'meeting', { openedAt: 'asc' });
  readonly candidatesOfElection = this.listBy(CandidateRow, 'election', { position: 'asc' });
  readonly roundsOfElection = this.listBy(RoundRow, 'election', { number: 'asc' });
  readonly ballotsOfElection = this.listBy(ElectionBallotRow, 'election', { seat: 'asc' });
  readonly courseOfMeeting = this.listBy(MovementRow, 'meeting', { recordedAt: 'asc', at: 'asc' });
  readonly closingsOfMeeting = this.listBy(ClosingRow, 'meeting', { decidedAt: 'asc' });
  readonly approvalsOfMeeting = this.listBy(ApprovalRow, 'meeting', { approvedAt: 'asc' });
  readonly voteRefusalsOfItem = this.listBy(VoteRefusalRow, 'item', {});
  readonly writtenAnswersOfItem = this.listBy(WrittenAnswerRow, 'item', { answeredAt: 'asc' });
  readonly laidMinutes = this.listBy(LaidMinutesRow, 'meeting', { laying: 'asc' });
  readonly signaturesOfMinutes = this.listBy(SignatureRow, 'meeting', { position: 'asc' });
  readonly amendmentsOfMinutes = this.listBy(AmendmentRow, 'meeting', { madeAt: 'asc' });
  /** Without their bytes. */
  readonly signedPapersOf = this.listBy(SignedPaperRow, 'meeting', { name: 'asc' });
  readonly screeningsOfCase = this.listBy(ScreeningRow, 'caseFile', { seq: 'asc' });
  readonly proposalsOfItem = this.listBy(ProposalRow, 'item', { movedAt: 'asc' });
  readonly proposersOf = this.listBy(ProposerRow, 'proposal', { position: 'asc' });
  readonly votesOfItem = this.listBy(VoteRow, 'item', { openedAt: 'asc' });
  readonly ballotsOfVote = this.listBy(BallotRow, 'vote', { seat: 'asc' });
  readonly answerOfDoc = this.listBy(AnswerRow, 'doc', {});
  readonly draftOfDoc = this.listBy(DraftRow, 'doc', {});

  /** Every case of the municipality, newest first. */
  async allCases(): Promise<CaseRow[]> {
    const rows = await this.readCases('order by created_at desc', []);
    for (const row of rows) this.cases.prime(row.id, row);
    return rows;
  }

  /** Everything of a kind in the municipality. */
  all<R extends ObjectLiteral & { municipality: string }>(
    entity: EntityTarget<R>,
    order: FindOptionsOrder<R>,
  ): Promise<R[]> {
    return this.manager.find(entity, {
      where: { municipality: this.scope.municipality } as FindOptionsWhere<R>,
      order,
    });
  }

  /** A person's private notes to a case. */
  notes(person: string, caseFile: string): Promise<NoteRow[]> {
    return this.manager.findBy(NoteRow, { person, caseFile });
  }

  /** What happened in a case, newest first. */
  events(caseFile: string, first: number): Promise<EventRow[]> {
    return this.manager.find(EventRow, { where: { caseFile }, order: { seq: 'desc' }, take: first });
  }

  /** Grows each time something is screened or lifted in the municipality. */
  readonly lastScreening = () => lastScreening(this.manager, this.scope.municipality);

  /** Who wrote what on an answer, from its first round to `last`. */
  roundLogs(answer: AnswerRow, last: number): Promise<DocHistory[]> {
    return roundLogs(this.manager, answer, last);
  }

  /** Whether somebody has chosen what a draft starts from. */
  async isStarted({ caseFile, createdAt }: DraftRow): Promise<boolean> {
    const what = In(['startDraft', 'startEmpty']);
    return this.manager.existsBy(EventRow, { caseFile, what, at: MoreThanOrEqual(createdAt) });
  }

  /** The text of one draft that was kept in a case; null when there is none such. */
  async keptContent(caseFile: string, id: string): Promise<Text | null> {
    const row = await this.manager.findOne(KeptVersionRow, {
      where: { id, caseFile, municipality: this.scope.municipality },
      select: { id: true, content: true },
    });
    return row?.content ?? null;
  }

  /** The very bytes of a file of signed minutes; null before the last has signed. */
  readonly signedBytes = (meeting: string, name: string) => signedBytes(this.manager, meeting, name);

  /** A live document as stored now, read as text; an unknown document is empty. */
  async liveText(doc: string, questions: readonly string[]): Promise<Text> {
    return textOfState(await stateOf(this.manager, doc), questions);
  }

  disagreements(caseFile: string): Promise<DisagreementRow[]> {
    return disagreementsOf(this.manager, caseFile);
  }

  /** The stems of texts, and which of all of them are kin. */
  async stemmed(texts: readonly string[]): Promise<{ stems: readonly string[][]; kin: readonly Kin[] }> {
    const stems = await stemsOf(this.manager, texts);
    return { stems, kin: await kinOf(this.manager, stems.flat()) };
  }

  /** All that was ever written in a live document. */
  readonly docHistory = (doc: string): Promise<DocHistory> => historyOf(this.manager, doc);

  /** Asks for revisions, and reads only the cases of which no other request has kept that revision. */
  private async readCases(which: string, values: readonly unknown[]): Promise<CaseRow[]> {
    const found = await this.manager.query<{ id: string; revision: number }[]>(
      `select id, revision from case_file where municipality = $1 ${which}`,
      [this.scope.municipality, ...values],
    );
    const rows = new Map(found.map(({ id, revision }) => [id, this.kept?.row(id, revision) ?? null]));
    const unknown = found.flatMap(({ id }) => (rows.get(id) ? [] : id));
    if (unknown.length > 0)
      for (const row of await this.manager.findBy(CaseRow, { id: In(unknown) }))
        rows.set(row.id, this.kept?.keep(row) ?? row);
    return [...rows.values()].filter((row) => row !== null);
  }

  /** What only acts on the case change: kept with it. */
  private listOfCase<R extends ObjectLiteral & { caseFile: string }>(
    entity: EntityTarget<R>,
    order: FindOptionsOrder<R>,
  ): DataLoader<string, readonly R[]> {
    return new DataLoader<string, readonly R[]>(async (ids) => {
      const { kept } = this;
      if (!kept) return this.lists(entity, 'caseFile', ids, order);
      const cases = await Promise.all(ids.map((id) => this.cases.load(id)));
      const known = cases.map((row) => (row ? kept.list(entity, row.id, row.revision) : []));
      const unknown = cases.filter((row, at): row is CaseRow => row !== null && !known[at]);
      if (unknown.length === 0) return known.map((list) => list ?? []);
      const read = await this.lists(
        entity,
        'caseFile',
        unknown.map((row) => row.id),
        order,
      );
      unknown.forEach(({ id, revision }, at) => kept.keepList(entity, id, revision, read[at] ?? []));
      const lists = new Map(unknown.map((row, at) => [row.id, read[at]]));
      return ids.map((id, at) => known[at] ?? lists.get(id) ?? []);
    });
  }

  /** Everything that was written on an answer, round by round. */
  readonly rounds = (answer: AnswerRow): Promise<Round[]> => roundsOf(this.manager, answer);

  /** The updates that together say what an answer said at a moment of its history. */
  updatesUpTo(answer: AnswerRow, moment: Moment): Promise<Uint8Array[]> {
    return updatesUpTo(this.manager, answer, moment);
  }

  private byId<R extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<R>,
    scoped = true,
  ): DataLoader<string, R | null> {
    return new DataLoader<string, R | null>(async (ids) => {
      const where = {
        id: In([...ids]),
        ...(scoped ? { municipality: this.scope.municipality } : {}),
      } as FindOptionsWhere<R>;
      const rows = new Map((await this.manager.findBy(entity, where)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  private listBy<R extends ObjectLiteral, K extends keyof R & string>(
    entity: EntityTarget<R>,
    key: K,
    order: FindOptionsOrder<R>,
  ): DataLoader<string, R[]> {
    return new DataLoader<string, R[]>((keys) => this.lists(entity, key, keys, order));
  }

  /** One list for each key, in one query. */
  private async lists<R extends ObjectLiteral, K extends keyof R & string>(
    entity: EntityTarget<R>,
    key: K,
    keys: readonly string[],
    order: FindOptionsOrder<R>,
  ): Promise<R[][]> {
    const where = { [key]: In([...keys]) } as FindOptionsWhere<R>;
    const groups = new Map<string, R[]>(keys.map((one) => [one, []]));
    for (const row of await this.manager.find(entity, { where, order }))
      groups.get(row[key] as string)?.push(row);
    return keys.map((one) => groups.get(one) ?? []);
  }
}
