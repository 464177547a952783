import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { adopt, aCase } from '../testing/chain.js';

/** What the desk asks for when it opens: see `DraftQuery` of the web. */
const DESK = `query($case: ID!) { case(id: $case) {
  id title saksnr phase viewerCan booklet { title } questions { id number theme text }
  route { id task due state body { id } }
  answers { id state settledAt body { id name short kind } meeting { startsAt state } }
  draft { id document round frozen viewerCan openPoints awaiting
    coverage { body { id } question open included }
    rules { rewordingFloor reasons { id words uses } }
    likeGroups { heading words points } disagreements { points by { name } }
    points { id number question kind text minority withdrawn confirmedWording
      rewording { kept asksAgain } body { id name short kind } replaces { id number text }
      disposition { kind reason passedTo at by { id name } } } } } }`;

const DECLINE = `mutation($case: ID!, $point: ID!, $reason: String!) {
  declinePoint(case: $case, point: $point, reason: $reason) { id disposition { kind } } }`;

/** How many statements go to the database until the answer is there. */
async function statements(asking: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await asking();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

describe('the compile desk', () => {
  let api: RunningApi;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
  });
  afterAll(() => api.stop());

  /** A case being compiled, with so many points of one body; every other of them declined, every fourth in the text. */
  async function compiling(count: number): Promise<{ id: string; points: string[] }> {
    const { id, questions } = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: null, task: 'compiles', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    const [question = ''] = questions;
    const said = Array.from({ length: count }, (_, at) => `Punkt ${at} handler om bussrute ${at}.`);
    const points = await adopt(api, id, 'eldrerad', { [question]: said });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    const { draft } = await kd.ask<{ draft: { document: string } }>(
      'query($id: ID!) { draft(case: $id) { document } }',
      { id },
    );
    const live = await kd.open(draft.document);
    for (const [at, point] of points.entries()) {
      if (at % 2 === 0) await kd.ask(DECLINE, { case: id, point, reason: 'Fylkets ansvar' });
      else if (at % 4 === 1) await live.write(question, `Omskrevet ${at}.`, [point]);
    }
    live.close();
    return { id, points };
  }

  it('opens, and answers an act, with as many statements for 40 points as for 4', async () => {
    const costs = async (count: number) => {
      const { id, points } = await compiling(count);
      const [first] = points;
      await kd.ask(DESK, { case: id }); // what a process keeps of a case is kept now
      return {
        open: await statements(() => kd.ask(DESK, { case: id })),
        act: await statements(() => kd.ask(DECLINE, { case: id, point: first, reason: 'Fylkets ansvar' })),
        trail: await statements(() =>
          kd.ask(
            'query($case: ID!, $point: ID!) { pointTrail(case: $case, point: $point) { kind by { id } } }',
            {
              case: id,
              point: first,
            },
          ),
        ),
      };
    };
    const few = await costs(4);
    expect(few.open).toBeGreaterThan(0);
    expect(await costs(40)).toEqual(few);
  });
});
