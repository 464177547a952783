import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from '../testing/api.js';
import { aCase, aMeeting } from '../testing/chain.js';

describe('the agenda of a meeting', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('holds only the cases that the viewer may read, so that everybody can see the list of meetings', async () => {
    const [asked, notAsked] = [
      await aCase(api, [
        { body: 'eldrerad', task: 'answers', due: null },
        { body: 'bystyre', task: 'decides', due: null },
      ]),
      await aCase(api, [{ body: 'bystyre', task: 'decides', due: null }]),
    ];
    await aMeeting(api, 'bystyre', [asked.id, notAsked.id]);
    const agenda = async (role: string) => {
      const viewer = await api.as(role);
      const { meetings } = await viewer.ask<{ meetings: { items: { case: { id: string } }[] }[] }>(
        '{ meetings { items { case { id } } } }',
      );
      return meetings.map(({ items }) => items.map((item) => item.case.id));
    };
    expect(await agenda('bystyre.3')).toEqual([[asked.id, notAsked.id]]);
    expect(await agenda('eldrerad.leder')).toEqual([[asked.id]]);
  });
});
