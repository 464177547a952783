import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** What is read out of a case, by the keyboard alone: coverage, versions, comparison, and the report to a body. */
describe('from said to decided', () => {
  let product: Product;
  let browser: Browser;
  let marte: Someone;
  let cases: readonly {
    id: string;
    phase: string;
    answers: readonly { body: { id: string; short: string } }[];
  }[];
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    marte = await sitDown(browser, product.url, 'Marte Sundlid');
    ({ cases } = await marte.ask<{ cases: typeof cases }>(
      '{ cases { id phase answers { body { id short } } } }',
    ));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  const idIn = (phase: string) => cases.find((one) => one.phase === phase)?.id ?? '';
  const press = (page: Page, name: RegExp | string) =>
    page.getByRole('button', { name }).first().press('Enter');

  it('shows the points behind a number of the coverage, and leads to each', async () => {
    const { page } = marte;
    await page.goto(`/saker/${idIn('compiling')}/sammenstilling`);
    await press(page, /^Eldrerådet, spørsmål 1/);
    const dialog = page.getByRole('dialog', { name: 'Eldrerådet, spørsmål 1' });
    expect(await dialog.getByRole('listitem').count()).toBe(3);
    await page.keyboard.press('Escape');
    await press(page, 'Søyler');
    await page.getByRole('heading', { name: 'Spørsmål 2', exact: true }).waitFor();
    await press(page, /^Eldrerådet: 3 av 3/);
    await dialog.getByRole('link', { name: 'Gå til punktet 1.2' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Eldrerådet 1.2');
  }, 60_000);

  it('keeps a version from the desk under a name, and shows what was changed since', async () => {
    const { page } = marte;
    await page.goto(`/saker/${idIn('compiling')}/sammenstilling`);
    await press(page, 'Ta vare på en versjon');
    const name = page.getByRole('textbox', { name: 'Hva skal versjonen hete?' });
    await name.press('Enter'); // without a name
    await page.getByText('Skriv hva versjonen skal hete.').waitFor();
    await name.pressSequentially('Før møtet');
    await name.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('textbox', { name: /Utkast til svar på spørsmål 1/ })
      .first()
      .focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Dette er nytt.');
    await page.getByText('Alt er lagret').waitFor();
    await page.getByRole('link', { name: 'Versjoner av utkastet' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Versjoner av utkastet' }).waitFor();
    await page.getByText('1 avsnitt er endret.').waitFor();
    expect(await page.locator('.text-difference ins').allInnerTexts()).toEqual([
      expect.stringContaining('Dette er nytt.'),
    ]);
    const file = await page.request.get(
      (await page.getByRole('link', { name: /«Før møtet» som PDF/ }).getAttribute('href')) ?? '',
    );
    expect(file.headers()['content-type']).toBe('application/pdf');
  }, 60_000);

  it('says in the third column that nothing is decided yet, and what was when it is', async () => {
    const { page } = marte;
    await page.goto(`/saker/${idIn('compiling')}/sammenlikning`);
    await page.getByRole('columnheader', { name: 'Vedtatt Ikke vedtatt ennå' }).first().waitFor();
    await page.goto(`/saker/${idIn('sent')}/sammenlikning`);
    await page.getByText('Endret av Formannskapet (forslag A)').first().waitFor();
    await press(page, 'Avsnitt');
    await page.getByRole('rowheader', { name: 'Avsnitt 1', exact: true }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?etter=avsnitt');
  }, 60_000);

  it('tells a body’s leader what became of its points, in the målform that the leader chooses for it', async () => {
    const leader = await sitDown(browser, product.url, 'Solveig Fjellstrand');
    const { page } = leader;
    const er = cases.find(({ phase }) => phase === 'sent')?.answers.find(({ body }) => body.short === 'ER')
      ?.body.id;
    await page.goto(`/saker/${idIn('sent')}/tilbakemelding/${er}`);
    await page.getByRole('heading', { level: 1, name: 'Hva det ble av punktene fra Eldrerådet' }).waitFor();
    await page.getByText('Kommunedirektøren slo punktet sammen med Ungdomsrådet 1.1 i utkastet.').waitFor();
    await press(page, 'Nynorsk');
    await page.getByRole('heading', { level: 1, name: 'Kva det vart av punkta frå Eldrerådet' }).waitFor();
    expect(leader.complaints).toEqual([]);
    expect(marte.complaints).toEqual([]);
    await leader.context.close();
  }, 60_000);
});
