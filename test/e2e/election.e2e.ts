import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fits, readable, violations } from './support/looks.js';
import { bodyByShort, endMeeting, type BodyFacts } from './support/meetings.js';
import { wordsOfDocx, wordsOfPdf } from './support/papers.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/**
 * Formannskapet of thirteen sits without leader and deputy leader: it elects who leads, in two rounds and by lot, and the
 * elected one settles a tie. One story: each step needs the one before.
 */
describe('an election of who presides, in the browser', () => {
  let product: Product;
  let browser: Browser;
  let secretary: Someone;
  let body: BodyFacts;
  let meeting = '';
  let treatment = '';
  /** Those who meet, in the order of their seats; the two first have screens before them. */
  let members: Someone[] = [];
  const names: string[] = [];
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    secretary = await sitDown(browser, product.url, 'Ole Martin Fjære');
    body = await bodyByShort(secretary, 'FS');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const region = ({ page }: Someone) => page.getByRole('region', { name: /^Val.? av møtele/ });
  const gives = async (voter: Someone, name: string) => {
    await region(voter).getByRole('button', { name }).click();
    await region(voter)
      .getByRole('button', { name: /^(Stem på|Avgi blank)/ })
      .click();
    await region(voter).getByText('Stemmen er ført og kan ikke endres.').waitFor();
  };
  const castAll = async (voters: readonly Someone[], seatOf: (index: number) => string | null) => {
    const { meeting: now } = await secretary.ask<{ meeting: { elections: { id: string }[] } }>(
      'query($id: ID!) { meeting(id: $id) { elections { id } } }',
      { id: meeting },
    );
    for (const [index, voter] of voters.entries())
      await voter.ask(
        'mutation($e: ID!, $c: ID) { castElectionBallot(election: $e, candidate: $c) { id } }',
        {
          e: now.elections.at(-1)?.id,
          c: seatOf(index),
        },
      );
  };

  it('is offered as soon as neither leader nor deputy leader is there', async () => {
    const { meetings } = await secretary.ask<{
      meetings: { id: string; state: string; body: { id: string }; items: { id: string }[] }[];
    }>('{ meetings { id state body { id } items { id } } }');
    const sits = meetings.find((one) => one.state === 'inSession' && one.body.id === body.id);
    meeting = sits?.id ?? '';
    treatment = sits?.items[0]?.id ?? '';
    const leaders = body.seats.filter(({ role }) => role !== 'medlem');
    for (const { id } of leaders)
      await secretary.ask(
        'mutation($m: ID!, $x: MovementInput!) { recordMovement(meeting: $m, movement: $x) { id } }',
        {
          m: meeting,
          x: { seat: id, person: null },
        },
      );
    const { meeting: seen } = await secretary.ask<{
      meeting: { presiding: object | null; attendance: { person: { name: string } | null }[] };
    }>('query($id: ID!) { meeting(id: $id) { presiding { id } attendance { person { name } } } }', {
      id: meeting,
    });
    expect(seen.presiding).toBeNull();
    names.push(...seen.attendance.flatMap(({ person }) => person?.name ?? []));
    members = await Promise.all(names.map((name) => sitDown(browser, product.url, name)));
    for (const { page } of [secretary, ...members.slice(0, 2)]) await page.goto(`/moter/${meeting}`);
    await region(members[0]!).getByText('Ingen leder nå. Sekretæren holder valg av møteleder.').waitFor();
  }, 120_000);

  it('begins with who is proposed, and refuses none in words', async () => {
    const { page } = secretary;
    await page.getByRole('button', { name: 'Start valget' }).click();
    await page.getByText('Valget trenger minst én kandidat.').waitFor();
    for (const name of names.slice(0, 2)) await region(secretary).getByLabel(name, { exact: true }).check();
    await readable(page);
    await fits(page);
    await page.getByRole('button', { name: 'Start valget' }).click();
    await region(secretary).getByText('Runde 1').waitFor();
  }, 120_000);

  it('elects nobody in the first round when none has more than half of the votes, blank ones too', async () => {
    const [first, second] = members as [Someone, Someone];
    await region(first).getByRole('heading', { name: 'Hvem vil du at skal lede?' }).waitFor();
    expect(await violations(first.page)).toEqual([]);
    await fits(first.page);
    await gives(first, names[0]!);
    await gives(second, 'Stem blankt');
    const seats = await candidateSeats();
    const rest = members.slice(2);
    await castAll(rest, (index) => seats[index < Math.ceil((names.length - 1) / 2) - 1 ? 0 : 1]!);
    await region(secretary).getByText(`${names.length} av ${names.length} har stemt`).waitFor();
    await region(secretary).getByRole('button', { name: 'Lukk runden og tell opp' }).click();
    const said = 'Ingen fikk mer enn halvparten av stemmene.';
    await region(first).getByText(said).waitFor();
    await first.page.locator('[role=status][aria-live=polite]').filter({ hasText: said }).waitFor({
      state: 'attached',
    });
  }, 120_000);

  it('settles a tie in the second round by the lot that was drawn, and not by a third', async () => {
    const { page } = secretary;
    await region(secretary).getByLabel('Ved håndsopprekning').check();
    await page.getByRole('button', { name: 'Start ny runde' }).click();
    const half = Math.floor(names.length / 2);
    for (const name of names.slice(0, 2))
      await region(secretary).getByLabel(`Stemmer for ${name}`).fill(String(half));
    await region(secretary)
      .getByLabel('Blanke')
      .fill(String(names.length - 2 * half));
    await readable(page);
    await page.getByRole('button', { name: 'Før tallene' }).click();
    await region(members[0]!).getByText(`${names[0]} og ${names[1]} fikk like mange stemmer.`).waitFor();

    await secretary.ask('mutation { chooseLanguage(language: nn) { demo } }');
    await page.reload();
    await region(secretary).getByText('Valet blir avgjort ved loddtrekning (kommunelova § 7-8).').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await secretary.ask('mutation { chooseLanguage(language: nb) { demo } }');
    await page.reload();
    await region(secretary).getByLabel('Hvem trakk loddet?').selectOption(names[2]!);
    await region(secretary)
      .getByRole('group', { name: 'Hvem falt loddet på?' })
      .getByLabel(names[1]!)
      .check();
    await page.getByRole('button', { name: 'Før loddtrekningen' }).click();
    const said = `${names[1]} er valgt til å lede møtet.`;
    await region(members[0]!).getByText(said).waitFor();
    await region(secretary).getByText(`Det var stemmelikhet. ${names[2]} trakk loddet. ${said}`).waitFor();
  }, 120_000);

  it('lets the elected one lead the votes, whose own vote settles a tie in one', async () => {
    const chair = members[1]!;
    const { openVote } = await chair
      .ask<{ openVote: { id: string } }>(
        'mutation($t: ID!) { openVote(treatment: $t, method: hands, isTest: false, acknowledged: true) { id entitled } }',
        { t: treatment },
      )
      .catch(async () => {
        // Proposals wait in the demonstration: the first is voted on.
        const { meeting: seen } = await chair.ask<{ meeting: { items: { case: { id: string } }[] } }>(
          'query($id: ID!) { meeting(id: $id) { items { case { id } } } }',
          { id: meeting },
        );
        const { treatment: room } = await chair.ask<{
          treatment: { proposals: { id: string; state: string }[] };
        }>('query($c: ID!, $m: ID!) { treatment(case: $c, meeting: $m) { proposals { id state } } }', {
          c: seen.items[0]?.case.id,
          m: meeting,
        });
        return chair.ask<{ openVote: { id: string } }>(
          'mutation($t: ID!, $p: ID) { openVote(treatment: $t, proposal: $p, method: hands, acknowledged: true) { id entitled } }',
          { t: treatment, p: room.proposals.find(({ state }) => state === 'published')?.id },
        );
      });
    const half = Math.floor(names.length / 2);
    const { recordCount } = await secretary.ask<{ recordCount: { outcome: object } }>(
      'mutation($v: ID!, $c: CountInput!) { recordCount(vote: $v, count: $c) { outcome { carried decidedByChair chair } } }',
      {
        v: openVote.id,
        c: { inFavour: half, against: half, chair: 'for', note: 'Likt.', parties: [] },
      },
    );
    expect(recordCount.outcome).toEqual({ carried: true, decidedByChair: true, chair: 'for' });
  }, 60_000);

  it('is in the minutes, candidates, rounds, blank votes and lot', async () => {
    await endMeeting(secretary, meeting);
    const papers = await Promise.all(
      (['docx', 'pdf'] as const).map(async (format) => {
        const response = await secretary.context.request.get(
          `${product.url}/files/meeting/${meeting}/motebok.${format}`,
        );
        expect(response.status()).toBe(200);
        return format === 'docx' ? wordsOfDocx(await response.body()) : wordsOfPdf(await response.body());
      }),
    );
    for (const words of papers) {
      const said = words.replace(/\s/g, '');
      for (const sentence of [
        'Valg av møteleder',
        `Foreslått ble ${names[0]} og ${names[1]}.`,
        'Runde 1',
        'Runde 2',
        'Blanke',
        `Det var stemmelikhet, og valget ble avgjort ved loddtrekning mellom ${names[0]} og ${names[1]} (kommuneloven § 7-8). ${names[2]} trakk loddet. ${names[1]} ble valgt til å lede møtet`,
        `Møteleder${names[1]}`,
      ])
        expect(said).toContain(sentence.replace(/\s/g, ''));
    }
    for (const someone of [secretary, ...members.slice(0, 2)]) expect(someone.complaints).toEqual([]);
  }, 120_000);

  async function candidateSeats(): Promise<string[]> {
    const { meeting: now } = await secretary.ask<{
      meeting: { elections: { candidates: { seat: string }[] }[] };
    }>('query($id: ID!) { meeting(id: $id) { elections { candidates { seat } } } }', { id: meeting });
    return now.elections.at(-1)?.candidates.map(({ seat }) => seat) ?? [];
  }
});
