import type { Run } from '../text/text.js';

/**
 * Puts new words in a block and keeps the marks of what stands: the characters that are the same from the
 * beginning and from the end keep their runs, and what is between is plain.
 */
export function reword(runs: readonly Run[], words: string): readonly Run[] {
  const before = [...runs.map((run) => run.text).join('')];
  const after = [...words];
  const head = common(before, after);
  const tail = common(before.slice(head).reverse(), after.slice(head).reverse());
  return joined([
    ...cut(runs, 0, head),
    { text: after.slice(head, after.length - tail).join('') },
    ...cut(runs, before.length - tail, before.length),
  ]);
}

/** How many characters two lists have in common from the beginning. */
function common(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((character, index) => character !== b[index]);
  return end < 0 ? Math.min(a.length, b.length) : end;
}

/** The runs between two places, counted in characters (code points). */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let place = 0;
  return runs.map((run) => {
    const characters = [...run.text];
    const start = place;
    place += characters.length;
    return { ...run, text: characters.slice(Math.max(0, from - start), Math.max(0, to - start)).join('') };
  });
}

function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<readonly Run[]>((done, run) => {
    const last = done.at(-1);
    if (run.text === '') return done;
    if (!last || last.bold !== run.bold || last.italic !== run.italic) return [...done, run];
    return [...done.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}
