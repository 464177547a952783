import type { EntityManager } from 'typeorm';
import type { Moment, Restoring, Round, Stretch } from '@samsvar/domain';
import type { AnswerRow } from '../answer/answers.js';

/** What the event log says of an answer's rounds. */
interface ActRow {
  readonly what: 'adoptAnswer' | 'declineAnswer' | 'restoreAnswer';
  readonly facts: Readonly<Record<string, number>>;
}

/** PostgreSQL's bigint arrives as text. */
interface StretchRow extends Omit<Stretch, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
}

/** Facts of a `restoreAnswer` event: the edit that did it, and the moment that it brought back. */
export const restoringFacts = (round: number, { seq, of }: Restoring) => ({
  round,
  seq,
  ofRound: of.round,
  ofSeq: of.seq,
});

/** One row for each minute in which something was written, however many updates; a restoring stands alone. */
const STRETCHES = `
  select min(seq) as "from", max(seq) as "to", min(at) as began, max(at) as ended,
         array_agg(distinct actor) as writers
    from doc_update
   where doc = $1 and seq > coalesce((select upto_seq from doc_origin where doc = $1), 0)
   group by date_trunc('minute', at), width_bucket(seq, $2::bigint[])
   order by 1`;

const ACTS = `
  select what, facts from event
   where case_file = $1 and body = $2 and what in ('adoptAnswer', 'declineAnswer', 'restoreAnswer')
   order by seq`;

const ORIGIN = 'select bytes from doc_origin where doc = $1 and upto_seq <= $2';
const UPTO = `
  select bytes from doc_update
   where doc = $1 and seq > coalesce((select upto_seq from doc_origin where doc = $1), 0) and seq <= $2
   order by seq`;

/** The live document of one round of an answer; the first is named after the answer alone. */
export const roundDoc = (answer: string, round: number): string =>
  round === 1 ? `answer:${answer}` : `answer:${answer}:${round}`;

/** Which round of its answer is open, or was settled last. From 1. */
export const roundNow = ({ round, state }: AnswerRow): number => round + (state === 'open' ? 1 : 0);

/** Everything that was written on an answer, round by round. */
export async function roundsOf(manager: EntityManager, answer: AnswerRow): Promise<Round[]> {
  const acts = await manager.query<ActRow[]>(ACTS, [answer.caseFile, answer.body]);
  const settlings = acts.filter(({ what }) => what !== 'restoreAnswer');
  const numbers = Array.from({ length: roundNow(answer) }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number): Promise<Round> => {
      const restorings = acts
        .filter(({ what, facts }) => what === 'restoreAnswer' && facts['round'] === number)
        .map(({ facts }) => restoringOf(facts));
      const settling = settlings[number - 1]?.what;
      return {
        number,
        restorings,
        closed: settling ? (settling === 'adoptAnswer' ? 'adopted' : 'noStatement') : null,
        stretches: await stretchesOf(manager, roundDoc(answer.id, number), restorings),
      };
    }),
  );
}

/**
 * The updates that together say what a round's text said after `seq`: what it started from, then the log.
 * Nothing is left out when they are read through a Y.Doc in this order.
 */
export async function updatesUpTo(
  manager: EntityManager,
  answer: AnswerRow,
  { round, seq }: Moment,
): Promise<Uint8Array[]> {
  const where = [roundDoc(answer.id, round), seq];
  const origin = await manager.query<{ bytes: Buffer }[]>(ORIGIN, where);
  const log = await manager.query<{ bytes: Buffer }[]>(UPTO, where);
  return [...origin, ...log].map(({ bytes }) => bytes);
}

async function stretchesOf(
  manager: EntityManager,
  doc: string,
  restorings: readonly Restoring[],
): Promise<Stretch[]> {
  const bounds = restorings.flatMap(({ seq }) => [seq, seq + 1]).sort((a, b) => a - b);
  const rows = await manager.query<StretchRow[]>(STRETCHES, [doc, bounds]);
  return rows.map((row) => ({ ...row, from: Number(row.from), to: Number(row.to) }));
}

const restoringOf = (facts: ActRow['facts']): Restoring => ({
  seq: facts['seq'] ?? 0,
  of: { round: facts['ofRound'] ?? 0, seq: facts['ofSeq'] ?? 0 },
});
