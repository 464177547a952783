import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { violations } from './support/looks.js';
import { openBrowser, sitDown } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

describe('disqualification, in the browser', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is recorded by the secretary, and the chair sees at once who left, who stepped in and who leads', async () => {
    const [secretary, member] = [
      await sitDown(browser, product.url, 'Ole Martin Fjære'),
      await sitDown(browser, product.url, 'Eirik Tangvoll'),
    ];
    const { meetings } = await secretary.ask<{
      meetings: { id: string; state: string; body: { short: string }; items: { case: { id: string } }[] }[];
    }>('{ meetings { id state body { short } items { case { id } } } }');
    const meeting = meetings.find(({ state, body }) => state === 'inSession' && body.short === 'FS');
    await member.page.goto(`/saker/${meeting?.items[0]?.case.id}/behandling/${meeting?.id}`);
    await member.page.getByText('Ragnhild Storlien, møteleder').waitFor();

    const { page } = secretary;
    await page.goto(`/moter/${meeting?.id}`);
    await page.getByRole('button', { name: 'Avgjør habilitet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Habilitet i saken' });
    await dialog.getByLabel('Hvem gjelder det?').selectOption('Ragnhild Storlien');
    await dialog.getByLabel('Rettsgrunnlag').fill('forvaltningsloven § 6');
    await dialog.getByLabel('Med stemmetall').check();
    await dialog.getByLabel('Stemmer for inhabil').fill('9');
    await dialog.getByLabel('Stemmer for habil').fill('2');
    await dialog.getByRole('group', { name: 'Hva stemte møtelederen?' }).getByLabel('Inhabil').check();
    await dialog.getByLabel('Hvem møter som vara?').selectOption({ index: 1 });
    expect(await violations(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Før avgjørelsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    const said = await page.getByText('Ragnhild Storlien er inhabil i saken.').innerText();
    expect(said).toMatch(/^Ragnhild Storlien er inhabil i saken\. \S.+ møter som vara\.$/);

    await member.page.getByText(said).waitFor();
    await member.page.getByText('Håkon Steinsland, møteleder').waitFor();
    expect([...secretary.complaints, ...member.complaints]).toEqual([]);
  }, 120_000);
});
