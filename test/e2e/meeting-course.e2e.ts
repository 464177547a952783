import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fillHall, type Hall } from './support/hall.js';
import { Keys } from './support/keys.js';
import { fits, readable, violations } from './support/looks.js';
import { bodyByShort, endMeeting, type BodyFacts } from './support/meetings.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { sessionOf, type Session } from './support/session.js';

/** What the secretary and the chair do around the cases of a meeting. One story: each step needs the one before. */
describe('the course of a meeting', () => {
  let product: Product;
  let browser: Browser;
  let [secretary, chair, director] = [{} as Someone, {} as Someone, {} as Someone];
  let hall: Hall;
  let formannskap: BodyFacts;
  let session: Session;
  /** A case that formannskapet treats, and which is on no agenda yet. */
  let loose = '';
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [secretary, chair, director] = await Promise.all([
      sitDown(browser, product.url, 'Ole Martin Fjære'),
      sitDown(browser, product.url, 'Ragnhild Storlien'),
      sitDown(browser, product.url, 'Arnfinn Rauberg'),
    ]);
    formannskap = await bodyByShort(chair, 'FS');
    session = await sessionOf(secretary, 'FS', 'inSession');
    loose = await tabledCase('Svar som haster', '2027/3333');
    await director.ask('mutation($id: ID!) { allowRemoteMeetings(body: $id, since: "2026-01-01") { id } }', {
      id: formannskap.id,
    });
  }, 120_000);
  afterAll(async () => {
    await hall?.leave();
    await browser?.close();
    await product?.stop();
  });

  /** The kommunedirektør has tabled a short answer, for formannskapet alone to decide. */
  async function tabledCase(title: string, saksnr: string): Promise<string> {
    const marte = await sitDown(browser, product.url, 'Marte Sundlid');
    const { booklets } = await marte.ask<{ booklets: { id: string }[] }>('{ booklets { id } }');
    const { registerCase } = await marte.ask<{ registerCase: { id: string; questions: { id: string }[] } }>(
      'mutation($case: CaseInput!) { registerCase(case: $case) { id questions { id } } }',
      {
        case: {
          title,
          saksnr,
          booklet: booklets[0]?.id,
          fields: [],
          wordings: [],
          attachments: [],
          citedDocuments: [],
          route: [
            { body: null, task: 'compiles', due: null },
            { body: formannskap.id, task: 'decides', due: null },
          ],
        },
      },
    );
    const { id, questions } = registerCase;
    await marte.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id });
    await marte.ask(
      'mutation($id: ID!, $texts: [StartTextInput!]!) { startFromText(case: $id, texts: $texts) }',
      { id, texts: questions.map((question) => ({ question: question.id, text: 'Vi svarer kort.' })) },
    );
    await director.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });
    return id;
  }

  it('begins with the call and the agenda, approved with a remark', async () => {
    const { page } = secretary;
    await page.goto(`/moter/${session.meeting}`);
    await page.getByRole('button', { name: 'Godkjenn innkalling og sakliste' }).click();
    const dialog = page.getByRole('dialog', { name: 'Innkalling og sakliste' });
    await dialog.getByLabel('Merknad til saklisten').fill('Sak 3 tas først.');
    await readable(page);
    await dialog.getByRole('button', { name: 'Godkjenn innkalling og sakliste' }).click();
    await page.getByText(/^Godkjent/).waitFor();
    await page.getByText('Sak 3 tas først.').waitFor();
    expect(await page.getByRole('button', { name: 'Godkjenn innkalling og sakliste' }).count()).toBe(0);
  }, 60_000);

  it('sees somebody come on a screen, by the keyboard, which makes it remote', async () => {
    const { page } = secretary;
    const keys = new Keys(page);
    await keys.act(/^Kom eller gikk$/);
    await keys.tabTo(/^Navn$/);
    await keys.write('midtun');
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Hvem møter for Tor Midtun?' });
    await dialog.waitFor();
    expect((await keys.focused()).name).toBe('Tor Midtun');
    await keys.tabTo(/^I rommet$/);
    await page.keyboard.press('ArrowDown');
    await keys.act(/^Før det$/);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Tor Midtun møtte, på fjernmøte').waitFor();
    await page.getByText('På fjernmøte: Tor Midtun').waitFor();
    await page.getByText('Fjernmøte', { exact: true }).waitFor();
    await page.getByText('av 13 møter.').waitFor();
    expect((await keys.focused()).name).toBe('Kom eller gikk');
  }, 60_000);

  it('sees somebody go earlier than it was written down, and the time put right', async () => {
    const { page } = secretary;
    const { meeting } = await secretary.ask<{ meeting: { openedAt: string } }>(
      'query($id: ID!) { meeting(id: $id) { openedAt } }',
      { id: session.meeting },
    );
    const [went, right] = [12, 20].map((minutes) => atClock(meeting.openedAt, minutes)) as [string, string];
    await page.getByRole('button', { name: 'Kom eller gikk' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Unni Skarvøy/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Hvem møter for Unni Skarvøy?' });
    await dialog.getByLabel('Ingen. Den som møtte, går.').check();
    await dialog.getByLabel('Tidligere i møtet').check();
    await dialog.getByLabel('Klokkeslett').fill(went);
    await dialog.getByRole('button', { name: 'Før det' }).click();
    await dialog.waitFor({ state: 'detached' });
    const line = page.getByRole('listitem').filter({ hasText: 'Unni Skarvøy fratrådte' });
    await line.getByText(`kl. ${went.replace(':', '.')}`).waitFor();
    await page.getByText('Har gått: Unni Skarvøy').waitFor();

    await line.getByRole('button', { name: /^Rett klokkeslettet/ }).click();
    await page.getByRole('dialog').getByLabel('Klokkeslett').fill(right);
    await page.getByRole('dialog').getByRole('button', { name: 'Før det' }).click();
    await line.getByText(`kl. ${right.replace(':', '.')}`).waitFor();
    await readable(page);
    await fits(page);
  }, 60_000);

  it('takes up a case that was not on the agenda, and a third of those present refuse a vote on it', async () => {
    const { page } = secretary;
    await page.getByRole('button', { name: 'Ta opp en sak som ikke står her' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ta opp en sak i møtet' });
    await dialog.getByLabel('Hvilken sak?').selectOption({ label: '2027/3333 Svar som haster' });
    await dialog.getByRole('button', { name: 'Ta opp saken' }).click();
    await dialog.waitFor({ state: 'detached' });
    const item = page
      .getByRole('region', { name: 'Sakliste' })
      .getByRole('listitem')
      .filter({ hasText: 'Svar som haster' });
    await item.getByText('Tatt opp i møtet').waitFor();
    await item.getByRole('button', { name: 'Noen motsetter seg avgjørelse' }).click();
    const refusal = page.getByRole('dialog', { name: 'Ikke avgjøre saken nå?' });
    await refusal.getByLabel('Minst en tredel av de møtende (4 av 12)').check();
    for (const name of ['Eirik Tangvoll', 'Liv Aasheim', 'Jostein Brekkhus'])
      await refusal.getByLabel(name).check();
    await refusal.getByRole('button', { name: 'Saken avgjøres ikke' }).click();
    await refusal.getByRole('alert').waitFor(); // three are not a third of twelve
    await refusal.getByLabel('Geir Holmstrand').check();
    expect(await violations(page, 'dialog')).toEqual([]);
    await refusal.getByRole('button', { name: 'Saken avgjøres ikke' }).click();
    await item.getByText('Ikke votert. 4 av 12 motsatte seg det.').waitFor();
    await page.goto(`/saker/${loose}/behandling/${session.meeting}`);
    await page.locator('h1').waitFor();
    expect(await page.getByRole('button', { name: 'Åpne avstemningen' }).count()).toBe(0);
  }, 90_000);

  it('lets the chair change the order and the form, by the keyboard', async () => {
    const { page } = chair;
    await page.goto(session.room);
    const entries = page.getByRole('navigation', { name: 'Rekkefølge' }).getByRole('listitem');
    await entries.first().waitFor();
    expect(await entries.first().innerText()).toContain('Forslag A');
    const second = /Forslag [A-Z]/.exec(await entries.nth(1).innerText())?.[0] ?? '';
    const keys = new Keys(page);
    await keys.act(/^Endre rekkefølgen$/);
    const dialog = page.getByRole('dialog', { name: 'Endre rekkefølgen' });
    await dialog.waitFor();
    await keys.act(new RegExp(`^Flytt opp: ${second}$`));
    await keys.tabTo(/^Til slutt, med vedtatte/);
    await page.keyboard.press('ArrowDown');
    await readable(page);
    await keys.act(/^Bruk rekkefølgen$/);
    await dialog.waitFor({ state: 'detached' });
    await entries.first().filter({ hasText: second }).waitFor();
    const { treatment } = await chair.ask<{ treatment: { votingForm: string } }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { votingForm } }',
      { case: session.caseId, meeting: session.meeting },
    );
    expect(treatment.votingForm).toBe('innstillingFirst');
  }, 60_000);

  it('treats in writing when it cannot wait and all agree', async () => {
    const urgent = await tabledCase('Svar i skriftlig sak', '2027/4444');
    await endMeeting(secretary, session.meeting);
    const { page } = secretary;
    await page.goto(`/moter/nytt?organ=${formannskap.id}&sak=${urgent}`);
    await page.getByLabel('Møteform').selectOption('written');
    await page.getByLabel('Hvorfor haster det?').fill('Fristen hos KS går ut i kveld.');
    await page.getByLabel('Sted', { exact: true }).fill('Skriftlig');
    await page.getByRole('button', { name: 'Kall inn møte' }).click();
    await page.getByRole('heading', { level: 1, name: /Møte i formannskapet/ }).waitFor();
    const meeting = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Åpne møtet' }).click();
    await page.getByText('0 av 13 har svart').waitFor();

    hall = await fillHall(product.url, formannskap);
    const { meeting: called } = await secretary.ask<{ meeting: { items: { id: string }[] } }>(
      'query($id: ID!) { meeting(id: $id) { items { id } } }',
      { id: meeting },
    );
    const [first, ...others] = formannskap.seats;
    for (const { id, person } of others)
      await hall
        .member(person.name)
        .ask(
          'mutation($item: ID!, $seat: ID!) { answerInWriting(item: $item, seat: $seat, proposal: true, procedure: true) { id } }',
          { item: called.items[0]?.id, seat: id },
        );
    await chair.page.goto(`/moter/${meeting}`);
    await chair.page.getByText('12 av 13 har svart').waitFor();
    await chair.page.getByRole('button', { name: 'Svar', exact: true }).click();
    const dialog = chair.page.getByRole('dialog', { name: 'Svar fra medlemmene' });
    await dialog.getByRole('group', { name: 'Er du enig i forslaget?' }).getByLabel('Ja').check();
    await dialog
      .getByRole('group', { name: /behandles skriftlig/ })
      .getByLabel('Ja')
      .check();
    expect(await violations(chair.page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Gi svaret' }).click();
    await chair.page.getByText('Alle er enige. Vedtaket kan føres i møterommet.').waitFor();
    expect(first?.person.name).toBe('Ragnhild Storlien');
  }, 120_000);

  it('looks right in nynorsk, in the dark', async () => {
    const { page } = secretary;
    await secretary.ask('mutation { chooseLanguage(language: nn) { demo } }');
    await page.goto(`/moter/${session.meeting}`);
    await page.getByText('Tor Midtun møtte, på fjernmøte').waitFor();
    await readable(page);
    await fits(page);
    expect([secretary, chair].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);

  /** The clock in Norway, so many minutes later. */
  const atClock = (moment: string, minutes: number) =>
    new Date(Date.parse(moment) + minutes * 60_000).toLocaleTimeString('nb', {
      timeZone: 'Europe/Oslo',
      hour: '2-digit',
      minute: '2-digit',
    });
});
