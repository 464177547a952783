import { Refusal } from '@samsvar/domain';
import { ItemRow, type StepRow, type Transaction } from '@samsvar/persistence';
import { dayOf } from '@samsvar/wording';

/** A meeting whose agenda is written, under its body's and cases' locks. */
export interface Onto {
  readonly meeting: string;
  readonly body: string;
  readonly startsAt: Date;
}

/** What is put on the agenda. */
export interface Entry {
  readonly id: string;
  readonly caseFile: string;
  readonly addedAt: Date | null;
  readonly screened: string | null;
}

/**
 * Puts cases on a meeting's agenda, in order. Numbers run per body and year: under the body's lock no two can be alike.
 *
 * @throws Refusal `not_permitted` for a case whose route the body is not on
 */
export async function putOnAgenda(tx: Transaction, onto: Onto, entries: readonly Entry[]): Promise<void> {
  const year = dayOf(onto.startsAt.getTime()).year;
  const [last] = await tx.manager.query<{ number: number | null }[]>(
    'select max(number) as number from agenda_item where body = $1 and year = $2',
    [onto.body, year],
  );
  for (const [index, entry] of entries.entries())
    await tx.manager.insert(ItemRow, {
      ...entry,
      meeting: onto.meeting,
      body: onto.body,
      routeStep: await stepFor(tx, entry.caseFile, onto.body),
      year,
      number: (last?.number ?? 0) + index + 1,
    });
}

/** The step of the route that the body does with the case: where it stands, else where it comes to the body. */
async function stepFor(tx: Transaction, caseFile: string, body: string): Promise<string> {
  const steps = (await tx.read.stepsOfCase.load(caseFile)).filter((step) => step.body === body);
  const at = (state: StepRow['state']) => steps.find((one) => one.state === state);
  const step = at('current') ?? at('pending') ?? steps.at(-1);
  if (!step) throw new Refusal('not_permitted');
  return step.id;
}
