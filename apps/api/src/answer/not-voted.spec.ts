import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, adopt, aMeeting, endMeeting } from '../testing/chain.js';

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'formannskap', task: 'decides', due: null },
];

describe('an answer in a meeting that has refused a vote on it (§ 11-3)', () => {
  let api: RunningApi;
  let secretary: Viewer;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('eldrerad.sekretar');
  });
  afterAll(() => api.stop());

  it('is neither adopted nor declined there, and is adopted in the next', async () => {
    const [listed, added] = [await aCase(api, ROUTE), await aCase(api, ROUTE)];
    const meeting = await aMeeting(api, 'eldrerad', [listed.id]);
    const { addToAgenda } = await secretary.ask<{
      addToAgenda: { items: { id: string; case: { id: string } }[] };
    }>(
      'mutation($meeting: ID!, $case: ID!) { addToAgenda(meeting: $meeting, case: $case) { items { id case { id } } } }',
      { meeting, case: added.id },
    );
    const item = addToAgenda.items.find((one) => one.case.id === added.id)?.id;
    const answer = async () => {
      const { case: row } = await secretary.ask<{
        case: { answers: { id: string; document: string; viewerCan: string[] }[] };
      }>('query($id: ID!) { case(id: $id) { answers { id document viewerCan } } }', { id: added.id });
      return row.answers[0]!;
    };
    const { id, document, viewerCan } = await answer();
    expect(viewerCan).toContain('adoptAnswer');
    const live = await (await api.as('eldrerad.3')).open(document);
    await live.write(added.questions[0]!, 'Flere benker.');
    live.close();
    await secretary.ask('mutation($item: ID!) { refuseVote(item: $item, byChair: true, seats: []) { id } }', {
      item,
    });
    expect((await answer()).viewerCan).not.toContain('adoptAnswer');
    for (const act of [
      'adoptAnswer(id: $id, adoption: { basis: consensus }) { id }',
      'adoptAnswer(id: $id, adoption: { basis: vote, inFavour: 5, against: 0 }) { id }',
      'declineAnswer(id: $id) { id }',
    ])
      await expect(secretary.ask(`mutation($id: ID!) { ${act} }`, { id })).rejects.toMatchObject({
        code: 'treatment_is_settled',
      });
    await endMeeting(secretary, meeting);
    expect(await adopt(api, added.id, 'eldrerad', {})).toHaveLength(1);
  });
});
