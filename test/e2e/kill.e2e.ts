import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

/** Nothing that another person has seen is ever lost. */
describe('a server that is killed in the middle of typing', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('has, when it is started again, every word that the other browser had shown', async () => {
    const [writer, other] = await Promise.all([
      sitDown(browser, product.url, 'Solveig Fjellstrand'),
      sitDown(browser, product.url, 'Gerd Vikestad'),
    ]);
    const address = await roomOf(writer);
    await Promise.all([writer.page.goto(address), other.page.goto(address)]);
    const text = writer.page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ });
    const seen = other.page.getByRole('textbox', { name: /Svaret fra .* på spørsmål 1/ });
    await text.click();
    await writer.page.keyboard.press('Control+End');
    await writer.page.keyboard.press('Enter');

    const words = Array.from({ length: 40 }, (_, index) => `ord${index}`);
    const typing = writer.page.keyboard.type(words.join(' '), { delay: 12 });
    await seen.getByText('ord12').waitFor();
    await product.kill();
    const shown = (await seen.innerText()).match(/ord\d+/g) ?? ([] as string[]);
    await typing;
    await product.restart();

    const fresh = await sitDown(browser, product.url, 'Inger Tømte');
    await fresh.page.goto(address);
    const kept = fresh.page.getByText('ord12');
    await kept.waitFor();
    const stored =
      (await fresh.page.locator('.editor__text').innerText()).match(/ord\d+/g) ?? ([] as string[]);
    expect(shown.length).toBeGreaterThan(12);
    expect(stored).toEqual(expect.arrayContaining(shown.slice(0, -1)));

    await seen.getByText('ord39').waitFor({ timeout: 30_000 }); // what was written meanwhile comes too
  }, 120_000);
});

/** The address of eldrerådet's writing room in the case where its meeting is in session. */
async function roomOf(someone: Someone): Promise<string> {
  const { cases } = await someone.ask<{
    cases: { id: string; phase: string; answers: { id: string; body: { short: string } }[] }[];
  }>('{ cases { id phase answers { id body { short } } } }');
  const answering = cases.find((one) => one.phase === 'answering');
  const answer = answering?.answers.find((one) => one.body.short === 'ER');
  return `/saker/${answering?.id}/svar/${answer?.id}`;
}
