import DataLoader from 'dataloader';
import {
  In,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { Text } from '@samsvar/domain';
import { AnswerRow, NoteRow, PointRow, VersionRow } from './answer/answers.js';
import { BodyRow, DeputyRow, SeatRow, SecretaryRow } from './body/bodies.js';
import { MunicipalityRow, PersonRow, PostRow } from './body/people.js';
import { BookletRow } from './booklet/booklets.js';
import { AttachmentRow, CaseRow, QuestionRow, StepRow } from './case/cases.js';
import { WordingChoiceRow } from './case/wordings.js';
import { EventRow } from './case/events.js';
import { DisposalRow, DraftRow } from './draft/drafts.js';
import { InputRow } from './input/inputs.js';
import { AttendanceRow, ItemRow, MeetingRow } from './meeting/meetings.js';
import { ProposalRow, ProposerRow } from './proposal/proposals.js';
import { BallotRow, VoteRow } from './vote/votes.js';
import type { Scope } from './store.js';
import { stateOf, textOfState } from './text/documents.js';

/**
 * What one request reads, each thing once: loads of the same kind that are asked for together become one
 * query. Made anew for every request, and again after a mutation, so that nothing stale is shown.
 */
export class Reader {
  constructor(
    private readonly manager: EntityManager,
    readonly scope: Scope,
  ) {}

  readonly municipality = this.byId(MunicipalityRow, false);
  readonly people = this.byId(PersonRow);
  readonly bodies = this.byId(BodyRow);
  readonly booklets = this.byId(BookletRow);
  readonly cases = this.byId(CaseRow);
  readonly meetings = this.byId(MeetingRow);
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

  readonly postsOfPerson = this.listBy(PostRow, 'person', {});
  readonly seatsOfPerson = this.listBy(SeatRow, 'person', {});
  readonly deputiesOfPerson = this.listBy(DeputyRow, 'person', {});
  readonly secretariesOfPerson = this.listBy(SecretaryRow, 'person', {});
  readonly seatsOfBody = this.listBy(SeatRow, 'body', { number: 'asc' });
  readonly deputiesOfBody = this.listBy(DeputyRow, 'body', { party: 'asc', order: 'asc' });
  readonly secretariesOfBody = this.listBy(SecretaryRow, 'body', {});
  readonly questionsOfCase = this.listBy(QuestionRow, 'caseFile', { number: 'asc' });
  readonly attachmentsOfCase = this.listBy(AttachmentRow, 'caseFile', { number: 'asc' });
  readonly stepsOfCase = this.listBy(StepRow, 'caseFile', { position: 'asc' });
  readonly versionsOfCase = this.listBy(VersionRow, 'caseFile', { number: 'asc' });
  readonly pointsOfCase = this.listBy(PointRow, 'caseFile', { position: 'asc' });
  readonly draftsOfCase = this.listBy(DraftRow, 'caseFile', { round: 'asc' });
  readonly wordingChoicesOf = this.listBy(WordingChoiceRow, 'question', { seq: 'asc' });
  readonly inputsOfCase = this.listBy(InputRow, 'caseFile', { registeredAt: 'asc' });
  readonly disposalsOfPoint = this.listBy(DisposalRow, 'point', { seq: 'asc' });
  readonly itemsOfCase = this.listBy(ItemRow, 'caseFile', { year: 'asc', number: 'asc' });
  readonly itemsOfMeeting = this.listBy(ItemRow, 'meeting', { number: 'asc' });
  readonly meetingsOfBody = this.listBy(MeetingRow, 'body', { startsAt: 'asc' });
  readonly attendanceOfMeeting = this.listBy(AttendanceRow, 'meeting', {});
  readonly proposalsOfItem = this.listBy(ProposalRow, 'item', { movedAt: 'asc' });
  readonly proposersOf = this.listBy(ProposerRow, 'proposal', { position: 'asc' });
  readonly votesOfItem = this.listBy(VoteRow, 'item', { openedAt: 'asc' });
  readonly ballotsOfVote = this.listBy(BallotRow, 'vote', { castAt: 'asc' });
  readonly answerOfDoc = this.listBy(AnswerRow, 'doc', {});
  readonly draftOfDoc = this.listBy(DraftRow, 'doc', {});

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

  /** A live document as stored now, read as text; an unknown document is empty. */
  async liveText(doc: string, questions: readonly string[]): Promise<Text> {
    return textOfState(await stateOf(this.manager, doc), questions);
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
    return new DataLoader<string, R[]>(async (keys) => {
      const rows = await this.manager.find(entity, {
        where: { [key]: In([...keys]) } as FindOptionsWhere<R>,
        order,
      });
      const groups = new Map<string, R[]>(keys.map((one) => [one, []]));
      for (const row of rows) groups.get(row[key] as string)?.push(row);
      return keys.map((one) => groups.get(one) ?? []);
    });
  }
}
