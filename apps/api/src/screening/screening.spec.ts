import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { compiling, signMinutes, table, treat, write, type Compiling } from '../testing/decided.js';
import { everythingIn, has } from '../testing/opened.js';

const BASIS = 'offl. § 13 jf. fvl. § 13';
const MARK = `[unntatt offentlighet, ${BASIS}]`;
const SECRET = 'Fjellveien 12';
const SAID = `Reservelageret ligger i ${SECRET}, og må flyttes.`;
const REWORDED = `Kommunen flytter lageret fra ${SECRET.replace(' ', '-')} i år.`;
const AMENDED = 'Lageret i Fjellveien tolv flyttes i 2028.';
const POINT = `Lageret i ${SECRET} holdes låst.`;
const REASON = `Alle vet at det er i ${SECRET}.`;

interface Sheet {
  readonly written: readonly {
    id: string;
    as: string;
    words: string;
    unconfirmed: boolean;
    passages: readonly { from: number; to: number; legalBasis: string }[];
    decidedBy: { id: string } | null;
  }[];
}
const SHEET = 'written { id as words unconfirmed passages { from to legalBasis } decidedBy { id } }';

describe('what is screened in a case', () => {
  let api: RunningApi;
  let at: Compiling;
  let kd: Viewer;
  let meeting: string;
  let item: string;
  beforeAll(async () => {
    api = await startApi();
    const client = new pg.Client(api.databaseUrl);
    await client.connect();
    await client.query("update municipality set name = 'Ånabo kommune' where id = 'nabo'");
    await client.end();
    at = await compiling(api, { eldrerad: [SAID, 'Benker langs elva.'], psu: ['Flere fagarbeidere.'] });
    kd = at.kd;
    await write(at, [
      [SAID, 0],
      [REWORDED, 0],
      ['Benker langs elva, og fagarbeidere.', 1, 2],
    ]);
    await table(at);
    const { case: row } = await kd.ask<{ case: { versions: { text: { blocks: { id: string }[] }[] }[] } }>(
      'query($id: ID!) { case(id: $id) { versions { text { blocks { id } } } } }',
      { id: at.id },
    );
    const block = row.versions[0]?.text[0]?.blocks[1]?.id;
    await treat(api, at, 'formannskap', [
      { block, newText: AMENDED, reason: REASON },
      { kind: 'addition', question: null, newText: POINT },
    ]);
    await treat(api, at, 'bystyre', []);
    const seen = await kd.ask<{
      case: {
        meetings: { id: string; body: { id: string }; items: { id: string; case: { id: string } }[] }[];
      };
    }>('query($id: ID!) { case(id: $id) { meetings { id body { id } items { id case { id } } } } }', {
      id: at.id,
    });
    const held = seen.case.meetings.find(({ body }) => body.id === 'formannskap');
    meeting = held?.id ?? '';
    item = held?.items[0]?.id ?? '';
  });
  afterAll(() => api.stop());

  const sheet = async (viewer: Viewer) =>
    (
      await viewer.ask<{ screening: Sheet | null }>(`query($id: ID!) { screening(case: $id) { ${SHEET} } }`, {
        id: at.id,
      })
    ).screening;
  const screen = (viewer: Viewer, written: string, words: string, passages: object[]) =>
    viewer.ask(
      `mutation($case: ID!, $written: ID!, $words: String!, $passages: [ScreenedPassageInput!]!) {
        screenWords(case: $case, written: $written, words: $words, passages: $passages) { ${SHEET} } }`,
      { case: at.id, written, words, passages },
    );
  const of = (words: string) => {
    const from = words.indexOf(SECRET);
    return [{ from, to: from + SECRET.length, legalBasis: BASIS }];
  };
  const wordsOf = async (as: string, words: string) => {
    const one = (await sheet(kd))?.written.find((written) => written.as === as && written.words === words);
    if (!one) throw new Error(`Nobody wrote «${words}»`);
    return one;
  };
  const PUBLIC = () => [
    ...['docx', 'pdf', 'json'].map((format) => `/files/case/${at.id}/svar-offentlig.${format}`),
    ...['docx', 'pdf'].flatMap((format) => [
      `/files/meeting/${meeting}/motebok-offentlig.${format}`,
      `/files/meeting/${meeting}/innkalling-offentlig.${format}`,
      `/files/item/${item}/saksprotokoll-offentlig.${format}`,
    ]),
  ];

  it('is decided by the administration and the body that wrote it, about the words as they are, and by nobody else', async () => {
    const said = await wordsOf('answer', SAID);
    for (const role of ['psu.leder', 'eldrerad.3', 'nabo'])
      await expect(screen(await api.as(role), said.id, SAID, of(SAID))).rejects.toMatchObject({
        code: 'not_permitted',
      });
    expect(await sheet(await api.as('eldrerad.3'))).toBeNull();
    await expect(screen(kd, said.id, `${SAID} `, of(SAID))).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    for (const passages of [
      [{ from: 0, to: 900, legalBasis: BASIS }],
      [{ from: 3, to: 3, legalBasis: BASIS }],
    ])
      await expect(screen(kd, said.id, SAID, passages)).rejects.toMatchObject({ code: 'field_invalid' });
    await screen(await api.as('eldrerad.sekretar'), said.id, SAID, of(SAID));
    expect(await wordsOf('answer', SAID)).toMatchObject({
      ...{ passages: of(SAID), unconfirmed: false },
      decidedBy: { id: 'p-eldrerad.sekretar' },
    });
  });

  it('is withheld in what came from it too: the same words, and all of it where it was reworded', async () => {
    expect(await wordsOf('text', SAID)).toMatchObject({ passages: of(SAID), unconfirmed: false });
    const whole = [{ from: 0, to: AMENDED.length, legalBasis: BASIS }];
    expect(await wordsOf('text', AMENDED)).toMatchObject({ passages: whole, unconfirmed: true });
    expect((await wordsOf('text', 'Benker langs elva, og fagarbeidere.')).passages).toEqual([]);
  });

  it('is in no byte of what anybody gets, signed in or not', async () => {
    await signMinutes(await api.as('formannskap.sekretar'), meeting);
    const psu = await api.as('psu.leder');
    const ways = [
      ...PUBLIC().map((path) => [path, fetch(api.url + path)] as const),
      ...PUBLIC()
        .slice(2, 4)
        .map((path) => [path, psu.fetch(path)] as const),
    ];
    for (const [path, sent] of ways) {
      const response = await sent;
      expect([path, response.status]).toEqual([path, 200]);
      const told = await everythingIn(response);
      expect([path, told.length > 200]).toEqual([path, true]);
      for (const words of [SECRET, 'Fjellveien', AMENDED.slice(0, 20), REWORDED.slice(0, 20)])
        expect([path, has(told, words)]).toEqual([path, false]);
      if (!path.includes('innkalling')) expect([path, has(told, MARK)]).toEqual([path, true]);
    }
    const followed = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query($id: ID!) { followedMeeting(id: $id) { items { case { decision text { blocks { text } }
          proposals { before newText reason } } } } }`,
        variables: { id: meeting },
      }),
    });
    const told = await followed.text();
    expect(told).toContain(MARK);
    for (const words of ['Fjellveien', AMENDED, REWORDED]) expect(told).not.toContain(words);
  });

  it('is whole for those who prepare and treat the case, and for the body that wrote it, and for no other body on the route', async () => {
    const query = `query($id: ID!) { case(id: $id) { answers { text { blocks { text runs { text } } } points { text } }
      versions { text { blocks { text } } } } }`;
    for (const [role, sees] of [
      ['saksbehandler', true],
      ['bystyre.3', true],
      ['psu.leder', false],
    ] as const) {
      const viewer = await api.as(role);
      const seen = JSON.stringify(await viewer.ask(query, { id: at.id }));
      expect([role, seen.includes(SECRET)]).toEqual([role, sees]);
      expect([role, seen.includes(AMENDED)]).toEqual([role, sees]);
      for (const path of [
        `/files/case/${at.id}/svar.docx`,
        `/files/case/${at.id}/svar.json`,
        `/files/item/${item}/saksprotokoll.docx`,
        `/files/item/${item}/saksprotokoll.pdf`,
      ]) {
        const told = await everythingIn(await viewer.fetch(path));
        expect([role, path, has(told, SECRET)]).toEqual([role, path, sees]);
      }
    }
    const own = JSON.stringify(await (await api.as('eldrerad.3')).ask(query, { id: at.id }));
    expect(own).toContain(SECRET);
  });

  it('is not in the decision for those who may not read it', async () => {
    const query = `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { decision { points } } }`;
    for (const [role, sees] of [
      ['bystyre.3', true],
      ['psu.leder', false],
    ] as const) {
      const seen = JSON.stringify(await (await api.as(role)).ask(query, { id: at.id, meeting }));
      expect([role, seen.includes(SECRET), seen.includes(MARK)]).toEqual([role, sees, !sees]);
    }
  });

  it('is not in the live answer that others could open: they read it as it was frozen', async () => {
    const { case: row } = await kd.ask<{ case: { answers: { document: string; body: { id: string } }[] } }>(
      'query($id: ID!) { case(id: $id) { answers { document body { id } } } }',
      { id: at.id },
    );
    const document = row.answers.find(({ body }) => body.id === 'eldrerad')?.document ?? '';
    const own = await (await api.as('eldrerad.3')).open(document);
    expect(Buffer.from(Y.encodeStateAsUpdate(own.doc)).toString('latin1')).toContain(SECRET);
    own.close();
    for (const role of ['psu.leder', 'saksbehandler', 'nabo']) {
      const { cookie } = await api.as(role);
      const address = `${api.url}/collab/${encodeURIComponent(document)}`;
      const ws = new WebSocket(address, { headers: { cookie, origin: api.url } });
      expect([role, (await once(ws, 'close'))[0]]).toEqual([role, 4403]);
    }
  });

  it('is not in what another body is told of its points, whoever fetches it', async () => {
    const told = async (body: string) =>
      everythingIn(await kd.fetch(`/files/case/${at.id}/body/${body}/tilbakemelding.docx`));
    expect(await told('psu')).not.toContain('Fjellveien');
    expect(await told('eldrerad')).toContain(SECRET);
  });

  it('is withheld until somebody decides about the new words, and is there again when it is lifted', async () => {
    const amended = await wordsOf('text', AMENDED);
    await screen(kd, amended.id, AMENDED, []);
    expect(await wordsOf('text', AMENDED)).toMatchObject({ passages: [], unconfirmed: false });
    const path = `/files/case/${at.id}/svar-offentlig.json`;
    const shown = await kd.ask('query($id: ID!) { case(id: $id) { publicAnswer } }', { id: at.id });
    expect(shown).toEqual({ case: { publicAnswer: true } });
    expect(await everythingIn(await fetch(api.url + path))).toContain(AMENDED);
    const said = await wordsOf('answer', SAID);
    await screen(kd, said.id, SAID, []);
    expect(await everythingIn(await fetch(api.url + path))).toContain(SECRET);
  });

  it('is written down: what was decided, by which law, and not the words', async () => {
    const { case: row } = await kd.ask<{
      case: { events: { what: string; facts: { name: string; value: string }[] }[] };
    }>('query($id: ID!) { case(id: $id) { events(first: 100) { what facts { name value } } } }', {
      id: at.id,
    });
    const lines = row.events.filter(({ what }) => what === 'screenWords');
    expect(lines.map(({ facts }) => facts.find(({ name }) => name === 'result')?.value)).toEqual([
      'open',
      'open',
      'screened',
    ]);
    expect(JSON.stringify(lines)).toContain(BASIS);
    expect(JSON.stringify(lines)).not.toContain('Fjellveien');
  });
});
