import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  conclude,
  formannskapet,
  hold,
  look,
  openVote,
  prepare,
  propose,
  publish,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

interface Detailed {
  readonly treatment: {
    readonly proposals: readonly Record<string, unknown>[];
    readonly version: { readonly text: readonly { blocks: readonly Record<string, unknown>[] }[] };
  };
}

/** Proposals with all that they say, and the text as it is now. */
const details = async (viewer: Viewer, { case: id, meeting }: Sitting) =>
  (
    await viewer.ask<Detailed>(
      `query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) {
        proposals { id letter kind state newText referTo reason onBehalfOf points { kind text }
          alternative { question { id } blocks { id text } } parts { letter } partOf { letter } }
        version { text { blocks { id kind text sources { id } } } } } }`,
      { id, meeting },
    )
  ).treatment;

describe('the kinds of proposals', () => {
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

  it('add points at the end of a section, and a further point of the decision that is not in the text', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const words = { newText: 'Vi vil også:\n– spare\n\n- vente' };
    const more = await propose(members[1]!, at, { kind: 'addition', ...words, block: at.blocks[0] });
    const point = await propose(members[2]!, at, {
      kind: 'addition',
      question: null,
      newText: 'Kommunedirektøren melder tilbake.',
      onBehalfOf: ['Havnelista', 'eldrerådet', 'Havnelista'],
    });
    await close(chair, await hold(members, at, 'fffff', { proposal: more }));
    await close(chair, await hold(members, at, 'fffff', { proposal: point }));
    const { proposals, version } = await details(chair, at);
    expect(version.text[0]?.blocks.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      [at.blocks[0], 'paragraph', 'Én.'],
      [at.blocks[1], 'paragraph', 'To.'],
      [more, 'paragraph', 'Vi vil også:'],
      [`${more}-2`, 'bullet', 'spare'],
      [`${more}-3`, 'bullet', 'vente'],
    ]);
    expect(proposals.find(({ id }) => id === point)).toMatchObject({
      state: 'carried',
      onBehalfOf: ['Havnelista', 'eldrerådet'],
      points: [{ kind: 'paragraph', text: 'Kommunedirektøren melder tilbake.' }],
    });
    expect((await look(chair, at)).version.number).toBe(2);
    await endMeeting(secretary, at.meeting);
  });

  it('put an alternative text in place of the one that is treated', async () => {
    const at = await aSitting(api, ['Én.', 'To.']);
    const [first, second] = at.blocks;
    const edited = (blocks: object[]) => ({
      kind: 'alternative',
      question: null,
      alternative: [{ question: at.questions[0], blocks }],
    });
    const block = (id: string | undefined | null, text: string) => ({ id, kind: 'paragraph', text });
    await expect(
      prepare(members[1]!, at, edited([block(first, 'Én.'), block(second, 'To.')])),
    ).rejects.toEqual(refused('proposal_is_empty'));
    await expect(prepare(members[1]!, at, edited([]))).rejects.toEqual(refused('proposal_is_empty'));
    const whole = await propose(
      members[1]!,
      at,
      edited([block(second, 'To.'), block(first, 'Én og en halv.'), block(null, 'Tre.')]),
    );
    await close(chair, await hold(members, at, 'fffaa', { proposal: whole }));
    const { version, proposals } = await details(secretary, at);
    expect(version.text[0]?.blocks.map(({ id, text }) => [id, text])).toEqual([
      [second, 'To.'],
      [first, 'Én og en halv.'],
      [whole, 'Tre.'],
    ]);
    expect(proposals[0]).toMatchObject({ kind: 'alternative', alternative: [{}, {}] });
    await endMeeting(secretary, at.meeting);
  });

  it('send words on without treating them, and leave the text and the way of the case alone', async () => {
    const at = await aSitting(api, ['Én.']);
    await expect(prepare(members[1]!, at, { kind: 'refer' })).rejects.toEqual(refused('proposal_is_empty'));
    const words = 'Se på leien i Storgata.';
    const on = await propose(members[1]!, at, {
      kind: 'refer',
      newText: words,
      referTo: 'utvalg for teknikk',
    });
    await openVote(chair, at, { proposal: on, method: 'unanimous' });
    const now = await look(chair, at);
    expect([now.version.number, now.endsIn]).toEqual([1, null]);
    expect((await details(chair, at)).proposals[0]).toMatchObject({
      state: 'carried',
      newText: words,
      referTo: 'utvalg for teknikk',
    });
    await openVote(chair, at, { method: 'unanimous' });
    await conclude(chair, at);
    await endMeeting(secretary, at.meeting);
  });

  it.each(['noAnswer', 'askForDraft'] as const)(
    'settle the case and leave the text alone: %s',
    async (kind) => {
      const at = await aSitting(api, ['Én.']);
      const way = await propose(members[1]!, at, { kind, newText: 'Ord som ikke hører til.' });
      const waits = await propose(members[2]!, at, { block: at.blocks[0], newText: 'To.' });
      expect((await details(chair, at)).proposals[0]).toMatchObject({ kind, newText: null });
      await close(chair, await hold(members, at, 'fffaa', { proposal: way }));
      expect((await look(chair, at)).version.number).toBe(1);
      await expect(openVote(chair, at, { proposal: waits })).rejects.toEqual(refused('treatment_is_settled'));
      await endMeeting(secretary, at.meeting);
    },
  );

  it('are withdrawn by the secretary on the mover’s word, but a draft is nobody else’s', async () => {
    const at = await aSitting(api, ['Én.']);
    const withdraw = (who: Viewer, id: string) =>
      who.ask('mutation($id: ID!) { withdrawProposal(id: $id) { state } }', { id });
    const draft = await prepare(members[1]!, at, { block: at.blocks[0], newText: 'To.' });
    await expect(withdraw(secretary, draft)).rejects.toEqual(refused('not_permitted'));
    await publish(members[1]!, draft);
    await expect(withdraw(members[2]!, draft)).rejects.toEqual(refused('not_permitted'));
    expect(await withdraw(secretary, draft)).toEqual({ withdrawProposal: { state: 'withdrawn' } });
    await endMeeting(secretary, at.meeting);
  });
});
