import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '@samsvar/domain';
import { AttachmentRow, UploadRow, type Reader } from '@samsvar/persistence';
import { mayReadCase } from '../case/case.view.js';
import { RequestContext } from '../session/context.js';
import { mayDownload } from '../screening/attachment.view.js';
import { Sessions } from '../session/sessions.js';
import { HttpErrors } from '../errors/http-errors.js';
import type { Drawn } from './drawn.js';
import { PublicPapers } from './public-papers.js';
import { Reports } from './reports.js';
import { Uploads } from './uploads.js';

/** Files in and out: the same sessions, and the same policy table, as at every other door. */
@Controller('files')
@UseFilters(HttpErrors)
export class FilesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly uploads: Uploads,
    private readonly reports: Reports,
    private readonly publicPapers: PublicPapers,
    private readonly database: DataSource,
  ) {}

  /** The body is the file itself. The header keeps other sites' forms out: they cannot set it. */
  @Post('upload')
  async upload(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Query('name') name?: string,
  ) {
    if (request.headers['x-samsvar-upload'] !== '1') throw new Refusal('not_permitted');
    const { actor } = await this.context(request, response);
    const kept = await this.uploads.keep(actor, request, (name ?? 'fil').slice(0, 200));
    send(response, 'application/json', Buffer.from(JSON.stringify(kept)));
  }

  @Get('attachment/:id')
  async attachment(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
  ) {
    const ctx = await this.context(request, response);
    const attachment = await this.database.manager.findOneBy(AttachmentRow, { id });
    const row = attachment && (await ctx.read.cases.load(attachment.caseFile));
    if (!row || !(await mayReadCase(ctx, row)) || !(await mayDownload(ctx, attachment)))
      throw new Refusal('not_permitted');
    const file = await this.database.manager.findOne(UploadRow, {
      where: { id: attachment.upload },
      select: { id: true, fileName: true, bytes: true },
    });
    if (!file) throw new Refusal('not_permitted');
    send(response, 'application/octet-stream', file.bytes, file.fileName);
  }

  /** `report` is `svar` or `svar-offentlig`, as `.docx`, `.pdf` or `.json`. */
  @Get('case/:id/:report')
  async report(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
    @Param('report') report: string,
  ) {
    if (PublicPapers.has(report))
      return sendPaper(response, await this.publicPapers.answer(await this.anybodys(request), id, report));
    const ctx = await this.context(request, response);
    sendPaper(response, await this.reports.answer(ctx, id, report));
  }

  /** `minutes` is `motebok`, `rettelser` or `innkalling`, or `-offentlig` of the first or last, as `.docx` or `.pdf`. */
  @Get('meeting/:id/:minutes')
  async meetingMinutes(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
    @Param('minutes') minutes: string,
  ) {
    if (PublicPapers.has(minutes))
      return sendPaper(response, await this.publicPapers.meeting(await this.anybodys(request), id, minutes));
    const ctx = await this.context(request, response);
    sendPaper(response, await this.reports.meetingPaper(ctx, id, minutes));
  }

  /** `minutes` is `saksprotokoll` or `saksprotokoll-offentlig`, as `.docx` or `.pdf`. */
  @Get('item/:id/:minutes')
  async caseMinutes(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
    @Param('minutes') minutes: string,
  ) {
    if (PublicPapers.has(minutes))
      return sendPaper(response, await this.publicPapers.item(await this.anybodys(request), id, minutes));
    const ctx = await this.context(request, response);
    sendPaper(response, await this.reports.caseMinutes(ctx, id, minutes));
  }

  /** The report to a body; `report` is `tilbakemelding.docx` or `tilbakemelding.pdf`. */
  @Get('case/:id/body/:body/:report')
  async reportToBody(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
    @Param('body') body: string,
    @Param('report') report: string,
  ) {
    const ctx = await this.context(request, response);
    sendPaper(response, await this.reports.answerBack(ctx, id, body, report));
  }

  /** A draft that was kept; `paper` is `utkast.docx` or `utkast.pdf`. */
  @Get('case/:id/utkast/:kept/:paper')
  async keptDraft(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Param('id') id: string,
    @Param('kept') kept: string,
    @Param('paper') paper: string,
  ) {
    const ctx = await this.context(request, response);
    sendPaper(response, await this.reports.kept(ctx, id, kept, paper));
  }

  /** What anybody may read by, signed in or not. */
  private async anybodys(request: IncomingMessage): Promise<Reader> {
    const actor = await this.sessions.viewer(request);
    return this.sessions.reader(actor?.municipality ?? (await this.sessions.defaultMunicipality()));
  }

  private async context(request: IncomingMessage, response: ServerResponse): Promise<RequestContext> {
    const actor = await this.sessions.viewer(request);
    if (!actor) throw new Refusal('not_signed_in');
    return new RequestContext(actor, () => this.sessions.reader(actor.municipality), { request, response });
  }
}

const sendPaper = (response: ServerResponse, { type, bytes, fileName }: Drawn) =>
  send(response, type, bytes, fileName);

/** Never rendered as a page of ours, whatever is inside. */
function send(response: ServerResponse, type: string, bytes: Uint8Array, fileName?: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  if (fileName)
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  response.end(bytes);
}
