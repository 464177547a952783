import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fits, readable } from './support/looks.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

describe('a compilation that begins', () => {
  let product: Product;
  let browser: Browser;
  let marte: Someone;
  let desk = '';
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    marte = await sitDown(browser, product.url, 'Marte Sundlid');
    const { cases } = await marte.ask<{ cases: { id: string; phase: string }[] }>('{ cases { id phase } }');
    const id = cases.find(({ phase }) => phase === 'answering')?.id ?? '';
    await marte.ask('mutation($id: ID!) { closeAnswers(id: $id, force: true) { id } }', { id });
    desk = `/saker/${id}/sammenstilling/1`;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('asks what it starts from, and takes a proposal in by the keyboard', async () => {
    const { page } = marte;
    await page.goto(desk);
    await page.getByRole('heading', { name: 'Hva vil du begynne med?' }).waitFor();
    await fits(page);
    await readable(page);
    await page.getByRole('button', { name: 'Eget forslag' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Eget forslag' });
    await dialog.getByLabel(/^1\. /).fill('Kommunen vil dette:\n• bygge\n• leie');
    await fits(page);
    await readable(page);
    await dialog.getByRole('button', { name: 'Legg inn i utkastet' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const draft = page.getByRole('textbox', { name: /Utkast til svar|spørsmål 1/ });
    await draft.getByText('Kommunen vil dette:').waitFor();
    expect(await draft.locator('p').allInnerTexts()).toEqual(['Kommunen vil dette:', 'bygge', 'leie']);
    expect(await page.getByRole('heading', { name: 'Hva vil du begynne med?' }).count()).toBe(0);
  });

  it('goes on with an earlier answer and with every open point, each after what stands', async () => {
    const { page } = marte;
    await page.goto(desk);
    await page.getByText('Legg inn mer i utkastet').press('Enter');
    await page.getByRole('button', { name: 'Et tidligere svar' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Et tidligere svar' });
    await dialog.getByLabel(/^1\. /).waitFor();
    await fits(page);
    await readable(page);
    await dialog.getByRole('button', { name: 'Legg inn i utkastet' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/^Fra svaret i 20\d\d$/)
      .first()
      .waitFor();
    const draft = page.getByRole('textbox', { name: /Utkast til svar|spørsmål 1/ });
    const before = await draft.locator('p').allInnerTexts();
    expect(before.slice(0, 3)).toEqual(['Kommunen vil dette:', 'bygge', 'leie']);
    await page.getByRole('button', { name: /åpne punkter?, under organ og overskrift/ }).press('Enter');
    await page.getByRole('button', { name: /^Alle 0 åpne punkter/ }).waitFor();
    expect((await draft.locator('p').allInnerTexts()).slice(0, before.length)).toEqual(before);
    await page.getByText('Alle punkter er gjort rede for.').first().waitFor();
    await page.getByRole('button', { name: /^Alle 0 åpne punkter/ }).press('Enter');
    await page.getByText('Det er ingenting å legge inn', { exact: false }).waitFor();
    expect(marte.complaints).toEqual([]);
  });
});
