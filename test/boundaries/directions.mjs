/** What a source may import besides what its project may: nothing. */
export const SOURCE = { packages: [], kinds: [] };
/** And a spec: what it is tested with. */
export const SPEC = { packages: ['@jest/globals', 'fast-check'], kinds: ['kind:support'] };

/**
 * Who may import whom: every project has one `kind:` and one `runs:` in its package.json, and all rows
 * that match it hold.
 */
export const constraints = ({ packages, kinds }) => [
  {
    sourceTag: 'kind:rules',
    onlyDependOnLibsWithTags: ['kind:rules'],
    allowedExternalImports: ['i18next', ...packages],
  },
  {
    sourceTag: 'kind:format',
    onlyDependOnLibsWithTags: ['kind:rules'],
    allowedExternalImports: ['yjs', 'lib0/*', '@tiptap/y-tiptap', 'prosemirror-*', 'diff', ...packages],
  },
  {
    sourceTag: 'kind:schema',
    onlyDependOnLibsWithTags: [],
    allowedExternalImports: ['typeorm', ...packages],
  },
  {
    sourceTag: 'kind:adapter',
    onlyDependOnLibsWithTags: ['kind:rules', 'kind:format', 'kind:schema', ...kinds],
  },
  { sourceTag: 'kind:app', notDependOnLibsWithTags: ['kind:app', 'kind:test'] },
  { sourceTag: 'kind:support', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'kind:test', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'runs:any', onlyDependOnLibsWithTags: ['runs:any'] },
  { sourceTag: 'runs:server', onlyDependOnLibsWithTags: ['*'] },
  {
    sourceTag: 'runs:browser',
    onlyDependOnLibsWithTags: ['runs:any', 'runs:browser'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'ws'],
  },
];
