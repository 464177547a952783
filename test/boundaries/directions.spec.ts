import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ESLint } from 'eslint';

const ROOT = resolve(import.meta.dirname, '../..');
/** The first question builds the project graph and reads the types. */
jest.setTimeout(120_000);

const BOUNDARY = '@nx/enforce-module-boundaries';

describe('the directions between projects', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({ cwd: ROOT, overrideConfigFile: join(import.meta.dirname, 'eslint.config.mjs') });
  });

  /** The rules that `code` would break if it stood in the project; nothing is written to disk. */
  async function broken(project: string, code: string): Promise<(string | null)[]> {
    const file = project.startsWith('apps/') ? 'src/main.ts' : 'src/index.ts';
    const [result] = await eslint.lintText(code, { filePath: join(ROOT, project, file) });
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  }

  it.each([
    ['libs/domain', 'pg', BOUNDARY],
    ['libs/domain', '@samsvar/persistence', BOUNDARY],
    ['libs/domain', '@samsvar/prose', BOUNDARY],
    ['libs/domain', 'i18next', 'no-restricted-imports'],
    ['libs/domain', 'node:fs', 'no-restricted-imports'],
    ['libs/wording', 'node:fs', 'no-restricted-imports'],
    ['libs/prose', '@samsvar/persistence', BOUNDARY],
    ['libs/collab', '@samsvar/persistence', BOUNDARY],
    ['libs/persistence', '@samsvar/collab', BOUNDARY],
    ['libs/persistence', '@samsvar/test-support', BOUNDARY],
    ['libs/exchange', '@samsvar/persistence', BOUNDARY],
    ['apps/web', 'pg', BOUNDARY],
    ['apps/web', '@samsvar/persistence', BOUNDARY],
  ])('%s may not import %s', async (project, name, rule) => {
    expect(await broken(project, `import '${name}';`)).toContain(rule);
  });

  it.each([
    ['libs/wording', '@samsvar/domain'],
    ['libs/collab', '@samsvar/domain'],
    ['libs/persistence', '@samsvar/prose'],
    ['apps/api', '@samsvar/persistence'],
    ['apps/web', '@samsvar/prose'],
  ])('%s may import %s', async (project, name) => {
    expect(await broken(project, `import '${name}';`)).toEqual([]);
  });

  it('go through the door, and not around it', async () => {
    expect(await broken('libs/persistence', `import '../../domain/src/refusal.js';`)).toContain(BOUNDARY);
  });

  it.each([
    ['new Date()', 'no-restricted-syntax'],
    ['Date.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ['process.cwd()', 'no-restricted-globals'],
    [`console.log('x')`, 'no-restricted-globals'],
  ])('a rule has no %s', async (code, rule) => {
    expect(await broken('libs/domain', `export const x = ${code};`)).toContain(rule);
  });

  it('a rule may read a moment that it is given', async () => {
    expect(await broken('libs/domain', `export const x = new Date('2027-01-19T10:42:00Z');`)).toEqual([]);
  });
});
