import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, openVote, type SeenVote } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('a vote by raised hands that is recorded by name', () => {
  let api: RunningApi;
  let secretary: Viewer;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
  });
  afterAll(() => api.stop());

  it('counts everybody who sits in the case, and leaves known who voted what', async () => {
    const at = await aSitting(api, ['Én.'], [5]);
    const id = await openVote(secretary, at, { method: 'hands' });
    const names = (against: readonly string[]) =>
      secretary.ask<{ recordNames: SeenVote }>(
        'mutation($vote: ID!, $against: [ID!]!) { recordNames(vote: $vote, against: $against) { ballots { seat { id } choice } outcome { carried inFavour against decidedByChair chair parties { party inFavour against } } } }',
        { vote: id, against },
      );
    for (const nobody of ['formannskap-5', 'bystyre-1'])
      await expect(names([nobody])).rejects.toEqual(refused('not_permitted'));
    const { recordNames } = await names(['formannskap-1', 'formannskap-3']);
    expect(recordNames.outcome).toEqual({
      carried: false,
      inFavour: 2,
      against: 2,
      decidedByChair: true,
      chair: 'against',
      parties: [
        { party: 'Fjordbylista', inFavour: 0, against: 2 },
        { party: 'Havnelista', inFavour: 2, against: 0 },
      ],
    });
    expect(recordNames.ballots).toHaveLength(4);
    await expect(names([])).rejects.toEqual(refused('vote_is_closed'));
    await endMeeting(secretary, at.meeting);
  });
});
