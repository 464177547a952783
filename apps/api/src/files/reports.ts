import { Inject, Injectable } from '@nestjs/common';
import { Refusal, can, type CaseReport, type Clock, type KeptReport } from '@samsvar/domain';
import {
  answerBackDocxOf,
  answerBackPdfOf,
  docxOf,
  jsonOf,
  keptDocxOf,
  keptPdfOf,
  pdfOf,
} from '@samsvar/exchange';
import type { CaseRow } from '@samsvar/persistence';
import { draftReader } from '../draft/kept.view.js';
import { demandAnswerBack, reportTo } from '../report/answer-back.view.js';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';
import { CLOCK } from '../tokens.js';
import { keptReportOf } from './kept-report.js';
import { reportOf } from './report-of.js';

/** The papers that can be drawn of a case: media type, and how. */
const PAPERS = {
  'svar.docx': ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docxOf],
  'svar.pdf': ['application/pdf', pdfOf],
  'svar.json': ['application/json; charset=utf-8', async (report: CaseReport) => Buffer.from(jsonOf(report))],
} as const satisfies Record<string, readonly [string, (report: CaseReport) => Promise<Uint8Array>]>;

/** The papers that can be drawn of the report to a body. */
const TO_BODY = {
  'tilbakemelding.docx': [PAPERS['svar.docx'][0], answerBackDocxOf],
  'tilbakemelding.pdf': [PAPERS['svar.pdf'][0], answerBackPdfOf],
} as const satisfies Record<
  string,
  readonly [string, (report: CaseReport, body: string) => Promise<Uint8Array>]
>;

/** The papers that can be drawn of a draft that was kept. */
const OF_DRAFT = {
  'utkast.docx': [PAPERS['svar.docx'][0], keptDocxOf],
  'utkast.pdf': [PAPERS['svar.pdf'][0], keptPdfOf],
} as const satisfies Record<string, readonly [string, (report: KeptReport) => Promise<Uint8Array>]>;

/** A file as it leaves. */
interface Drawn {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

@Injectable()
export class Reports {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws Refusal `not_permitted` for a case or paper that is absent or not the viewer's, `phase_is_wrong` before tabling */
  async draw(ctx: RequestContext, caseFile: string, paper: string): Promise<Drawn> {
    const row = await ctx.read.cases.load(caseFile);
    if (!row || !(paper in PAPERS)) throw new Refusal('not_permitted');
    await this.demandExport(ctx, row);
    const [type, draw] = PAPERS[paper as keyof typeof PAPERS];
    const bytes = await draw(await reportOf(ctx, row, this.clock.now()));
    return { type, bytes, fileName: `${row.saksnr.replace('/', '-')}-${paper}` };
  }

  /** @throws Refusal as `demandAnswerBack`, and `not_permitted` for an unknown paper */
  async drawFor(ctx: RequestContext, caseFile: string, bodyId: string, paper: string): Promise<Drawn> {
    if (!(paper in TO_BODY)) throw new Refusal('not_permitted');
    const addressed = await demandAnswerBack(ctx, caseFile, bodyId);
    const { row, body } = addressed;
    const [type, draw] = TO_BODY[paper as keyof typeof TO_BODY];
    const bytes = await draw(await reportTo(ctx, addressed, this.clock.now()), body.name);
    return { type, bytes, fileName: `${row.saksnr.replace('/', '-')}-${body.short}-${paper}` };
  }

  /** @throws Refusal `not_permitted` for a draft or paper that is absent, or not the viewer's to read */
  async drawKept(ctx: RequestContext, caseFile: string, kept: string, paper: string): Promise<Drawn> {
    const row = await draftReader(ctx, caseFile);
    const report = row && (await keptReportOf(ctx, row, kept, this.clock.now()));
    if (!report || !(paper in OF_DRAFT)) throw new Refusal('not_permitted');
    const [type, draw] = OF_DRAFT[paper as keyof typeof OF_DRAFT];
    const number = report.version.number;
    return {
      type,
      bytes: await draw(report),
      fileName: `${row.saksnr.replace('/', '-')}-${number}-${paper}`,
    };
  }

  private async demandExport(ctx: RequestContext, row: CaseRow): Promise<void> {
    const roles = await rolesTowards(ctx.read, ctx.viewer, { case: row.id });
    if (can('exportCase', roles, row.phase)) return;
    throw new Refusal(can('readOpenedCase', roles, row.phase) ? 'phase_is_wrong' : 'not_permitted');
  }
}
