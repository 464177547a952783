import type { Browser } from 'playwright-core';
import type { BodyFacts } from './meetings.js';
import { sitDown, type Someone } from './people.js';

/** Where members vote from: their own sessions. */
export interface Hall {
  readonly browser: Browser;
  readonly url: string;
  readonly caseId: string;
  /** Somebody who may read the case. */
  readonly reader: Someone;
}

/** Moves and publishes a proposal to reword the first paragraph. */
export async function propose({ page }: Someone, words: string): Promise<void> {
  await page
    .getByRole('button', { name: /Innstillingen/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Foreslå endring/ })
    .first()
    .click();
  const here = page.getByRole('region', { name: /^Forslag til avsnitt/ });
  await here.getByRole('textbox', { name: 'Slik skal det stå' }).fill(words);
  await here.getByRole('button', { name: 'Legg fram nå' }).click();
  await here.waitFor({ state: 'hidden' });
}

/**
 * The chair opens the vote on the screen; the ballots come from each member's own session.
 *
 * @param changed the proposal's block was changed by what was carried before: the chair takes a stand
 */
export async function voteOn(
  { page }: Someone,
  name: string,
  changed: boolean,
  cast: () => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`\\d ${name}`) }).click();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: name.at(-1) ?? '' })
    .waitFor();
  if (changed) await page.getByRole('checkbox', { name: /Møteleder har sett/ }).check();
  await page.getByRole('button', { name: 'Åpne avstemningen' }).click();
  await page.getByRole('button', { name: 'Lukk avstemningen' }).waitFor();
  await cast();
  await page
    .getByText(/13 av 13 har stemt/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Lukk avstemningen' }).click();
  await page.getByRole('button', { name: new RegExp(`${name}.*(Vedtatt|Enstemmig|Falt)`, 's') }).waitFor();
}

/** Every member of the body casts the same ballot, each from their own session. */
export function everybodyVotes(
  { browser, url, caseId, reader }: Hall,
  body: BodyFacts,
  choice: 'for' | 'against',
) {
  return async () => {
    const { treatment } = await reader.ask<{ treatment: { openVote: { id: string } } }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { openVote { id } } }',
      { case: caseId, meeting: await meetingOf(reader, caseId, body.id) },
    );
    for (const { person } of body.seats) {
      const member = await sitDown(browser, url, person.name);
      await member.ask(
        'mutation($vote: ID!, $choice: Choice!) { castBallot(vote: $vote, choice: $choice) { id } }',
        { vote: treatment.openVote.id, choice },
      );
      await member.context.close();
    }
  };
}

async function meetingOf(reader: Someone, caseId: string, body: string): Promise<string> {
  const { case: row } = await reader.ask<{
    case: { meetings: { id: string; state: string; body: { id: string } }[] };
  }>('query($id: ID!) { case(id: $id) { meetings { id state body { id } } } }', { id: caseId });
  return row.meetings.find((one) => one.body.id === body && one.state === 'inSession')?.id ?? '';
}
