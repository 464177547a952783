import { canonical, isBlank, plain, type Block, type Text } from '../text/text.js';

/** What a carried proposal did to a block. `kept`: it stands as it stood, in a section that got a new text. */
export interface BlockTouch {
  readonly block: string;
  readonly how: 'brought' | 'changed' | 'removed' | 'kept';
}

/**
 * What became of each block from the frozen text that was voted on to the one that came of it, in the sections that
 * differ. Whatever kind of proposal did it: several points, a whole alternative text, a text that brings back what
 * an earlier vote took out. A block is known by its id; one that was typed anew is another, whatever it says.
 */
export function touches(before: Text, after: Text): readonly BlockTouch[] {
  return after.flatMap((section) => {
    const stood = before.filter(({ question }) => question === section.question);
    if (canonical(stood) === canonical([section])) return [];
    const was = sayingOf(stood[0]?.blocks ?? []);
    const is = sayingOf(section.blocks);
    return [
      ...[...is].map(([block, now]): BlockTouch => {
        const then = was.get(block);
        if (!then) return { block, how: 'brought' };
        return { block, how: then.kind === now.kind && plain(then) === plain(now) ? 'kept' : 'changed' };
      }),
      ...[...was.keys()].filter((id) => !is.has(id)).map((block): BlockTouch => ({ block, how: 'removed' })),
    ];
  });
}

const sayingOf = (blocks: readonly Block[]): ReadonlyMap<string, Block> =>
  new Map(blocks.filter((block) => !isBlank(block)).map((block) => [block.id, block]));
