import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  can,
  screenedItem,
  type CaseReport,
  type Clock,
  type KeptReport,
  type MeetingCall,
  type Minutes,
} from '@samsvar/domain';
import {
  amendmentsDocxOf,
  amendmentsPdfOf,
  answerBackDocxOf,
  answerBackPdfOf,
  callDocxOf,
  callPdfOf,
  docxOf,
  jsonOf,
  keptDocxOf,
  keptPdfOf,
  minutesDocxOf,
  minutesPdfOf,
  pdfOf,
} from '@samsvar/exchange';
import type { CaseRow, ItemRow, MeetingRow } from '@samsvar/persistence';
import { mayReadCase } from '../case/case.view.js';
import { draftReader } from '../draft/kept.view.js';
import { closedTo } from '../meeting/closed.js';
import { cited } from '../meeting/meeting.view.js';
import { caseMinutesName, signedOf, type Signed } from '../minutes/signed.js';
import { demandAnswerBack, reportTo } from '../report/answer-back.view.js';
import { demandRight, rolesTowards, type About } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { CLOCK } from '../tokens.js';
import { callOf } from './call-of.js';
import { DOCX, draw, JSON_TYPE, PDF, type Drawn, type Papers } from './drawn.js';
import { keptReportOf } from './kept-report.js';
import { caseMinutesIn, minutesOf } from './minutes-of.js';
import { reportOf } from './report-of.js';

const ANSWER: Papers<CaseReport> = {
  'svar.docx': [DOCX, docxOf],
  'svar.pdf': [PDF, pdfOf],
  'svar.json': [JSON_TYPE, async (report) => Buffer.from(jsonOf(report))],
};
interface DrawnMinutes {
  readonly minutes: Minutes;
  readonly signed: Signed | null;
  /** Once all have signed, the very bytes that were kept then. */
  readonly kept: Uint8Array | null;
}

const MINUTES_DOCX = [
  DOCX,
  async ({ minutes, signed, kept }: DrawnMinutes) => kept ?? minutesDocxOf(minutes, signed?.under),
] as const;
const MINUTES_PDF = [
  PDF,
  async ({ minutes, signed, kept }: DrawnMinutes) => kept ?? minutesPdfOf(minutes, signed?.under),
] as const;
const MEETING_MINUTES: Papers<DrawnMinutes> = { 'motebok.docx': MINUTES_DOCX, 'motebok.pdf': MINUTES_PDF };
const AMENDMENTS: Papers<Signed> = {
  'rettelser.docx': [DOCX, ({ laid, under }) => amendmentsDocxOf(laid.content, under)],
  'rettelser.pdf': [PDF, ({ laid, under }) => amendmentsPdfOf(laid.content, under)],
};
const CASE_MINUTES: Papers<DrawnMinutes> = {
  'saksprotokoll.docx': MINUTES_DOCX,
  'saksprotokoll.pdf': MINUTES_PDF,
  'saksprotokoll-signert.docx': MINUTES_DOCX,
  'saksprotokoll-signert.pdf': MINUTES_PDF,
};
const CALL: Papers<MeetingCall> = {
  'innkalling.docx': [DOCX, callDocxOf],
  'innkalling.pdf': [PDF, callPdfOf],
};
/** The report to a body, with the body's name. */
const TO_BODY: Papers<readonly [CaseReport, string]> = {
  'tilbakemelding.docx': [DOCX, ([report, body]) => answerBackDocxOf(report, body)],
  'tilbakemelding.pdf': [PDF, ([report, body]) => answerBackPdfOf(report, body)],
};
const OF_DRAFT: Papers<KeptReport> = {
  'utkast.docx': [DOCX, keptDocxOf],
  'utkast.pdf': [PDF, keptPdfOf],
};

/** The papers that can be drawn. What is absent and what is not the viewer's are refused alike. */
@Injectable()
export class Reports {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws Refusal `not_permitted`, `phase_is_wrong` before tabling */
  async answer(ctx: RequestContext, caseFile: string, paper: string): Promise<Drawn> {
    const row = await ctx.read.cases.load(caseFile);
    if (!row) throw new Refusal('not_permitted');
    return draw(ANSWER, paper, row.saksnr, async () => {
      await this.demandExport(ctx, row);
      return reportOf(ctx, row, await ctx.screen(row.id), this.clock.now());
    });
  }

  /** The møtebok of a meeting, or the amendments to it. @throws Refusal `not_permitted`, `meeting_not_in_session` before it was opened */
  async meetingMinutes(ctx: RequestContext, id: string, paper: string): Promise<Drawn> {
    const meeting = await ctx.read.meetings.load(id);
    const items = meeting ? await ctx.read.itemsOfMeeting.load(id) : [];
    if (!meeting || !(await mayReadAll(ctx, items))) throw new Refusal('not_permitted');
    await demandMinutes(ctx, meeting, { body: meeting.body, meeting: id });
    const day = meeting.startsAt.toISOString().slice(0, 10);
    const signed = await signedOf(ctx.read, id);
    if (signed?.under.amendments.length && Object.hasOwn(AMENDMENTS, paper))
      return draw(AMENDMENTS, paper, day, () => Promise.resolve(signed));
    return draw(MEETING_MINUTES, paper, day, async () => {
      const whole = signed?.laid.content ?? (await this.minutesNow(ctx, meeting, items));
      const minutes = await minutesFor(ctx, whole, items);
      const kept = minutes === whole ? await ctx.read.signedBytes(id, paper) : null;
      return { minutes, signed, kept };
    });
  }

