import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Get, Inject, Query, Req, Res, UseFilters } from '@nestjs/common';
import { readCookie, writeCookie } from '../session/cookies.js';
import { Sessions } from '../session/sessions.js';
import type { Settings } from '../settings/settings.js';
import { SETTINGS } from '../tokens.js';
import { addressWithin, readAttempt, writeAttempt } from './attempt.js';
import { Identities } from './identities.js';
import { SignInErrors } from './sign-in-errors.js';
import { WorkAccounts } from './work-accounts.js';

const COOKIE = 'samsvar-sign-in';
const SECONDS = 10 * 60;

/** Out to the issuer, and back. Both are pages that the browser goes to, so both end in another page. */
@Controller('sign-in/oidc')
@UseFilters(SignInErrors)
export class WorkAccountController {
  constructor(
    private readonly accounts: WorkAccounts,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @param to where in Samsvar the reader was going: path and query */
  @Get()
  async begin(@Res() response: ServerResponse, @Query('to') to: unknown) {
    const { address, secrets } = await this.accounts.begin();
    const attempt = writeAttempt({ ...secrets, to: typeof to === 'string' ? to : '/' });
    writeCookie(this.settings, response, COOKIE, attempt, SECONDS);
    response.writeHead(303, { Location: address.href }).end();
  }

  @Get('callback')
  async finish(@Req() request: IncomingMessage, @Res() response: ServerResponse) {
    const attempt = readAttempt(readCookie(this.settings, request, COOKIE));
    writeCookie(this.settings, response, COOKIE, '', 0);
    const account = await this.accounts.finish(request.url ?? '', attempt);
    await this.sessions.start(await this.identities.personOf(account), response);
    response.writeHead(303, { Location: addressWithin(this.settings.publicUrl ?? '', attempt.to) }).end();
  }
}
