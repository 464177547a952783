import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, close, conclude, formannskapet, hold, openVote, propose } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('a protokolltilførsel', () => {
  let api: RunningApi;
  let members: readonly Viewer[];
  let secretary: Viewer;
  beforeAll(async () => {
    api = await startApi();
    members = await formannskapet(api);
    secretary = await api.as('formannskap.sekretar');
  });
  afterAll(() => api.stop());

  const add = (viewer: Viewer, treatment: string, seat: string | null = null) =>
    viewer.ask(
      'mutation($treatment: ID!, $seat: ID) { addToMinutes(treatment: $treatment, seat: $seat, words: "Dette er for lite.") { id } }',
      { treatment, seat },
    );

  it.each(['passedOn', 'sentBack'])(
    'can be added as long as the meeting sits, also when the case has been %s and is no longer there',
    async (ending) => {
      const at = await aSitting(api, ['Én.']);
      if (ending === 'sentBack') {
        const id = await propose(members[1]!, at, { kind: 'sendBack', question: null, reason: 'For kort.' });
        await close(members[0]!, await hold(members, at, 'fffff', { proposal: id }));
      } else await openVote(members[0]!, at, { method: 'unanimous' });
      await conclude(members[0]!, at);
      await add(members[2]!, at.treatment);
      await add(secretary, at.treatment, 'formannskap-4');
      await expect(add(members[2]!, at.treatment, 'formannskap-4')).rejects.toEqual(refused('not_permitted'));
      await endMeeting(secretary, at.meeting);
      await expect(add(members[2]!, at.treatment)).rejects.toEqual(refused('meeting_has_ended'));
      const { treatment } = await secretary.ask<{
        treatment: { result: string; additions: { person: { id: string }; words: string }[] };
      }>(
        'query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { result additions { person { id } words } } }',
        { id: at.case, meeting: at.meeting },
      );
      expect(treatment.result).toBe(ending);
      expect(treatment.additions.map(({ person }) => person.id)).toEqual([
        members[2]!.person,
        members[3]!.person,
      ]);
    },
  );
});
