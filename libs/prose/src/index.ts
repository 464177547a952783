export * from './text/block-id.js';
export * from './text/schema.js';
export * from './text/text-of.js';
export { docFrom, elementOf } from './text/doc-from.js';
export { restoring } from './text/restore.js';
export { textDiff, type BlockDiff, type SectionDiff } from './text/text-diff.js';
export { lineagePlugin } from './text/lineage-plugin.js';
export { undoManager } from './text/undo.js';
export { addSource, removeSource, sourcesOf, type Source } from './draft/sources.js';
export { wordChanges, wordDiff, type DiffPiece, type WordChange } from './text/word-diff.js';
export { insertBlock, removeBlock, rewriteBlock, type NewBlock } from './text/edit.js';
export {
  dropSource,
  mergeInto,
  nameSource,
  takeIn,
  type Compiling,
  type PointText,
} from './draft/compile.js';
export { layIn } from './draft/lay-in.js';
export { writersOf, type Writing, type WrittenRound } from './answer/writers.js';
export { turns, type Turn, type Written } from './draft/turns.js';
export { caretPlugin } from './text/caret-plugin.js';
export { changedBlocks, type ChangedBlock, type Difference } from './proposal/difference.js';
export {
  letteredSentence,
  listedIn,
  proposalSentence,
  type SaidProposal,
  type SayProposal,
} from './proposal/sentence.js';
export { moversOf, type Movers } from './proposal/movers.js';
