import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain, type Block } from '@samsvar/domain';
import { ANYTHING, heard, missing, WRITING } from './edits.fixture.js';
import { synced, Writer, writer } from './writer.fixture.js';

/** How many random scripts each property is tried with; `SCRIPTS=20000` looks for what is rarer. */
const numRuns = Number(process.env['SCRIPTS'] ?? 150);

type Name = 'kari' | 'ola';
type Pair = Readonly<Record<Name, Writer>>;

const pair = (): Pair => {
  const both = { kari: writer(), ola: new Writer(new Uint8Array([0, 0])) };
  meet(both);
  return both;
};
const meet = ({ kari, ola }: Pair): void => synced(kari, ola);

const step = fc.record({
  edit: fc.constantFrom(...Object.keys(ANYTHING), 'undo', 'undo', 'redo'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  reach: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.constantFrom<Name>('kari', 'ola'),
  meets: fc.boolean(),
});
const scripts = fc.array(step, { minLength: 1, maxLength: 20 });

/** The id in the document: of a block that two have moved at once there are two with one id and what is said of it. */
const idOf = ({ id }: Block): string => id.replace(/-[2-9]$/, '');

/**
 * By block id and by letter, every point whose words have ever stood with it in one block: what a block may carry
 * that it does not say.
 */
class Company {
  private readonly met = new Map<string, ReadonlySet<string>>();

  see(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const all = this.of(block);
      for (const one of [idOf(block), ...plain(block)]) this.met.set(one, all);
    }
  }

  /** Blocks get an id of their own with the next edit when two who moved one have made it two. */
  seeTwins(before: readonly Block[], after: readonly Block[]): void {
    const twins = before.filter(({ id }) => /-[2-9]$/.test(id)).flatMap((block) => [...this.of(block)]);
    const known = new Set(before.map(({ id }) => id));
    for (const block of after)
      if (!known.has(block.id)) this.met.set(block.id, new Set([...this.of(block), ...twins]));
  }

  of(block: Block): ReadonlySet<string> {
    const known = [idOf(block), ...plain(block)].flatMap((one) => [...(this.met.get(one) ?? [])]);
    return new Set([...heard(block), ...known]);
  }
}
describe('sources of two who write, take back and do again, and meet now and then', () => {
  it('are there wherever words of a point stand, for each of them and at any time', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const writers = pair();
        for (const { edit, place, reach, by, meets } of script) {
          ANYTHING[edit]?.(writers[by], place, reach);
          expect(missing(writers[by])).toEqual([]);
          if (meets) meet(writers);
          expect([missing(writers.kari), missing(writers.ola)]).toEqual([[], []]);
        }
        meet(writers);
        expect(missing(writers.kari)).toEqual([]);
        expect(writers.kari.said()).toEqual(writers.ola.said());
      }),
      { numRuns },
    );
  });

  it('stay with a block through every edit but undo', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const writers = pair();
        for (const { edit, place, reach, by, meets } of script) {
          const before = new Map(writers[by].blocks.map((block) => [block.id, block.sources]));
          ANYTHING[edit]?.(writers[by], place, reach);
          if (edit in WRITING)
            for (const { id, sources } of writers[by].blocks)
              expect(sources).toEqual(expect.arrayContaining([...(before.get(id) ?? [])]));
          if (meets) meet(writers);
        }
      }),
      { numRuns },
    );
  });

  it('are none whose words never stood in one block with the words that are there', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const writers = pair();
        const company = new Company();
        company.see(writers.kari.blocks);
        for (const { edit, place, reach, by, meets } of script) {
          const before = writers[by].blocks;
          ANYTHING[edit]?.(writers[by], place, reach);
          company.seeTwins(before, writers[by].blocks);
          company.see(writers[by].blocks);
          if (meets) meet(writers);
          for (const { blocks } of [writers.kari, writers.ola]) {
            company.see(blocks);
            for (const block of blocks)
              expect([...company.of(block)]).toEqual(expect.arrayContaining([...block.sources]));
          }
        }
      }),
      { numRuns },
    );
  });

  it('are what they were when somebody takes an edit back that the other has seen', () => {
    fc.assert(
      fc.property(scripts, step, (script, { edit, place, reach, by }) => {
        const writers = pair();
        for (const { edit, place, reach, by, meets } of script) {
          ANYTHING[edit]?.(writers[by], place, reach);
          if (meets) meet(writers);
        }
        meet(writers);
        const before = writers.ola.said();
        writers[by].undos.clear();
        (WRITING as Record<string, (typeof WRITING)[string]>)[edit]?.(writers[by], place, reach);
        meet(writers);
        const after = writers.ola.said();
        if (writers[by].undos.undo()) {
          meet(writers);
          expect(writers.ola.said()).toEqual(before);
        }
        if (writers[by].undos.redo()) {
          meet(writers);
          expect(writers.ola.said()).toEqual(after);
        }
      }),
      { numRuns },
    );
  });

  /** What random scripts with undo have found; each is two people who do not see each other before they meet. */
  it.each([
    [
      'a move that is taken back after somebody joined a block to what was moved',
      ['ola cutAndPaste', 'kari type', 'meet', 'kari join', 'kari type', 'meet', 'ola undo'],
    ],
    [
      'a join that is taken back while somebody moves what was joined',
      ['kari join', 'kari type', 'meet', 'ola cutAndPaste', 'kari undo', 'kari type'],
    ],
    [
      'a join and a move that are both taken back',
      ['ola join', 'meet', 'kari cutAndPaste', 'kari undo', 'ola undo', 'kari type'],
    ],
    [
      'a copy that somebody joins to another block before both take back',
      ['kari copy', 'kari type', 'meet', 'ola join', 'kari undo', 'ola undo'],
    ],
    [
      'a copy that is taken back while somebody joins it',
      ['ola copy', 'meet', 'ola undo', 'kari join', 'kari undo'],
    ],
    ['a join that both did, and one takes back', ['ola join', 'kari join', 'kari undo', 'kari type']],
  ])('follow their words through %s', (_, script) => {
    const writers = pair();
    for (const step of script) {
      const [by, edit = ''] = step.split(' ');
      if (by === 'meet') meet(writers);
      else ANYTHING[edit]?.(writers[by as Name], 0, 0);
    }
    meet(writers);
    meet(writers);
    expect(writers.kari.said()).toEqual(writers.ola.said());
    expect(missing(writers.kari)).toEqual([]);
  });
});
