import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { REFUSALS, Refusal } from '@samsvar/domain';
import { Fault } from '@samsvar/persistence';
import { log } from '../log.js';

/**
 * What leaves the house when something went wrong. A refusal tells its code and facts: the reader's own
 * sentence is made of them. A fault says that it may be tried again. Anything else is a bug: masked, and
 * logged with the reference that the reader is given.
 */
export function answerError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const where = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  if (cause instanceof Refusal)
    return {
      message: cause.code,
      ...where,
      extensions: { kind: 'refusal', class: REFUSALS[cause.code], code: cause.code, facts: cause.facts },
    };
  if (isOwnFault(formatted)) return formatted;
  const reference = randomUUID().slice(0, 8);
  if (cause instanceof Fault || isConnectionFault(cause)) {
    log.warn({ reference, fault: String(cause) }, 'fault');
    return { message: 'fault', ...where, extensions: { kind: 'fault', code: 'fault', reference } };
  }
  log.error({ reference, err: cause }, 'bug');
  return { message: 'bug', ...where, extensions: { kind: 'bug', code: 'bug', reference } };
}

/** What the asker did wrong in the query itself: syntax, unknown fields, missing variables. */
const OWN_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);
const isOwnFault = (formatted: GraphQLFormattedError): boolean =>
  OWN_FAULTS.has(String(formatted.extensions?.['code']));

/** The database is away or refuses connections (PostgreSQL classes 08, 53 and 57). */
function isConnectionFault(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^(08|53|57)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET';
}
