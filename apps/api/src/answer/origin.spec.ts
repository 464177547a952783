import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { rewriteBlock } from '@samsvar/prose';
import { startApi, until, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, aMeeting, endMeeting } from '../testing/chain.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: 'ungdomsrad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'bystyre', task: 'decides', due: null },
];

interface Point {
  readonly id: string;
  readonly text: string;
  readonly adoptions: readonly { basis: string; cited: string | null; count: object | null }[];
  readonly writers: readonly { person: { id: string } }[] | null;
}

describe('where a point comes from', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const pointsOf = async (viewer: Viewer, id: string): Promise<readonly Point[]> =>
    (
      await viewer.ask<{ answer: { points: Point[] } }>(
        `query($id: ID!) { answer(id: $id) { points {
           id text adoptions { basis cited at count { inFavour against } } writers { first last person { id } } } } }`,
        { id },
      )
    ).answer.points;

  it('is told by every adoption that it stood in, and by those who wrote it, who are the body’s own', async () => {
    const { id: caseId, questions } = await aCase(api, ROUTE);
    const question = questions[0] ?? '';
    const [leader, member] = [await api.as('eldrerad.leder'), await api.as('eldrerad.3')];
    const secretary = await api.as('eldrerad.sekretar');
    const answerNow = async () => {
      const { case: row } = await leader.ask<{
        case: { answers: { id: string; document: string; body: { id: string } }[] };
      }>('query($id: ID!) { case(id: $id) { answers { id document body { id } } } }', { id: caseId });
      const found = row.answers.find(({ body }) => body.id === 'eldrerad');
      if (!found) throw new Error('The council was not asked.');
      return found;
    };
    const first = await answerNow();
    let meeting = await aMeeting(api, 'eldrerad', [caseId]);
    const live = await leader.open(first.document);
    const block = await live.write(question, 'Mer tid.');
    await live.write(question, 'Færre krav.');
    const beside = await member.open(first.document);
    await until(() => rewriteBlock(beside.doc, question, block, 'Mye mer tid.'));
    await until(() => JSON.stringify(live.doc.getXmlFragment(question).toJSON()).includes('Mye mer'));
    live.close();
    beside.close();
    await leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: first.id,
    });
    await endMeeting(secretary, meeting);

    meeting = await aMeeting(api, 'eldrerad', [caseId]);
    await leader.ask('mutation($id: ID!) { reopenAnswer(id: $id) { id } }', { id: first.id });
    const again = await member.open((await answerNow()).document);
    await again.write(question, 'Og dette.');
    again.close();
    const { body } = await leader.ask<{ body: { seats: object[] } }>(
      '{ body(id: "eldrerad") { seats { id } } }',
    );
    const against = body.seats.length - 4;
    await leader.ask(
      'mutation($id: ID!, $against: Int!) { adoptAnswer(id: $id, adoption: { basis: vote, inFavour: 4, against: $against, chair: for }) { id } }',
      { id: first.id, against },
    );
    await endMeeting(secretary, meeting);

    const names = (points: readonly Point[]) =>
      points.map(({ text, writers }) => [text, writers?.map(({ person }) => person.id) ?? null]);
    const own = await pointsOf(member, first.id);
    expect(names(own)).toEqual([
      ['Mye mer tid.', ['p-eldrerad.leder', 'p-eldrerad.3']],
      ['Færre krav.', ['p-eldrerad.leder']],
      ['Og dette.', ['p-eldrerad.3']],
    ]);
    const cited: unknown = expect.stringMatching(/^PS \d+\/27$/);
    const vote = { basis: 'vote', cited, count: { inFavour: 4, against } };
    expect(own.map(({ adoptions }) => adoptions)).toMatchObject([
      [{ basis: 'consensus', cited, count: null }, vote],
      [{ basis: 'consensus', cited, count: null }, vote],
      [vote],
    ]);
    expect(own[0]?.adoptions[0]?.cited).not.toBe(own[0]?.adoptions[1]?.cited);

    for (const role of ['kommunedirektor', 'saksbehandler', 'ungdomsrad.leder', 'bystyre.leder']) {
      const seen = await pointsOf(await api.as(role), first.id);
      expect([role, ...seen.map(({ writers, adoptions }) => [writers, adoptions.length])]).toEqual([
        role,
        [null, 2],
        [null, 2],
        [null, 1],
      ]);
    }
    const ask = async (role: string, caseFile: string) =>
      (
        await (
          await api.as(role)
        ).ask<{ point: object | null }>(
          'query($case: ID!, $id: ID!) { point(case: $case, id: $id) { id } }',
          { case: caseFile, id: own[0]?.id },
        )
      ).point;
    expect(await ask('saksbehandler', caseId)).toEqual({ id: own[0]?.id });
    expect(await ask('saksbehandler', 'another')).toBeNull();
    expect(await ask('nabo', caseId)).toBeNull();
  });

  it('begins a draft on a blank sheet with a line in the log, and an edit stands with its line or not at all', async () => {
    const { id } = await aCase(api, ROUTE.slice(2));
    const kd = await api.as('kommunedirektor');
    const draft = async () =>
      (
        await kd.ask<{ case: { draft: { document: string; started: boolean }; events: { what: string }[] } }>(
          'query($id: ID!) { case(id: $id) { draft { document started } events { what } } }',
          { id },
        )
      ).case;
    expect((await draft()).draft.started).toBe(false);
    await kd.ask('mutation($id: ID!) { startEmpty(case: $id) }', { id });
    const after = await draft();
    expect(after.draft.started).toBe(true);
    expect(after.events.filter(({ what }) => what === 'startEmpty')).toHaveLength(1);

    const sql = new pg.Client({ connectionString: api.databaseUrl });
    await sql.connect();
    await sql.query('begin');
    const { rows } = await sql.query<{ seq: string }>('select edit_doc($1, $2, $3) as seq', [
      after.draft.document,
      Buffer.from([0, 0]),
      'p-kommunedirektor',
    ]);
    expect(rows).toEqual([{ seq: '1' }]);
    await sql.query('rollback');
    const { rows: left } = await sql.query('select seq from doc_update where doc = $1', [
      after.draft.document,
    ]);
    await sql.end();
    expect(left).toEqual([]);
  });
});
