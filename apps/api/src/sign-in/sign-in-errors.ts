import type { ServerResponse } from 'node:http';
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { answerError } from '../errors/answer-errors.js';
import type { Settings } from '../settings/settings.js';
import { SETTINGS } from '../tokens.js';

/** Leads back to the sign-in page, which says what went wrong by its code. */
@Catch()
export class SignInErrors implements ExceptionFilter {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  catch(cause: unknown, host: ArgumentsHost): void {
    const { extensions } = answerError({ message: '' }, cause);
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const page = `${this.settings.publicUrl ?? ''}/?refused=${String(extensions?.['code'])}`;
    response.writeHead(303, { Location: page }).end();
  }
}
