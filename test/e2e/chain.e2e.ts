import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { answersOf, directorOf, roomOf, textOf } from './support/case.js';
import { bodyByShort, callMeeting, endMeeting, openMeeting } from './support/meetings.js';
import { wordsOfDocx, wordsOfPdf } from './support/papers.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { everybodyVotes, propose, voteOn } from './support/treatment.js';

/** The real booklet where it is at hand; else the project's own. */
const REAL = join(import.meta.dirname, '../../../shared/data/debatthefte-2026.txt');
const OWN = join(import.meta.dirname, '../../apps/api/src/demo/papers/debatthefte-2027.txt');
const BOOKLET = existsSync(REAL) ? REAL : OWN;

const SHARED_SENTENCE = 'Kommunen bør bygge boliger der folk bor.';
const DECLINED = 'Kommunen bør overta sykehuset.';
const MERGED = 'Boligene må ligge nær buss og butikk.';

/** From booklet to approved answer, by people at their own machines. One story: each step needs the one before. */
describe(`the whole chain on ${BOOKLET === REAL ? 'the real booklet' : 'the project’s own booklet, as the real one is absent'}`, () => {
  let product: Product;
  let browser: Browser;
  let caseworker: Someone;
  let caseId = '';
  let address = '';
  const everybody: Someone[] = [];
  const seat = async (name: string) => {
    const someone = await sitDown(browser, product.url, name);
    everybody.push(someone);
    return someone;
  };
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    caseworker = await seat('Marte Sundlid');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('takes in the booklet: upload, preview, confirm', async () => {
    const { page } = caseworker;
    await page.goto('/hefter/nytt');
    await page.getByLabel('Velg fil med heftet').setInputFiles(BOOKLET);
    await page
      .getByText(/Vi fant 3 spørsmål/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Bekreft og ta inn heftet' }).click();
    await page.waitForURL(/\/hefter\/[a-z0-9]{16}$/);
  }, 60_000);

  it('registers a case on the usual route, and sends it out', async () => {
    const { page } = caseworker;
    const { booklets } = await caseworker.ask<{ booklets: { title: string }[] }>('{ booklets { title } }');
    await page.goto('/saker/ny');
    await page
      .getByRole('radio', { name: booklets[0]?.title ?? '' })
      .first()
      .check();
    const next = page.getByRole('button', { name: 'Neste' });
    await next.click();
    await page.getByLabel('Tittel').fill('Svar på debattheftet');
    await page.getByLabel('Saksnummer').fill('2027/23724');
    for (let step = 0; step < 4; step += 1) await next.click();
    await page.getByRole('button', { name: 'Registrer saken' }).click();
    await page.waitForURL(/\/saker\/[a-z0-9]{16}$/);
    address = new URL(page.url()).pathname;
    caseId = address.split('/')[2] ?? '';
    await page.getByRole('button', { name: 'Sett i gang saken' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sett i gang saken' }).click();
    await page.getByText('Organene svarer').first().waitFor();
  }, 60_000);

  it('lets two members of eldrerådet type into the same sentence at once, and adopts what they wrote', async () => {
    const body = await bodyByShort(caseworker, 'ER');
    const [leader, member] = await Promise.all([
      seat(body.seats[0]?.person.name ?? ''),
      seat(body.seats[2]?.person.name ?? ''),
    ]);
    const meeting = await callMeeting(leader, body, caseId);
    await leader.page.goto(`/moter/${meeting}`);
    await leader.page.getByRole('button', { name: 'Åpne møtet' }).click();
    await leader.page.getByText('Møtet er satt').first().waitFor();
    const room = await roomOf(leader, caseId, 'ER');
    await Promise.all([leader.page.goto(room), member.page.goto(room)]);
    const [mine, theirs] = [leader, member].map(({ page }) =>
      page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ }),
    );
    if (!mine || !theirs) throw new Error('Two people have two texts');
    await mine.click();
    await leader.page.keyboard.type('Kommunen bør boliger bor.');
    await theirs.getByText('Kommunen bør boliger bor.').waitFor();
    await caretAfter(member, theirs, 'Kommunen bør '.length);
    await caretAfter(leader, mine, 'Kommunen bør boliger '.length);
    await Promise.all([
      member.page.keyboard.type('bygge ', { delay: 15 }),
      leader.page.keyboard.type('der folk ', { delay: 15 }),
    ]);
    await Promise.all([
      mine.getByText(SHARED_SENTENCE).waitFor(),
      theirs.getByText(SHARED_SENTENCE).waitFor(),
    ]);
    await leader.page.keyboard.press('Control+End');
    await leader.page.keyboard.press('Enter');
    await leader.page.keyboard.type(DECLINED);
    await leader.page.getByText('Alt er lagret').first().waitFor();
    await leader.page.getByRole('button', { name: 'Vedta uttalelsen' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Enighet uten avstemning' }).check();
    await dialog.getByRole('button', { name: 'Vedta og frys' }).click();
    await leader.page
      .getByText(/^Vedtatt /)
      .first()
      .waitFor();
    await endMeeting(leader, meeting);
  }, 90_000);

  it('lets another council answer, and another choose to say nothing', async () => {
    const youth = await bodyByShort(caseworker, 'UR');
    const writer = await seat(youth.seats[0]?.person.name ?? '');
    const meeting = await callMeeting(writer, youth, caseId);
    await openMeeting(writer, meeting);
    await writer.page.goto(await roomOf(writer, caseId, 'UR'));
    await writer.page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ }).click();
    await writer.page.keyboard.type(MERGED);
    await writer.page.getByText('Alt er lagret').first().waitFor();
    await writer.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: (await answersOf(writer, caseId))['UR'],
    });
    await endMeeting(writer, meeting);

    const silent = await bodyByShort(caseworker, 'RF');
    const secretary = await seat(silent.secretaries[0]?.name ?? '');
    const other = await callMeeting(secretary, silent, caseId);
    await openMeeting(secretary, other);
    await secretary.ask('mutation($id: ID!) { declineAnswer(id: $id) { id } }', {
      id: (await answersOf(secretary, caseId))['RF'],
    });
    await endMeeting(secretary, other);
  }, 60_000);

  it('compiles: one point taken in, one merged with it, one declined with a reason; then it is tabled', async () => {
    const director = await seat(await directorOf(caseworker));
    const { page } = director;
    await page.goto(address);
    await page.getByRole('button', { name: 'Lukk for svar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gå videre uten dem' }).click();
    await page.getByRole('link', { name: 'Åpne sammenstillingen' }).first().click();
    const point = (words: string) => page.getByRole('article').filter({ hasText: words });
    await point(SHARED_SENTENCE)
      .getByRole('button', { name: /^Ta med/ })
      .click();
    await point(SHARED_SENTENCE).getByText('Tatt med').waitFor();
    await point(MERGED)
      .getByRole('button', { name: /^Slå sammen/ })
      .click();
    await point(MERGED)
      .getByRole('button', { name: /^Legg til ordene/ })
      .click();
    await point(MERGED).getByText('Slått sammen').waitFor();
    await point(DECLINED)
      .getByRole('button', { name: /^Ikke ta med/ })
      .first()
      .click();
    await point(DECLINED).getByRole('textbox').fill('Sykehus er statens ansvar.');
    await point(DECLINED).getByRole('button', { name: 'Ikke ta med', exact: true }).click();
    await page.getByText('Alle punkter er gjort rede for.').first().waitFor();
    await page.getByRole('button', { name: 'Frys og fremm saken' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Frys og fremm' }).click();
    await page.waitForFunction(() => !document.querySelector('[role=textbox]'));
    expect(await textOf(director, caseId)).toBe(`${SHARED_SENTENCE} ${MERGED}`);
  }, 90_000);

  it('lets formannskapet carry one proposal and reject another, and passes the case on', async () => {
    const body = await bodyByShort(caseworker, 'FS');
    const chair = await seat(body.seats.find((one) => one.role === 'leder')?.person.name ?? '');
    const mover = await seat(body.seats.find((one) => one.role === 'medlem')?.person.name ?? '');
    const meeting = await callMeeting(chair, body, caseId);
    await openMeeting(chair, meeting);
    const room = `${address}/behandling/${meeting}`;
    await Promise.all([chair.page.goto(room), mover.page.goto(room)]);
    await propose(mover, 'Kommunen skal bygge boliger der folk bor. Boligene må ligge nær buss og butikk.');
    await propose(mover, 'Kommunen bør selge alle boliger.');
    await voteOn(
      chair,
      'Forslag A',
      false,
      everybodyVotes({ browser, url: product.url, caseId, reader: caseworker }, body, 'for'),
    );
    await voteOn(
      chair,
      'Forslag B',
      true,
      everybodyVotes({ browser, url: product.url, caseId, reader: caseworker }, body, 'against'),
    );
    await chair.page.goto(room);
    await chair.page
      .getByRole('button', { name: /Innstillingen/ })
      .first()
      .click();
    await chair.page.getByRole('radio', { name: 'Enstemmig, uten opptelling' }).check();
    await chair.page.getByRole('button', { name: 'Før som enstemmig vedtatt' }).click();
    await chair.page.getByRole('button', { name: /^Avslutt, og send saken til/ }).click();
    await chair.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Avslutt/ })
      .click();
    await chair.page
      .getByText(/Behandlingen er avsluttet/)
      .first()
      .waitFor();
    await endMeeting(chair, meeting);
    expect(await textOf(chair, caseId)).toBe(
      'Kommunen skal bygge boliger der folk bor. Boligene må ligge nær buss og butikk.',
    );
  }, 120_000);

  it('lets bystyret tie, and the chair’s own vote decide', async () => {
    const body = await bodyByShort(caseworker, 'BY');
    const chair = await seat(body.seats.find((one) => one.role === 'leder')?.person.name ?? '');
    const meeting = await callMeeting(chair, body, caseId, [body.seats.at(-1)?.id ?? '']);
    await openMeeting(chair, meeting);
    const { page } = chair;
    await page.goto(`${address}/behandling/${meeting}`);
    await page.getByRole('radio', { name: 'Håndsopprekning' }).check();
    await page.getByRole('button', { name: 'Åpne avstemningen' }).click();
    await page.getByRole('button', { name: 'Før opptellingen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Stemmer for').fill('19');
    await dialog.getByLabel('Stemmer mot').fill('19');
    await dialog
      .getByRole('group', { name: /Hva stemte møteleder/ })
      .getByRole('radio', { name: 'For' })
      .check();
    await dialog.getByRole('button', { name: 'Lukk og før resultatet' }).click();
    await page.getByText('Stemmelikhet. Møteleders stemme avgjorde.').first().waitFor();
    await page.getByRole('button', { name: 'Avslutt, og forsegl svaret' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Avslutt/ })
      .click();
    await page
      .getByText(/Behandlingen er avsluttet/)
      .first()
      .waitFor();
    await endMeeting(chair, meeting);
  }, 90_000);

  it('is sent, and says in Word and PDF what was decided and what became of every point', async () => {
    const { page, context } = caseworker;
    await page.goto(address);
    await page.getByRole('button', { name: 'Send svaret til KS' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send svaret til KS' }).click();
    await page.getByText('Sendt til KS').first().waitFor();
    const papers = await Promise.all(
      ['svar.docx', 'svar.pdf'].map(async (name) =>
        (await context.request.get(`/files/case/${caseId}/${name}`)).body(),
      ),
    );
    const [docx, pdf] = [
      await wordsOfDocx(papers[0] ?? Buffer.of()),
      await wordsOfPdf(papers[1] ?? Buffer.of()),
    ];
    for (const words of [docx, pdf]) {
      expect(words).toContain('Fjordby kommune');
      expect(words).toContain('2027/23724');
      expect(words).toContain(
        'Kommunen skal bygge boliger der folk bor. Boligene må ligge nær buss og butikk.',
      );
      expect(words).toContain(DECLINED);
      expect(words).toContain('Sykehus er statens ansvar.');
      expect(words).toMatch(/19 stemte for, 19 stemte mot\. Det var stemmelikhet\. Møtelederen stemte for/);
      expect(words).toContain('Kommunen bør selge alle boliger.');
    }
  }, 60_000);

  it('made nobody’s browser complain', () => {
    expect(
      everybody.flatMap(({ name, complaints }) => complaints.map((words) => `${name}: ${words}`)),
    ).toEqual([]);
  });

  /** Puts the caret after so many characters of the first block. */
  async function caretAfter(
    { page }: Someone,
    text: ReturnType<Someone['page']['getByRole']>,
    characters: number,
  ): Promise<void> {
    await text.click();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < characters; step += 1) await page.keyboard.press('ArrowRight');
  }
});
