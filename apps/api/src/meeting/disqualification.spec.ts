import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import {
  aSitting,
  cast,
  close,
  formannskapet,
  hold,
  look,
  openVote,
  propose,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

/** Formannskapet: five seats; leader, 3 and 5 of Fjordbylista, whose vara can step in for them. */
describe('disqualification', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let vara: Viewer;
  let members: readonly Viewer[];
  let at: Sitting;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    vara = await api.as('formannskap.vara');
    members = await formannskapet(api);
  });
  afterAll(() => api.stop());

  const decide = (viewer: Viewer, decision: object, item = at.treatment) =>
    viewer.ask(
      'mutation($item: ID!, $decision: DisqualificationInput!) { decideDisqualification(item: $item, decision: $decision) { id } }',
      { item, decision: { found: true, legalBasis: 'forvaltningsloven § 6 andre ledd', ...decision } },
    );
  const seats = async () => {
    const { treatment } = await secretary.ask<{
      treatment: { presiding: { id: string }; attendance: { person: { id: string } | null }[] };
    }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { presiding { id } attendance { person { id } } } }',
      at as unknown as Record<string, unknown>,
    );
    return {
      presiding: treatment.presiding.id,
      sitting: treatment.attendance.map(({ person }) => person?.id.replace('p-formannskap.', '') ?? null),
    };
  };

  it('has the member leave and the vara vote, in that case only; the quorum stays half of the seats', async () => {
    at = await aSitting(api, undefined, [4]);
    await decide(secretary, { seat: 'formannskap-3', substitute: vara.person });
    expect(await seats()).toEqual({
      presiding: 'formannskap-1',
      sitting: ['leder', 'nestleder', 'vara', null, '5'],
    });
    await expect(propose(members[2]!, at, { block: at.blocks[0], newText: 'Nei.' })).rejects.toEqual(
      refused('not_permitted'),
    );
    const a = await propose(vara, at, { block: at.blocks[0], newText: 'Vi vil ha en nabolagsvert.' });
    const vote = await openVote(members[0]!, at, { proposal: a });
    await expect(cast(members[2]!, vote, 'for')).rejects.toEqual(refused('not_permitted'));
    await expect(decide(secretary, { seat: 'formannskap-5' })).rejects.toEqual(refused('vote_still_open'));
    await cast(vara, vote, 'for');
    for (const member of [members[0]!, members[1]!, members[4]!]) await cast(member, vote, 'against');
    expect((await close(members[0]!, vote)).entitled).toBe(4);
    await endMeeting(secretary, at.meeting);
    await expect(decide(secretary, { seat: 'formannskap-5' })).rejects.toEqual(refused('meeting_has_ended'));
  });

  it('has the deputy leader preside when the leader is disqualified, and settle the tie', async () => {
    at = await aSitting(api, undefined, [5]);
    await decide(members[0]!, {
      seat: 'formannskap-1',
      inFavour: 2,
      against: 1,
      chair: null,
      reason: 'Leder styret i laget det gjelder.',
      substitute: vara.person,
    });
    expect((await seats()).presiding).toBe('formannskap-2');
    const a = await propose(members[3]!, at, { block: at.blocks[0], newText: 'Vi avventer.' });
    await expect(openVote(members[0]!, at, { proposal: a })).rejects.toEqual(refused('not_permitted'));
    const now = [members[1]!, vara, members[2]!, members[3]!];
    const { outcome } = await close(members[1]!, await hold(now, at, 'affa', { proposal: a }));
    expect(outcome).toMatchObject({ carried: false, decidedByChair: true, chair: 'against' });

    await expect(aSitting(api)).rejects.toEqual(refused('other_meeting_in_session'));
    await endMeeting(secretary, at.meeting);
    const other = await aSitting(api);
    expect((await look(members[0]!, other)).viewerCan).toContain('moveProposal');
    await endMeeting(secretary, other.meeting);
  });

  it('is said in the minutes, with the legal basis, who stepped in and who led', async () => {
    const response = await secretary.fetch(`/files/item/${at.treatment}/saksprotokoll.docx`);
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    expect(value.replace(/\s+/g, ' ')).toContain(
      'Prøve formannskap leder ble kjent inhabil med 2 mot 1 stemmer etter forvaltningsloven § 6 andre ledd, og fratrådte i saken. Prøve formannskap vara møtte som vara. Prøve formannskap nestleder ledet behandlingen av saken. Begrunnelse: Leder styret i laget det gjelder.',
    );
  });

  it('is for those who lead the meeting to record, with a legal basis and counts that add up', async () => {
    at = await aSitting(api);
    for (const [viewer, decision, code] of [
      [members[2]!, { seat: 'formannskap-3' }, 'not_permitted'],
      [await api.as('nabo'), { seat: 'formannskap-3' }, 'not_permitted'],
      [secretary, { seat: 'bystyre-3' }, 'not_permitted'],
      [secretary, { seat: 'formannskap-3', legalBasis: ' ' }, 'field_invalid'],
      [secretary, { seat: 'formannskap-3', inFavour: 3 }, 'field_invalid'],
      [secretary, { seat: 'formannskap-3', inFavour: 4, against: 1 }, 'count_impossible'],
      [secretary, { seat: 'formannskap-3', inFavour: 1, against: 2 }, 'count_impossible'],
      [secretary, { seat: 'formannskap-2', substitute: vara.person }, 'not_a_deputy'],
    ] as const)
      await expect(decide(viewer, decision)).rejects.toEqual(refused(code));
    expect((await seats()).sitting).toEqual(['leder', 'nestleder', '3', '4', '5']);
  });

  it('can be decided otherwise, and keeps whoever stepped in from being given another seat', async () => {
    await decide(secretary, { seat: 'formannskap-3', substitute: vara.person });
    const attendance = ['1', '2', '3', '4'].map((seat, index) => ({
      seat: `formannskap-${seat}`,
      person: members[index]!.person,
    }));
    const record = () =>
      secretary.ask(
        'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
        { id: at.meeting, attendance: [...attendance, { seat: 'formannskap-5', person: vara.person }] },
      );
    await expect(record()).rejects.toEqual(refused('person_sits_twice'));
    await decide(secretary, { seat: 'formannskap-3', found: false });
    expect((await seats()).sitting).toEqual(['leder', 'nestleder', '3', '4', '5']);
    await record();
    expect((await seats()).sitting).toEqual(['leder', 'nestleder', '3', '4', 'vara']);
  });
});
