import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fits, readable } from './support/looks.js';
import { wordsOfDocx, wordsOfPdf } from './support/papers.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { sessionOf } from './support/session.js';

/** The minutes of a meeting of formannskapet that has ended. One story: each step needs the one before. */
describe('minutes, from laid to put right', () => {
  let product: Product;
  let browser: Browser;
  let [secretary, chair, reader] = [{} as Someone, {} as Someone, {} as Someone];
  let address = '';
  /** What was signed, by the name of the file. */
  const signed: Record<string, Buffer> = {};
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [secretary, chair, reader] = await Promise.all([
      sitDown(browser, product.url, 'Ole Martin Fjære'),
      sitDown(browser, product.url, 'Ragnhild Storlien'),
      sitDown(browser, product.url, 'Eirik Tangvoll'),
    ]);
    const { meeting } = await sessionOf(secretary, 'FS', 'ended');
    address = `/moter/${meeting}`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const minutes = (page: Page) => page.getByRole('region', { name: 'Møtebok' });

  /** What the button on the page gives. */
  async function download({ page }: Someone, format: 'Word' | 'PDF'): Promise<Buffer> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      minutes(page)
        .getByRole('link', { name: `Last ned ${format}` })
        .first()
        .click(),
    ]);
    return readFile(await file.path());
  }

  it('are laid by the secretary before the chair and the secretary', async () => {
    const { page } = secretary;
    await page.goto(address);
    await minutes(page).getByRole('button', { name: 'Legg fram til signering' }).click();
    const dialog = page.getByRole('dialog', { name: 'Legg fram til signering' });
    expect(await dialog.getByRole('checkbox', { name: 'Ragnhild Storlien' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: 'Ole Martin Fjære' }).isChecked()).toBe(true);
    await readable(page);
    await fits(page);
    await dialog.getByRole('button', { name: 'Legg fram til signering' }).click();
    await minutes(page).getByText('Venter på signaturer').waitFor();
    expect(await wordsOfDocx(await download(secretary, 'Word'))).toContain(
      'Ragnhild Storlien har ikke signert.',
    );
    expect(await minutes(page).getByRole('button', { name: 'Før en rettelse' }).count()).toBe(0);
    await page.goto(address.replace('/moter/', '/folg/'));
    await page.getByRole('region', { name: 'Innkalling' }).waitFor();
    expect(await minutes(page).count()).toBe(0);
  }, 90_000);

  it('are signed by two, and the last signature freezes the files', async () => {
    for (const someone of [secretary, chair]) {
      await someone.page.goto(address);
      await minutes(someone.page).getByRole('button', { name: 'Signer møteboka' }).click();
      await minutes(someone.page)
        .getByRole('button', { name: 'Signer møteboka' })
        .waitFor({ state: 'detached' });
    }
    await minutes(chair.page).getByText('Dette er filene som ble signert.', { exact: false }).waitFor();
    const shown = await minutes(chair.page).locator('code').allInnerTexts();
    for (const [name, format] of [
      ['docx', 'Word'],
      ['pdf', 'PDF'],
    ] as const) {
      const bytes = await download(chair, format);
      signed[name] = bytes;
      expect(shown).toContain(createHash('sha256').update(bytes).digest('hex'));
    }
    const words = [await wordsOfDocx(signed['docx'] as Buffer), await wordsOfPdf(signed['pdf'] as Buffer)];
    for (const said of words) {
      expect(said).toMatch(/Signert av Ragnhild Storlien \d/);
      expect(said).toMatch(/Signert av Ole Martin Fjære \d/);
    }
    await readable(chair.page);
    await fits(chair.page);
  }, 90_000);

  it('are put right by an amendment, which stands beside what was signed and never in it', async () => {
    const { page } = secretary;
    await page.goto(address);
    await minutes(page).getByRole('button', { name: 'Før en rettelse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Før en rettelse' });
    await dialog.getByLabel('Hva skal rettes').fill('Møtet ble hevet klokka 11.40, ikke 11.30.');
    await dialog.getByRole('button', { name: 'Før rettelsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await minutes(page).getByText('Møtet ble hevet klokka 11.40, ikke 11.30.').waitFor();
    await readable(page);

    await reader.page.goto(address);
    await minutes(reader.page).getByText('Møtet ble hevet klokka 11.40, ikke 11.30.').waitFor();
    expect(await minutes(reader.page).getByRole('button').count()).toBe(0);
    expect((await download(reader, 'Word')).equals(signed['docx'] as Buffer)).toBe(true);
    expect((await download(reader, 'PDF')).equals(signed['pdf'] as Buffer)).toBe(true);
    const paper = `/files/meeting/${address.split('/').at(-1)}/rettelser.docx`;
    const amendments = await (await reader.context.request.get(paper)).body();
    expect(await wordsOfDocx(amendments)).toContain('Møtet ble hevet klokka 11.40, ikke 11.30.');
  }, 90_000);

  it('are for anybody to take home from where the meeting is followed, and what puts them right with them', async () => {
    const anybody = await browser.newContext({ baseURL: product.url, viewport: { width: 390, height: 800 } });
    const page = await anybody.newPage();
    await page.goto(address.replace('/moter/', '/folg/'));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      minutes(page).getByRole('link', { name: 'Last ned PDF' }).click(),
    ]);
    const words = await wordsOfPdf(await readFile(await file.path()));
    expect(words).toContain('Ragnhild Storlien');
    expect(words).toContain('klokka 11.40');
    await readable(page);
    await fits(page);
    await anybody.close();
  }, 60_000);

  it('look right in nynorsk, in the dark', async () => {
    const { page } = reader;
    await reader.ask('mutation { chooseLanguage(language: nn) { demo } }');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    await page.getByText('Signert', { exact: false }).first().waitFor();
    await readable(page);
    await fits(page);
    expect([secretary, chair, reader].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);
});
