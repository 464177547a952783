import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fits, readable } from './support/looks.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { sessionOf, type Session } from './support/session.js';

describe('a proposal on paper, in a meeting where the secretary has the keys', () => {
  let product: Product;
  let browser: Browser;
  let [secretary, member] = [{} as Someone, {} as Someone];
  let session: Session;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [secretary, member] = await Promise.all([
      sitDown(browser, product.url, 'Ole Martin Fjære'),
      sitDown(browser, product.url, 'Eirik Tangvoll'),
    ]);
    session = await sessionOf(secretary, 'FS', 'inSession');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is written down for the one who moves it, who is asked for, and is theirs on every screen at once', async () => {
    const { page } = secretary;
    await member.page.goto(session.room);
    await page.goto(session.room);
    await page.getByRole('button', { name: /Innstillingen/ }).click();
    await page.getByRole('button', { name: /Foreslå et punkt i vedtaket/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Vi ber KS lage en veileder.');
    await dialog.getByRole('button', { name: 'Legg fram nå' }).click();
    await dialog.getByText('Velg hvem som fremmer forslaget.').waitFor();
    await readable(page);
    await fits(page);
    expect(await dialog.getByRole('button', { name: 'Lagre utkast' }).count()).toBe(0);
    await dialog.getByRole('combobox', { name: 'Hvem fremmer forslaget?' }).selectOption('Eirik Tangvoll');
    await dialog.getByRole('button', { name: 'Legg fram nå' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Forslag G/ }).waitFor();

    await member.page.getByRole('button', { name: /Forslag G/ }).click();
    await member.page.getByText(/Fremmet av Eirik Tangvoll/).waitFor();
    await member.page.getByRole('button', { name: /Trekk/ }).waitFor();
    expect([...secretary.complaints, ...member.complaints]).toEqual([]);
  }, 90_000);
});
