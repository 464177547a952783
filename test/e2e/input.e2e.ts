import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fits, readable } from './support/looks.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

const MEMO = fileURLToPath(
  new URL('../../libs/exchange/src/input/samples/felles-innspill.txt', import.meta.url),
);

describe('a joint input in the browser', () => {
  let product: Product;
  let browser: Browser;
  let marte: Someone;
  let compiling = '';
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    marte = await sitDown(browser, product.url, 'Marte Sundlid');
    const { cases } = await marte.ask<{ cases: { id: string; phase: string }[] }>('{ cases { id phase } }');
    compiling = cases.find(({ phase }) => phase === 'compiling')?.id ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is looked over, confirmed by the keyboard, and stands on the desk', async () => {
    const { page } = marte;
    await page.goto(`/saker/${compiling}`);
    await page.getByRole('link', { name: 'Registrer innspill' }).click();
    await page.getByLabel('Velg filen med innspillet').setInputFiles(MEMO);
    await page.getByText('3 steder å se over').waitFor();
    for (const doubt of [
      'Samme avsnittsnummer to ganger',
      'Punkt uten tekst',
      'Nummer hoppet over før dette avsnittet',
    ])
      expect(await page.getByText(doubt, { exact: true }).isVisible()).toBe(true);
    expect(await page.getByLabel('Avsender').inputValue()).toBe('Biblioteksjefene i Fjordregionen');
    await fits(page);
    await readable(page);

    const sections = page.getByRole('combobox', { name: /^Svarer på/ });
    for (let at = 0; at < (await sections.count()); at += 1)
      await sections.nth(at).selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Registrer innspillet' }).press('Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /minst ett spørsmål/ })
      .press('Enter');
    await sections.nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('4 punkter kommer på sammenstillingen.').waitFor();
    await page.getByRole('button', { name: 'Registrer innspillet' }).press('Enter');
    await page.getByRole('heading', { name: 'Felles innspill' }).waitFor();

    await page.goto(`/saker/${compiling}/sammenstilling/1`);
    const point = page.getByRole('article', { name: 'Biblioteksjefene i Fjordregionen 1.4' });
    await point.getByText('Det koster lite, og det gir mye igjen.').waitFor();
    expect(await point.getByText('Under «2) Det kommunene bør gjøre»').isVisible()).toBe(true);
    expect(await page.getByRole('rowheader', { name: 'Biblioteksjefene i Fjordregionen' }).count()).toBe(1);
  });

  it('words a question otherwise, which is shown beside the booklet’s, and may be the one that is answered', async () => {
    const { page } = marte;
    await page.goto(`/saker/${compiling}/sammenstilling/2`);
    await page.getByText('Spørsmålet står i 2 ordlyder').press('Enter');
    const pair = page.locator('.drift__pair');
    await pair.getByText('Innspillet fra Biblioteksjefene i Fjordregionen').waitFor();
    expect((await pair.locator('ins').allInnerTexts()).join(' ')).toContain('nabolaget');
    expect((await pair.locator('del').allInnerTexts()).join(' ')).toContain('tilbudet');
    await page.goto(`/saker/${compiling}`);
    await page.getByText('Spørsmålet står i 2 ordlyder').press('Enter');
    await fits(page);
    await readable(page);
    await page.getByRole('button', { name: /^Svar på denne ordlyden/ }).press('Enter');
    await page
      .locator('.case-questions .question', { hasText: 'gjøre nabolaget til en del av omsorgen?' })
      .waitFor();
    await page.getByText('valgte Marte Sundlid', { exact: false }).waitFor();
  });

  it('shows its sender, who is not signed in, that it is under treatment', async () => {
    const { page } = marte;
    await page.goto(`/saker/${compiling}`);
    await page.getByRole('button', { name: /^Lenke til avsenderen/ }).press('Enter');
    await page.getByRole('button', { name: 'Lag lenke' }).press('Enter');
    const link = await page.getByLabel('Lenke', { exact: true }).inputValue();
    expect(link).toContain(`${product.url}/innspill#`);
    const stranger = await browser.newContext({ locale: 'nb-NO' });
    const sender = await stranger.newPage();
    await sender.goto(link);
    await sender.getByText('Under behandling.', { exact: false }).waitFor();
    expect(await sender.getByRole('heading', { name: 'Fjordby kommune' }).isVisible()).toBe(true);
    await fits(sender);
    await readable(sender);
    await sender.goto(`${product.url}/innspill#feil`);
    await sender.reload();
    await sender.getByText('Lenken virker ikke.', { exact: false }).waitFor();
    await stranger.close();
    expect(marte.complaints).toEqual([]);
  });
});
