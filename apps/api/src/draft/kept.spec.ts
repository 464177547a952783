import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { compiling, table, write, type Compiling } from '../testing/decided.js';

interface Texts {
  readonly live: boolean;
  readonly kept: readonly {
    id: string;
    number: number;
    name: string;
    sha256: string;
    createdBy: { id: string };
  }[];
  readonly frozen: readonly { id: string; kind: string; sha256: string; createdBy: { id: string } }[];
}

const TEXTS =
  'live kept { id number name sha256 createdAt createdBy { id } } frozen { id kind sha256 createdBy { id } }';

const textsOf = async (viewer: Viewer, { id }: Compiling) =>
  (
    await viewer.ask<{ draftTexts: Texts | null }>(`query($id: ID!) { draftTexts(case: $id) { ${TEXTS} } }`, {
      id,
    })
  ).draftTexts;

const keep = async (viewer: Viewer, { id }: Compiling, name: string) =>
  (
    await viewer.ask<{ keepVersion: Texts }>(
      `mutation($id: ID!, $name: String!) { keepVersion(case: $id, name: $name) { ${TEXTS} } }`,
      { id, name },
    )
  ).keepVersion;

const changes = async (viewer: Viewer, { id }: Compiling, from: string, to: string) =>
  (
    await viewer.ask<{
      textComparison: {
        questions: {
          blocks: { fate: string; before: { text: string } | null; after: { text: string } | null }[];
        }[];
      } | null;
    }>(
      `query($id: ID!, $from: ID!, $to: ID!) { textComparison(case: $id, from: $from, to: $to) {
        questions { blocks { fate before { text } after { text } } } } }`,
      { id, from, to },
    )
  ).textComparison?.questions[0]?.blocks.map(({ fate, before, after }) => [fate, before?.text, after?.text]);

describe('a draft that is kept under a name', () => {
  let api: RunningApi;
  let one: Compiling;
  let client: pg.Client;
  beforeAll(async () => {
    api = await startApi();
    client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    one = await compiling(api, { eldrerad: ['Bygg boliger.', 'Kjør buss.'] });
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
  });

  it('has name, hash, actor and time, one line in the log, and never changes while the draft goes on', async () => {
    await write(one, [['Bygg boliger.', 0]]);
    const caseWorker = await api.as('saksbehandler');
    const { kept, live } = await keep(caseWorker, one, '  Før  møtet ');
    expect(live).toBe(true);
    expect(kept).toMatchObject([{ number: 1, name: 'Før møtet', createdBy: { id: caseWorker.person } }]);
    await write(one, [['Kjør buss.', 1]]);
    const again = await keep(one.kd, one, 'Etter møtet');
    expect(again.kept.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Før møtet'],
      [2, 'Etter møtet'],
    ]);
    expect(again.kept[0]).toEqual(kept[0]);
    const { rows } = await client.query<{ canonical: string; sha256: string }>(
      'select canonical, sha256 from kept_version where case_file = $1 order by number',
      [one.id],
    );
    for (const { canonical, sha256 } of rows)
      expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(sha256);
    expect(rows[0]?.canonical).not.toContain('Kjør buss.');
    const events = await client.query<{ facts: { name: string; sha256: string } }>(
      `select facts from event where what = 'keepVersion' and case_file = $1 order by seq`,
      [one.id],
    );
    expect(events.rows.map(({ facts }) => [facts.name, facts.sha256])).toEqual(
      again.kept.map(({ name, sha256 }) => [name, sha256]),
    );
  });

  it('is compared with any other, the living one included', async () => {
    const [first, second] = (await textsOf(one.kd, one))?.kept ?? [];
    expect(await changes(one.kd, one, first?.id ?? '', second?.id ?? '')).toEqual([
      ['same', 'Bygg boliger.', 'Bygg boliger.'],
      ['added', undefined, 'Kjør buss.'],
    ]);
    await write(one, [['Egen tekst.']]);
    expect(await changes(one.kd, one, first?.id ?? '', 'live')).toEqual([
      ['same', 'Bygg boliger.', 'Bygg boliger.'],
      ['added', undefined, 'Kjør buss.'],
      ['added', undefined, 'Egen tekst.'],
    ]);
    expect(await changes(one.kd, one, 'live', first?.id ?? '')).toEqual([
      ['same', 'Bygg boliger.', 'Bygg boliger.'],
      ['removed', 'Kjør buss.', undefined],
      ['removed', 'Egen tekst.', undefined],
    ]);
    expect(await changes(one.kd, one, 'live', 'finnes-ikke')).toBeUndefined();
  });

  it('is drawn as a paper that shows its whole hash', async () => {
    const [first] = (await textsOf(one.kd, one))?.kept ?? [];
    const file = await one.kd.fetch(`/files/case/${one.id}/utkast/${first?.id}/utkast.pdf`);
    expect(file.status).toBe(200);
    expect(
      Buffer.from(await file.arrayBuffer())
        .toString('latin1')
        .slice(0, 4),
    ).toBe('%PDF');
    const member = await api.as('eldrerad.leder');
    expect((await member.fetch(`/files/case/${one.id}/utkast/${first?.id}/utkast.pdf`)).status).toBe(404);
    expect((await one.kd.fetch(`/files/case/${one.id}/utkast/finnes-ikke/utkast.pdf`)).status).toBe(404);
  });

  it('needs a name, and is the administration’s', async () => {
    const empty = await compiling(api, { ungdomsrad: ['Sommerjobb.'] });
    await expect(keep(one.kd, one, '  ')).rejects.toMatchObject({ code: 'name_missing' });
    for (const who of ['eldrerad.leder', 'bystyre.leder', 'nabo']) {
      const viewer = await api.as(who);
      await expect(keep(viewer, one, 'Mitt')).rejects.toMatchObject({ code: 'not_permitted' });
      expect(await textsOf(viewer, one)).toBeNull();
      expect(await changes(viewer, one, 'live', 'live')).toBeUndefined();
    }
    const [kept] = (await textsOf(one.kd, one))?.kept ?? [];
    expect(await changes(empty.kd, empty, 'live', kept?.id ?? '')).toBeUndefined(); // another case's
  });

  it('stands beside what was tabled, which is sealed with hash, actor and time; then no more is kept', async () => {
    await table(one);
    const texts = await textsOf(one.kd, one);
    expect([texts?.live, texts?.kept.length]).toEqual([false, 2]);
    expect(texts?.frozen).toMatchObject([{ kind: 'tabled', createdBy: { id: one.kd.person } }]);
    const { rows } = await client.query<{ canonical: string; sha256: string; at: Date | null }>(
      'select canonical, sha256, created_at as at from text_version where id = $1',
      [texts?.frozen[0]?.id],
    );
    expect(
      createHash('sha256')
        .update(rows[0]?.canonical ?? '', 'utf8')
        .digest('hex'),
    ).toBe(rows[0]?.sha256);
    expect(rows[0]?.at).not.toBeNull();
    const [first] = texts?.kept ?? [];
    expect(
      (await changes(one.kd, one, first?.id ?? '', texts?.frozen[0]?.id ?? ''))?.map(([fate]) => fate),
    ).toEqual(['same', 'added', 'added']);
    await expect(keep(one.kd, one, 'For sent')).rejects.toMatchObject({ code: 'phase_is_wrong' });
  });
});
