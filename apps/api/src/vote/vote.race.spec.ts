import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import {
  aSitting,
  cast,
  close,
  formannskapet,
  look,
  openVote,
  type SeenVote,
  type Sitting,
} from '../testing/treatment.js';

const ROUNDS = 12;

/** What came of something that was tried: the answer, or the code of the refusal. */
const tried = async <T>(trying: Promise<T>): Promise<T | string> => {
  try {
    return await trying;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};

describe('in the same moment', () => {
  let api: RunningApi;
  let at: Sitting;
  let members: readonly Viewer[];
  let leads: readonly [Viewer, Viewer];
  beforeAll(async () => {
    api = await startApi();
    at = await aSitting(api, ['Én.']);
    members = await formannskapet(api);
    leads = [members[0]!, await api.as('formannskap.sekretar')];
  });
  afterAll(() => api.stop());

  it(`two close while the last ballots come, and one presses twice: one outcome, every ballot in it or refused, ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const opened = await Promise.all(leads.map((lead) => tried(openVote(lead, at))));
      expect(opened.filter((one) => one === 'vote_is_open')).toHaveLength(1);
      const id = opened.find((one) => one !== 'vote_is_open') ?? '';
      for (const member of members.slice(0, 3)) await cast(member, id, 'against');

      const late = [members[3]!, members[3]!, members[4]!].map((member) =>
        tried(cast(member, id, 'against')),
      );
      const closings = leads.map((lead) => tried(close(lead, id, 'Noen stemte ikke.')));
      const [ballots, closed] = [await Promise.all(late), await Promise.all(closings)];

      expect(closed.filter((one) => one === 'vote_is_closed')).toHaveLength(1);
      const taken = ballots.filter((one) => typeof one !== 'string').length;
      const refusals = ballots.filter((one) => typeof one === 'string');
      expect(refusals.every((one) => one === 'already_voted' || one === 'vote_is_closed')).toBe(true);
      const vote = closed.find((one): one is SeenVote => typeof one !== 'string');
      expect(vote?.outcome).toMatchObject({ carried: false, inFavour: 0, against: 3 + taken });
      expect(vote?.ballots).toHaveLength(3 + taken);
    }
    expect((await look(leads[0], at)).votes).toHaveLength(ROUNDS);
  }, 60_000);
});
