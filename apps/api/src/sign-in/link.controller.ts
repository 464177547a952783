import type { IncomingMessage, ServerResponse } from 'node:http';
import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { z } from 'zod';
import { Refusal, type Clock } from '@samsvar/domain';
import { HttpErrors } from '../errors/http-errors.js';
import { parseInput } from '../errors/input.js';
import { log } from '../log.js';
import { Sessions } from '../session/sessions.js';
import type { Settings } from '../settings/settings.js';
import { CLOCK, SETTINGS } from '../tokens.js';
import { LINK_MINUTES, Links } from './links.js';
import { Tries } from './tries.js';

const ASKED = z.object({ email: z.string().trim().toLowerCase().pipe(z.email().max(254)) });
const USED = z.object({ secret: z.string().max(100) });

const SPAN = LINK_MINUTES * 60_000;
const TRIES_OF_ADDRESS = 5;
/** A whole council in one hall comes from one address of the net. */
const TRIES_OF_SOURCE = 100;

/**
 * Asking for a link, and using it. The link itself leads to a page of the web app with a button: programs
 * that scan mail open addresses, but press no buttons. Its secret stands behind the `#`, which browsers
 * send to no server.
 */
@Controller('sign-in/link')
@UseFilters(HttpErrors)
export class LinkController {
  private readonly ofAddress: Tries;
  private readonly ofSource: Tries;

  constructor(
    private readonly links: Links,
    private readonly sessions: Sessions,
    @Inject(CLOCK) clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.ofAddress = new Tries(TRIES_OF_ADDRESS, SPAN, clock);
    this.ofSource = new Tries(TRIES_OF_SOURCE, SPAN, clock);
  }

  /** Answers the same, and as soon, whether the address is known or not: the mail is sent afterwards. */
  @Post()
  @HttpCode(202)
  ask(@Req() request: IncomingMessage & { readonly ip?: string }, @Body() body: unknown) {
    demandOwnPage(request);
    if (!this.settings.mail) throw new Refusal('not_permitted');
    const { email } = parseInput(ASKED, body);
    this.ofSource.take(request.ip ?? '');
    this.ofAddress.take(email);
    this.links.send(email).catch(logUnsent);
    return { minutes: LINK_MINUTES };
  }

  @Post('use')
  @HttpCode(204)
  async use(
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
    @Body() body: unknown,
  ): Promise<void> {
    demandOwnPage(request);
    const { secret } = parseInput(USED, body);
    await this.sessions.start(await this.links.use(secret), response);
  }
}

/** Keeps other sites' forms out, which would sign somebody in as another: they cannot set this header. */
function demandOwnPage(request: IncomingMessage): void {
  if (request.headers['x-samsvar-sign-in'] !== '1') throw new Refusal('not_permitted');
}

/** The error itself may hold the address. */
function logUnsent(problem: unknown): void {
  const code = problem instanceof Error && 'code' in problem ? problem.code : String(problem).split(':')[0];
  log.error({ code }, 'a sign-in link was not sent');
}
