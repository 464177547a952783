import type { ServerResponse } from 'node:http';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { REFUSALS, Refusal } from '@samsvar/domain';
import { answerError } from './answer-errors.js';

const STATUS = { forbidden: 403, conflict: 409, invalid: 422 } as const;

/** The same answer as GraphQL's, for doors that speak plain HTTP. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  catch(cause: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const { extensions } = answerError({ message: '' }, cause);
    response.statusCode = statusOf(cause);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(extensions));
  }
}

function statusOf(cause: unknown): number {
  if (!(cause instanceof Refusal)) return 500;
  if (cause.code === 'not_signed_in') return 401;
  if (cause.code === 'not_permitted') return 404;
  if (cause.code === 'file_too_large') return 413;
  if (cause.code === 'too_many_tries') return 429;
  return STATUS[REFUSALS[cause.code]];
}