  /** What is drawn up of a meeting, by the paper's name. @throws Refusal `not_permitted` */
  meetingPaper(ctx: RequestContext, id: string, paper: string): Promise<Drawn> {
    return Object.hasOwn(CALL, paper) ? this.call(ctx, id, paper) : this.meetingMinutes(ctx, id, paper);
  }

  /** The call, whole, for the body and those who serve it. */
  private async call(ctx: RequestContext, id: string, paper: string): Promise<Drawn> {
    const meeting = await ctx.read.meetings.load(id);
    if (!meeting) throw new Refusal('not_permitted');
    const about = { body: meeting.body, meeting: id };
    await demandRight(ctx.read, 'readClosedMeeting', ctx.actor, about, 'answering');
    return draw(CALL, paper, meeting.startsAt.toISOString().slice(0, 10), () =>
      callOf(ctx.read, meeting, 'called', this.clock.now()),
    );
  }

  /** The saksprotokoll of one case in a meeting. @throws Refusal as `meetingMinutes` */
  async caseMinutes(ctx: RequestContext, id: string, paper: string): Promise<Drawn> {
    const item = await ctx.read.items.load(id);
    const meeting = item && (await ctx.read.meetings.load(item.meeting));
    if (!item || !meeting || !(await mayReadAll(ctx, [item]))) throw new Refusal('not_permitted');
    return draw(CASE_MINUTES, paper, cited(item), async () => {
      await demandMinutes(ctx, meeting, { case: item.caseFile, body: item.body, meeting: meeting.id }, item);
      const signed = await signedOf(ctx.read, meeting.id);
      const laid = signed?.laid.content ?? (await this.minutesNow(ctx, meeting, [item]));
      const whole = caseMinutesIn(laid, cited(item));
      const minutes = await minutesFor(ctx, whole, [item]);
      const asSigned = paper.replace('saksprotokoll-signert', 'saksprotokoll');
      if (paper !== asSigned && !signed?.complete) throw new Refusal('not_permitted');
      // Amendments stand under what they put right; what was signed is there as it was signed, too.
      const amended = paper === asSigned && (signed?.under.amendments.length ?? 0) > 0;
      const kept =
        minutes === whole && !amended
          ? await ctx.read.signedBytes(meeting.id, asSigned.replace('saksprotokoll', caseMinutesName(id)))
          : null;
      return { minutes, signed: signed && (paper === asSigned ? signed : unamended(signed)), kept };
    });
  }

  private minutesNow(ctx: RequestContext, meeting: MeetingRow, items: readonly ItemRow[]): Promise<Minutes> {
    return minutesOf(ctx.read, 'meeting', meeting, items, this.clock.now());
  }

  /** What became of a body's points. @throws Refusal as `demandAnswerBack` */
  async answerBack(ctx: RequestContext, caseFile: string, bodyId: string, paper: string): Promise<Drawn> {
    const addressed = await demandAnswerBack(ctx, caseFile, bodyId);
    const { row, body } = addressed;
    return draw(
      TO_BODY,
      paper,
      `${row.saksnr}-${body.short}`,
      async (): Promise<readonly [CaseReport, string]> => [
        await reportTo(ctx, addressed, this.clock.now()),
        body.name,
      ],
    );
  }

  /** A draft that was kept. @throws Refusal `not_permitted` */
  async kept(ctx: RequestContext, caseFile: string, kept: string, paper: string): Promise<Drawn> {
    const row = await draftReader(ctx, caseFile);
    const report = row && (await keptReportOf(ctx, row, kept, this.clock.now()));
    if (!row || !report) throw new Refusal('not_permitted');
    return draw(OF_DRAFT, paper, `${row.saksnr}-${report.version.number}`, () => Promise.resolve(report));
  }

  private async demandExport(ctx: RequestContext, row: CaseRow): Promise<void> {
    const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.id });
    if (can('exportCase', roles, row.phase)) return;
    throw new Refusal(can('readOpenedCase', roles, row.phase) ? 'phase_is_wrong' : 'not_permitted');
  }
}

/** The minutes as they are to the viewer: the very same where nothing in them is withheld from them. */
async function minutesFor(ctx: RequestContext, minutes: Minutes, rows: readonly ItemRow[]): Promise<Minutes> {
  const screens = await Promise.all(rows.map(({ caseFile }) => ctx.screen(caseFile)));
  if (screens.every(({ whole }) => whole)) return minutes;
  const screenFor = (item: string) => screens[rows.findIndex((row) => cited(row) === item)];
  return {
    ...minutes,
    items: minutes.items.map((item) => {
      const screen = screenFor(item.cited);
      return screen ? screenedItem(item, screen) : item;
    }),
  };
}

const unamended = (signed: Signed): Signed => ({ ...signed, under: { ...signed.under, amendments: [] } });

/** Minutes that left out a case would be false: they are for those who may read all that is in them. */
async function mayReadAll(ctx: RequestContext, items: readonly ItemRow[]): Promise<boolean> {
  const cases = await Promise.all(items.map((item) => ctx.read.cases.load(item.caseFile)));
  const may = await Promise.all(cases.map(async (row) => row !== null && (await mayReadCase(ctx, row))));
  return may.every(Boolean);
}

async function demandMinutes(
  ctx: RequestContext,
  meeting: MeetingRow,
  about: About,
  item?: ItemRow,
): Promise<void> {
  await demandRight(ctx.read, 'readMinutes', ctx.actor, about, 'answering');
  if (await closedTo(ctx, meeting, item?.id ?? null)) throw new Refusal('not_permitted');
  if (meeting.state === 'called') throw new Refusal('meeting_not_in_session');
}
