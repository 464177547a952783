import { describe, expect, it } from '@jest/globals';
import type { Block, Text } from '../text/text.js';
import { accountOf, origins } from './account.js';
import type { CaseReport, ReportPoint, ReportProposal, ReportTreatment } from './report.js';

const block = (id: string, text: string, sources: readonly string[] = []): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  minority: null,
  sources,
});
const point = (id: string, number: string, text: string, body = 'Eldrerådet'): ReportPoint => ({
  id,
  body,
  number,
  text,
  minority: null,
});
const text = (...blocks: Block[]): Text => [{ question: 'q1', blocks }];
const version = (words: Text) => ({ number: 1, sha256: '', text: words });

const treatment = (...proposals: Partial<ReportProposal>[]): ReportTreatment =>
  ({
    body: 'Bystyret',
    baseVersion: 1,
    votes: [],
    proposals: proposals.map((one) => ({ letter: 'A', state: 'carried', touched: [], ...one })),
  }) as unknown as ReportTreatment;

function report(
  points: readonly ReportPoint[],
  tabled: Text,
  now: Text,
  more: Partial<CaseReport> = {},
): CaseReport {
  return {
    questions: [{ id: 'q1', number: 1, bookletWording: '', caseWording: null, chosenWording: null }],
    tabled: version(tabled),
    version: version(now),
    points,
    answers: [],
    treatments: [],
    disposals: [],
    disagreements: [],
    ...more,
  } as unknown as CaseReport;
}

describe('the account of points', () => {
  it('says verbatim only when a block has the very words of the point', () => {
    const points = [point('a', '1.1', 'Bygg boliger.'), point('b', '1.2', 'Flere busser.')];
    const draft = text(block('1', 'Bygg boliger.', ['a']), block('2', 'Bedre busstilbud.', ['b']));
    expect(accountOf(report(points, draft, draft))).toMatchObject([
      { kind: 'included', verbatim: true, places: [{ question: 1, paragraph: 1 }] },
      { kind: 'included', verbatim: false, places: [{ question: 1, paragraph: 2 }] },
    ]);
  });

  it('names the points that a point contradicts, from both sides', () => {
    const points = [point('a', '1.1', 'A'), point('b', '1.1', 'B', 'Ungdomsrådet'), point('c', '1.2', 'C')];
    const said = accountOf(report(points, text(), text(), { disagreements: [['a', 'b']] }));
    expect(said.map((one) => [one.point.id, ...one.disagreesWith.map(({ id }) => id)])).toEqual([
      ['a', 'b'],
      ['c'],
      ['b', 'a'],
    ]);
  });

  it('names the points that a point was merged with', () => {
    const points = [point('a', '1.1', 'A'), point('b', '1.1', 'B', 'Ungdomsrådet')];
    const draft = text(block('1', 'AB', ['a', 'b']));
    const [first] = accountOf(report(points, draft, draft));
    expect(first).toMatchObject({ kind: 'merged', mergedWith: [{ id: 'b' }] });
  });

  it('keeps a point as taken in when its block was taken out in treatment, and says by which proposal', () => {
    const points = [point('a', '1.1', 'A')];
    const said = accountOf(
      report(points, text(block('1', 'A', ['a']), block('2', 'B')), text(block('2', 'B')), {
        treatments: [treatment({ letter: 'F', touched: [{ block: '1', how: 'removed' }] })],
      }),
    );
    expect(said).toMatchObject([
      { kind: 'included', places: [], removedBy: [{ body: 'Bystyret', letter: 'F' }] },
    ]);
  });

  it('says nothing of what an earlier round carried, before the case was sent back', () => {
    const draft = text(block('1', 'A', ['a']));
    const said = accountOf(
      report([point('a', '1.1', 'A')], draft, draft, {
        tabled: { ...version(draft), number: 3 },
        treatments: [treatment({ touched: [{ block: '1', how: 'changed' }] })],
      }),
    );
    expect(said[0]?.changedBy).toEqual([]);
  });

  it('gives the reason of a declined point, and none when a block carries it after all', () => {
    const points = [point('a', '1.1', 'A'), point('b', '1.2', 'B')];
    const disposals = ['a', 'b'].map(
      (id) => ({ point: id, kind: 'declined', reason: 'Alt gjort.', passedTo: null }) as const,
    );
    const draft = text(block('1', 'B', ['b']));
    expect(accountOf(report(points, draft, draft, { disposals }))).toMatchObject([
      { kind: 'declined', reason: 'Alt gjort.' },
      { kind: 'included', reason: null },
    ]);
  });

  it('orders points by number, not by letters', () => {
    const points = ['1.10', '1.2', '1.1'].map((number) => point(number, number, number));
    expect(accountOf(report(points, [], [])).map((one) => one.point.number)).toEqual(['1.1', '1.2', '1.10']);
  });

  it('counts paragraphs as the reader sees them: blank blocks have no number', () => {
    const draft = text(block('0', '  '), block('1', 'A', ['a']));
    expect(accountOf(report([point('a', '1.1', 'A')], draft, draft))[0]?.places).toEqual([
      { question: 1, paragraph: 1 },
    ]);
  });
});

describe('the origin of a block', () => {
  it('is the points it carries and the proposals that wrote it', () => {
    const now = text(block('1', 'A', ['a']), block('2', 'Ny'), block('3', 'Egen'));
    const from = origins(
      report([point('a', '1.1', 'A')], now, now, {
        treatments: [
          treatment(
            { letter: 'B', touched: [{ block: '1', how: 'changed' }] },
            { letter: 'C', touched: [{ block: '2', how: 'brought' }] },
          ),
        ],
      }),
    );
    expect(from.get('1')).toMatchObject({ points: [{ id: 'a' }], carried: [{ letter: 'B' }] });
    expect(from.get('2')).toMatchObject({ points: [], carried: [{ letter: 'C' }] });
    expect(from.get('3')).toEqual({ points: [], carried: [] });
  });
});
