import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import tseslint from 'typescript-eslint';
import { constraints, SOURCE, SPEC } from './directions.mjs';
import { purity } from './purity.mjs';

// Without a cached project graph the boundary rule warns, and lets everything pass. So it is made here.
await createProjectGraphAsync({ exitOnError: true });

const SOURCES = ['**/*.{ts,tsx}'];
/** Where a forgotten `await` can lose text. Read with types, which takes most of the lint's time. */
const SERVER = ['apps/api/src/**/*.ts', 'libs/{collab,persistence}/src/**/*.ts'];
const SPECS = ['**/*.spec.{ts,tsx}'];

const boundaries = (extra) => ({
  '@nx/enforce-module-boundaries': ['error', { depConstraints: constraints(extra) }],
});

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '**/*.generated.ts', '**/graphql-env.d.ts', '.nx/', '.tsc/'],
  },
  {
    files: SOURCES,
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(SOURCE),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/src/**', 'schema/migrations/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name everywhere.',
        },
      ],
    },
  },
  {
    files: SERVER,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  { files: ['test/e2e/*.e2e.ts'], rules: { 'max-lines': 'off' } }, // a story is told in one piece
  { files: SPECS, rules: boundaries(SPEC) },
  ...purity,
);
