import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { LOOKS, walkAs } from './support/walk.js';

describe('the pages of meetings, for those who cannot see, hear or use a mouse', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  describe.each(LOOKS)('have nothing for axe to find in $language and $scheme', (look) => {
    it('as a case worker sees them', async () => {
      await walkAs(browser, product.url, 'Marte Sundlid', look, ({ meetings }) => [
        '/',
        '/moter',
        '/moter/nytt',
        ...meetings.filter(({ state }) => state === 'inSession').map(({ id }) => `/moter/${id}`),
      ]);
    }, 300_000);

    it('as the leader of eldrerådet sees its writing rooms', async () => {
      await walkAs(browser, product.url, 'Solveig Fjellstrand', look, ({ cases }) => [
        '/',
        '/moter',
        ...cases.flatMap(({ id, answers }) =>
          answers.filter(({ body }) => body.short === 'ER').map((answer) => `/saker/${id}/svar/${answer.id}`),
        ),
      ]);
    }, 300_000);

    it('as the chair of formannskapet and bystyret sees the treatment', async () => {
      await walkAs(browser, product.url, 'Ragnhild Storlien', look, ({ meetings }) => [
        '/',
        '/moter/nytt',
        ...meetings
          .filter(({ body }) => ['FS', 'BY'].includes(body.short))
          .flatMap(({ id, items }) => [
            `/moter/${id}`,
            ...items.map((item) => `/saker/${item.case.id}/behandling/${id}`),
          ]),
      ]);
    }, 300_000);
  });
});
