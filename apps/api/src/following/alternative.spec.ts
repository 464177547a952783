import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type RunningApi } from '../testing/api.js';
import { aSitting, propose } from '../testing/treatment.js';

describe('an alternative text, followed', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    // Who is not signed in follows the municipality of the running product: the first by name.
    const client = new pg.Client(api.databaseUrl);
    await client.connect();
    await client.query("update municipality set name = 'Ånabo kommune' where id = 'nabo'");
    await client.end();
  });
  afterAll(() => api.stop());

  it('is shown as what it would change, and whole', async () => {
    const at = await aSitting(api, ['Vi vil vurdere en nabolagsvert.', 'Vi venter.']);
    const [first, second] = at.blocks;
    await propose(await api.as('formannskap.3'), at, {
      kind: 'alternative',
      question: null,
      alternative: [
        {
          question: at.questions[0],
          blocks: [
            { id: second, kind: 'paragraph', text: 'Vi venter.' },
            { id: first, kind: 'paragraph', text: 'Vi vil prøve en nabolagsvert.' },
            { id: null, kind: 'bullet', text: 'Fra i høst.' },
          ],
        },
      ],
    });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query($id: ID!) { followedMeeting(id: $id) { items { case { proposals { alternative { number }
          difference { number blocks { kind moved pieces { kind text } } } } } } } }`,
        variables: { id: at.meeting },
      }),
    });
    const { data } = (await response.json()) as {
      data: { followedMeeting: { items: { case: { proposals: object[] } }[] } };
    };
    expect(data.followedMeeting.items[0]?.case.proposals).toEqual([
      {
        alternative: at.questions.map((_, index) => ({ number: index + 1 })),
        difference: [
          {
            number: 1,
            blocks: [
              { kind: 'paragraph', moved: true, pieces: [{ kind: 'kept', text: 'Vi venter.' }] },
              {
                kind: 'paragraph',
                moved: false,
                pieces: [
                  { kind: 'kept', text: 'Vi vil ' },
                  { kind: 'struck', text: 'vurdere' },
                  { kind: 'inserted', text: 'prøve' },
                  { kind: 'kept', text: ' en nabolagsvert.' },
                ],
              },
              { kind: 'bullet', moved: false, pieces: [{ kind: 'inserted', text: 'Fra i høst.' }] },
            ],
          },
        ],
      },
    ]);
  });
});
