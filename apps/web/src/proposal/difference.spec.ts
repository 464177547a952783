import { beforeAll, describe, expect, it } from '@jest/globals';
import { nb } from '@samsvar/wording';
import i18next, { type TFunction } from 'i18next';
import { piecesOf, sentenceOf, type Change } from './difference';

const change = (over: Partial<Change> = {}): Change => ({
  kind: 'replaceBlock',
  before: 'Fjordby vil vurdere en nabolagsvert.',
  beforeKind: 'paragraph',
  after: 'Fjordby vil innføre en nabolagsvert.',
  afterKind: 'paragraph',
  ...over,
});

describe('what a proposal does to the text', () => {
  let t: TFunction;
  beforeAll(async () => {
    t = await i18next.init({
      lng: 'nb',
      resources: { nb: { translation: nb } },
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    });
  });

  it.each([
    [{}, 'Fjern «vurdere». Sett inn «innføre».'],
    [
      { after: 'Fjordby vil vurdere en nabolagsvert, fra 2028.' },
      'Sett inn «, fra 2028» etter «vurdere en nabolagsvert».',
    ],
    [{ after: 'Fjordby vil en nabolagsvert.' }, 'Fjern «vurdere».'],
    [{ after: 'Ja, Fjordby vil vurdere en nabolagsvert.' }, 'Sett inn «Ja,» først.'],
    [{ after: 'Fjordby vil vurdere en nabolagsvert.', afterKind: 'bullet' }, 'Avsnittet blir et kulepunkt.'],
    [{ kind: 'deleteBlock', after: null }, 'Hele avsnittet strykes.'],
    [{ kind: 'insertAfter', after: 'Nytt.' }, 'Hele avsnittet er nytt.'],
    [
      { kind: 'sendBack', before: null, after: null },
      'Saken går tilbake til kommunedirektøren, som lager et nytt utkast.',
    ],
  ] as const)('is said in a sentence: %j', (over, sentence) => {
    expect(sentenceOf(t, change(over))).toBe(sentence);
  });

  it('is shown as words struck and inserted', () => {
    const kinds = (over: Partial<Change>) => piecesOf(change(over)).map(({ kind }) => kind);
    expect(kinds({})).toEqual(['kept', 'struck', 'inserted', 'kept']);
    expect(kinds({ kind: 'deleteBlock' })).toEqual(['struck']);
    expect(kinds({ kind: 'insertAfter' })).toEqual(['inserted']);
    expect(kinds({ kind: 'sendBack' })).toEqual([]);
  });
});
