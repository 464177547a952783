/**
 * Makes from `schema/graphql/*.graphql`: the whole SDL in one file, the web's types (gql.tada) and the
 * API's. Nothing of it is kept in git; nothing is done when nothing changed.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const here = import.meta.dirname;
const web = join(here, '../apps/web');
const outputs = {
  sdl: join(here, 'generated/schema.graphql'),
  web: join(web, 'src/graphql-env.d.ts'),
  api: join(here, '../apps/api/src/graphql.generated.ts'),
};
/** Written last: what the outputs were made from. */
const stamp = join(here, 'generated/made-from.sha256');

const sources = readdirSync(join(here, 'graphql'))
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => join(here, 'graphql', file));
const sdl = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
const made = createHash('sha256')
  .update(sdl)
  .update(readFileSync(import.meta.filename))
  .digest('hex');

if (!isMade()) {
  mkdirSync(dirname(outputs.sdl), { recursive: true });
  writeFileSync(outputs.sdl, sdl);
  await Promise.all([typesForWeb(), typesForApi()]);
  writeFileSync(stamp, made);
}

function isMade() {
  return [stamp, ...Object.values(outputs)].every(existsSync) && readFileSync(stamp, 'utf8') === made;
}

/** Reads `schema` and `tadaOutputLocation` in the web app's tsconfig. */
async function typesForWeb() {
  const manifest = createRequire(import.meta.url).resolve('gql.tada/package.json');
  await promisify(execFile)(process.execPath, [join(manifest, '../bin/cli.js'), 'generate', 'output'], {
    cwd: web,
  });
}

async function typesForApi() {
  const { GraphQLDefinitionsFactory } = await import('@nestjs/graphql');
  await new GraphQLDefinitionsFactory().generate({
    typePaths: sources,
    path: outputs.api,
    outputAs: 'interface',
    enumsAsTypes: true,
    emitDescriptions: true,
    skipResolverArgs: true, // an argument may be called `case`, which is no TypeScript name
    defaultScalarType: 'unknown',
    customScalarTypeMapping: { Date: 'string', DateTime: 'string' },
    debug: false,
  });
}
