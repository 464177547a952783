import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { LOOKS, walkAs } from './support/walk.js';

/** Walked by a case worker, who sees all of it. */
describe('the pages of cases and booklets, for those who cannot see, hear or use a mouse', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(LOOKS)(
    'have nothing for axe to find in $language and $scheme',
    (look) =>
      walkAs(browser, product.url, 'Marte Sundlid', look, ({ cases, booklets }) => [
        '/saker',
        '/saker/ny',
        ...cases.map(({ id }) => `/saker/${id}`),
        ...cases
          .filter(({ phase }) => phase === 'compiling')
          .flatMap(({ id }) => [`/saker/${id}/sammenstilling`, `/saker/${id}/innspill/nytt`]),
        ...cases
          .filter(({ phase }) => ['compiling', 'decided'].includes(phase))
          .flatMap(({ id }) => [
            `/saker/${id}/versjoner`,
            `/saker/${id}/unntatt`,
            `/saker/${id}/sammenlikning`,
            `/saker/${id}/sammenlikning?etter=avsnitt`,
          ]),
        ...cases
          .filter(({ phase }) => phase === 'decided')
          .flatMap(({ id, answers }) => answers.map(({ body }) => `/saker/${id}/tilbakemelding/${body.id}`)),
        '/hefter',
        '/hefter/nytt',
        ...booklets.slice(0, 1).map(({ id }) => `/hefter/${id}`),
        '/sammenstilling/regler',
      ]),
    300_000,
  );
});
