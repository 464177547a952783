import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  formannskapet,
  hold,
  openVote,
  prepare,
  propose,
  publish,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

interface Warned {
  readonly id: string;
  readonly conflicts: readonly {
    kind: string;
    matters: boolean;
    block: string | null;
    words: string | null;
    proposals: { letter: string | null }[];
  }[];
}

/** The conflicts of a proposal: «sameBlock BC», with a mark where the chair must acknowledge it. */
async function warned(viewer: Viewer, { case: id, meeting }: Sitting, proposal: string): Promise<string[]> {
  const { treatment } = await viewer.ask<{ treatment: { proposals: readonly Warned[] } }>(
    `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) {
      proposals { id conflicts { kind matters block words proposals { letter } } } } }`,
    { id, meeting },
  );
  const conflicts = treatment.proposals.find((one) => one.id === proposal)?.conflicts ?? [];
  return conflicts.map(({ kind, matters, proposals, words }) =>
    [kind, proposals.map(({ letter }) => letter).join(''), words, matters && '!'].filter(Boolean).join(' '),
  );
}

describe('conflicts between proposals', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let chair: Viewer;
  let members: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    members = await formannskapet(api);
    chair = members[0]!;
  });
  afterAll(() => api.stop());

  it('are warned about as they arise: three for one block, one carried, one against what it struck', async () => {
    const at = await aSitting(api, ['Staten må betale.', 'Vi venter til høsten.']);
    const [first] = at.blocks;
    const a = await propose(members[1]!, at, { block: first, newText: 'Kommunen må betale.' });
    const b = await propose(members[2]!, at, { block: first, newText: 'Ingen vil noe.' });
    const c = await propose(members[3]!, at, { kind: 'deleteBlock', block: first });
    for (const who of [chair, secretary, members[4]!])
      expect(await warned(who, at, a)).toEqual(['sameBlock B', 'placeGoes C']);
    expect(await warned(chair, at, c)).toEqual(['takesPlace AB !']);
    await close(chair, await hold(members, at, 'fffff', { proposal: a }));
    expect(await warned(chair, at, a)).toEqual([]);
    expect(await warned(chair, at, b)).toEqual(['blockChanged A !', 'placeGoes C']);
    await expect(openVote(chair, at, { proposal: c })).rejects.toEqual(
      refused('conflicts_unseen', { count: 2 }),
    );
    await close(chair, await hold(members, at, 'fffff', { proposal: c, acknowledged: true }));
    expect(await warned(members[2]!, at, b)).toEqual(['blockGone C !']);
    const { case: row } = await secretary.ask<{ case: { events: { what: string; facts: unknown }[] } }>(
      'query($id: ID!) { case(id: $id) { events { what facts { name value } } } }',
      { id: at.case },
    );
    expect(JSON.stringify(row.events)).toContain('blockChanged,takesPlace');
    await endMeeting(secretary, at.meeting);
  });

  it('name the place that is quoted by a proposal against another', async () => {
    const at = await aSitting(api, ['Staten må betale.', 'Ungdomsrådet må bli hørt før budsjettet vedtas.']);
    const reason = 'Ordene «hørt før budsjettet» er for vage.';
    const wrong = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Staten betaler.', reason });
    expect(await warned(chair, at, wrong)).toEqual(['repeatsText hørt før budsjettet !']);
    await expect(openVote(chair, at, { proposal: wrong })).rejects.toEqual(
      refused('conflicts_unseen', { count: 1 }),
    );
    await openVote(chair, at, { proposal: wrong, acknowledged: true, method: 'unanimous' });
    await endMeeting(secretary, at.meeting);
  });

  it('never tell of somebody else’s draft', async () => {
    const at = await aSitting(api, ['Staten må betale.']);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Kommunen betaler.' });
    const draft = await prepare(members[2]!, at, { block: at.blocks[0], newText: 'Ingen betaler.' });
    expect(await warned(members[1]!, at, a)).toEqual([]);
    expect(await warned(members[2]!, at, draft)).toEqual(['sameBlock A']);
    await publish(members[2]!, draft);
    expect(await warned(members[1]!, at, a)).toEqual(['sameBlock B']);
    await endMeeting(secretary, at.meeting);
  });
});
