import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { textOf } from './support/case.js';
import { fillHall, type Hall } from './support/hall.js';
import { Keys } from './support/keys.js';
import { fits, readable } from './support/looks.js';
import { bodyByShort, callMeeting, endMeeting, openMeeting } from './support/meetings.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { openBallots, seatedIn, sessionOf, treatedIn, type Session } from './support/session.js';

const WORDS = 'Fjordby vil dele innkjøpene i mindre avtaler fra neste år';

/** From formannskapet to bystyret, by people at their own machines. One story: each step needs the one before. */
describe('a proposal that fell, and was upheld', () => {
  let product: Product;
  let browser: Browser;
  let [secretary, chair, mover, taker] = [{} as Someone, {} as Someone, {} as Someone, {} as Someone];
  let hall: Hall;
  let session: Session;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [secretary, chair, mover, taker] = await Promise.all([
      sitDown(browser, product.url, 'Ole Martin Fjære'),
      sitDown(browser, product.url, 'Ragnhild Storlien'),
      sitDown(browser, product.url, 'Eirik Tangvoll'),
      sitDown(browser, product.url, 'Marit Sjøholt'),
    ]);
    session = await sessionOf(secretary, 'FS', 'inSession');
  }, 120_000);
  afterAll(async () => {
    await hall?.leave();
    await browser?.close();
    await product?.stop();
  });

  /** Everybody who sits votes; so many of them, the last, against. */
  async function vote(letter: string | null, against: number): Promise<void> {
    const id = await openBallots(chair, session, letter);
    const seated = await seatedIn(chair, session);
    await hall.vote(id, seated, seated.slice(seated.length - against));
    await chair.ask('mutation($vote: ID!) { closeVote(vote: $vote) { id } }', { vote: id });
  }

  it('falls in formannskapet, and its mover upholds it by the keyboard alone', async () => {
    hall = await fillHall(product.url, await bodyByShort(chair, 'FS'), ['Nora Ekrheim']);
    const { page } = mover;
    await page.goto(session.room);
    await page.getByRole('button', { name: /Forslag A/ }).waitFor();
    await vote('A', 8);
    for (const { id, letter } of (await treatedIn(secretary, session)).proposals)
      if (letter !== 'A')
        await secretary.ask('mutation($id: ID!) { withdrawProposal(id: $id) { id } }', { id });
    await page
      .getByRole('button', { name: /Forslag A.*Falt/s })
      .first()
      .waitFor();
    const keys = new Keys(page);
    await keys.act(/^1 ?Forslag A/);
    await keys.act(/^Oppretthold som mindretallsforslag$/);
    await page.getByRole('dialog', { name: 'Opprettholde forslaget?' }).waitFor();
    await readable(page);
    await keys.act(/^Oppretthold som mindretallsforslag$/);
    await page.getByText('Opprettholdt som mindretallsforslag.').first().waitFor();
    await vote(null, 2);
    await chair.page.goto(session.room);
    await chair.page.getByRole('button', { name: /^Avslutt, og send saken til/ }).click();
    await chair.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Avslutt/ })
      .click();
    await chair.page
      .getByText(/Behandlingen er avsluttet/)
      .first()
      .waitFor();
    await endMeeting(secretary, session.meeting);
    expect(await textOf(chair, session.caseId)).not.toContain(WORDS);
  }, 120_000);

  it('is seen by bystyret with its words and votes, and taken up by a member', async () => {
    const bystyre = await bodyByShort(chair, 'BY');
    await hall.leave();
    hall = await fillHall(product.url, bystyre);
    const meeting = await callMeeting(secretary, bystyre, session.caseId);
    await openMeeting(secretary, meeting);
    session = { ...session, meeting, room: `/saker/${session.caseId}/behandling/${meeting}` };
    const { page } = taker;
    await page.goto(session.room);
    const upheld = page.getByRole('region', { name: 'Mindretallsforslag fra formannskapet' });
    await upheld.getByText('Falt med 4 mot 8 stemmer.').waitFor();
    expect(await upheld.innerText()).toContain('Eirik Tangvoll');
    expect(await upheld.innerText()).toContain('Vi har vurdert dette i tre år.');
    await readable(page);
    await fits(page);
    const keys = new Keys(page);
    await keys.act(/^Ta opp forslaget/);
    await page.getByRole('dialog', { name: 'Ta opp forslaget?' }).waitFor();
    await keys.act(/^Ta opp forslaget/);
    await page.getByText('Tatt opp her som forslag A av Marit Sjøholt (Havnelista).').waitFor();
  }, 120_000);

  it('is voted on there like any other, and stands in what is decided', async () => {
    await chair.page.goto(session.room);
    await chair.page.getByRole('button', { name: /Forslag A/ }).waitFor();
    await vote('A', 19);
    await chair.page
      .getByRole('button', { name: /Forslag A.*Vedtatt 20–19/s })
      .first()
      .waitFor();
    await vote(null, 0);
    await chair.page.getByRole('button', { name: 'Avslutt, og forsegl svaret' }).click();
    await chair.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Avslutt/ })
      .click();
    await chair.page
      .getByText(/Behandlingen er avsluttet/)
      .first()
      .waitFor();
    expect(await textOf(chair, session.caseId)).toContain(WORDS);
  }, 120_000);

  it('looks right in nynorsk, in the dark', async () => {
    const { page } = taker;
    await taker.ask('mutation { chooseLanguage(language: nn) { demo } }');
    await page.goto(session.room);
    await page.getByRole('heading', { name: 'Mindretalsforslag frå formannskapet' }).waitFor();
    await readable(page);
    await fits(page);
    expect([secretary, chair, mover, taker].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);
});
