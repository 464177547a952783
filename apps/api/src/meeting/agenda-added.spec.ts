import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, aMeeting, endMeeting } from '../testing/chain.js';
import { aSitting, compile, formannskapet, look, openVote, propose, sit } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

interface Item {
  id: string;
  cited: string;
  addedAt: string | null;
  result: string | null;
  voteRefusal: { byChair: boolean; count: number; present: number } | null;
  case: { id: string };
}

describe('the agenda in the meeting', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let members: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    members = await formannskapet(api);
  });
  afterAll(() => api.stop());

  const ITEM = 'id cited addedAt result voteRefusal { byChair count present } case { id }';
  const add = async (viewer: Viewer, meeting: string, caseFile: string) =>
    (
      await viewer.ask<{ addToAgenda: { items: Item[] } }>(
        `mutation($meeting: ID!, $case: ID!) { addToAgenda(meeting: $meeting, case: $case) { items { ${ITEM} } } }`,
        { meeting, case: caseFile },
      )
    ).addToAgenda.items;
  const refuse = async (viewer: Viewer, item: string, by: object) =>
    (
      await viewer.ask<{ refuseVote: Item }>(
        `mutation($item: ID!, $byChair: Boolean!, $seats: [ID!]!) { refuseVote(item: $item, byChair: $byChair, seats: $seats) { ${ITEM} } }`,
        { item, byChair: false, seats: [], ...by },
      )
    ).refuseVote;
  const approve = (viewer: Viewer, meeting: string, remarks: object = {}) =>
    viewer.ask<{ approveCall: { approval: object } }>(
      `mutation($meeting: ID!, $callRemarks: String, $agendaRemarks: String) {
        approveCall(meeting: $meeting, callRemarks: $callRemarks, agendaRemarks: $agendaRemarks) {
          approval { callRemarks agendaRemarks } } }`,
      { meeting, ...remarks },
    );
  const tabled = async (words: readonly string[]) => {
    const { id, questions } = await aCase(api, [
      { body: null, task: 'compiles', due: null },
      { body: 'formannskap', task: 'decides', due: null },
    ]);
    await compile(await api.as('kommunedirektor'), id, questions[0]!, words);
    return { case: id, questions };
  };

  it('takes up a case that was not on it; a third of those present refuse a vote, and it waits for a new meeting', async () => {
    const [listed, extra] = [await tabled(['Én.']), await tabled(['To.'])];
    const meeting = await aMeeting(api, 'formannskap', [listed.case]);
    await expect(add(members[3]!, meeting, extra.case)).rejects.toEqual(refused('not_permitted'));
    const items = await add(secretary, meeting, extra.case);
    await expect(add(secretary, meeting, extra.case)).rejects.toEqual(refused('already_on_agenda'));
    const [first, second] = [items[0]!, items[1]!];
    expect(second).toMatchObject({ case: { id: extra.case }, addedAt: expect.any(String) });
    expect(Number(/\d+/.exec(second.cited)?.[0])).toBe(Number(/\d+/.exec(first.cited)?.[0]) + 1);

    const seen = await look(members[0]!, { case: extra.case, meeting });
    const at = {
      case: extra.case,
      meeting,
      treatment: seen.id,
      questions: extra.questions,
      blocks: seen.version.text[0]!.blocks.map(({ id }) => id),
    };
    await propose(members[1]!, at, { block: at.blocks[0], newText: 'To og en halv.' });
    for (const [item, by, code] of [
      [first.id, { byChair: true }, 'case_was_on_agenda'],
      [second.id, { seats: ['formannskap-4'] }, 'refusal_too_few'],
      [second.id, { seats: ['formannskap-4', 'formannskap-4'] }, 'refusal_too_few'],
      [second.id, { seats: ['formannskap-4', 'bystyre-1'] }, 'not_permitted'],
    ] as const)
      await expect(refuse(secretary, item, by)).rejects.toEqual(refused(code));
    expect(await refuse(secretary, second.id, { seats: ['formannskap-3', 'formannskap-4'] })).toMatchObject({
      result: 'notVoted',
      voteRefusal: { byChair: false, count: 2, present: 5 },
    });
    await expect(openVote(members[0]!, at)).rejects.toEqual(refused('treatment_is_settled'));
    expect((await look(secretary, at)).proposals.map(({ state }) => state)).toEqual(['lapsed']);

    const response = await secretary.fetch(`/files/item/${second.id}/saksprotokoll.docx`);
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    expect(value.replace(/\s+/g, ' ')).toContain(
      'Prøve formannskap 3 og Prøve formannskap 4 (2 av 5 møtende) motsatte seg at saken ble avgjort',
    );
    await endMeeting(secretary, meeting);
    const again = { ...at, ...(await sit(api, extra.case, 'formannskap')) };
    await openVote(members[0]!, again, { method: 'unanimous' });
    expect((await look(members[0]!, again)).endsIn).toBe('decided');
    await endMeeting(secretary, again.meeting);
  });

  it('is approved with remarks, before the cases', async () => {
    const at = await aSitting(api);
    await expect(approve(members[3]!, at.meeting)).rejects.toEqual(refused('not_permitted'));
    const remarks = { callRemarks: 'Sendt sent.', agendaRemarks: 'PS 2 først.' };
    expect((await approve(members[0]!, at.meeting, remarks)).approveCall.approval).toEqual(remarks);
    await openVote(members[0]!, at, { method: 'unanimous' });
    await expect(approve(secretary, at.meeting)).rejects.toEqual(refused('cases_have_begun'));
    await endMeeting(secretary, at.meeting);
  });

  it('is decided in writing only when it is urgent and everybody agrees to it all (§ 11-8)', async () => {
    const call = async (caseFile: string, urgency: string | null) => {
      const { callMeeting } = await secretary.ask<{ callMeeting: { id: string; items: Item[] } }>(
        `mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id items { ${ITEM} } } }`,
        {
          meeting: {
            body: 'formannskap',
            startsAt: '2027-01-19T10:00:00Z',
            place: 'Skriftlig',
            mode: 'written',
            urgency,
            cases: [caseFile],
          },
        },
      );
      await secretary.ask(
        'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
        {
          id: callMeeting.id,
          attendance: members.map(({ person }, index) => ({ seat: `formannskap-${index + 1}`, person })),
        },
      );
      await secretary.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', { id: callMeeting.id });
      return { meeting: callMeeting.id, item: callMeeting.items[0]!.id };
    };
    const answer = async (viewer: Viewer, item: string, number: number, procedure = true) =>
      (
        await viewer.ask<{ answerInWriting: { result: string | null; written: { standing: string } } }>(
          `mutation($item: ID!, $seat: ID!, $procedure: Boolean!) { answerInWriting(item: $item, seat: $seat, proposal: true, procedure: $procedure) { result written { standing } } }`,
          { item, seat: `formannskap-${number}`, procedure },
        )
      ).answerInWriting;

    const agreed = await tabled(['Én.']);
    await expect(call(agreed.case, null)).rejects.toEqual(refused('urgency_missing'));
    const one = await call(agreed.case, 'Fristen er i morgen.');
    const at = { ...agreed, meeting: one.meeting, treatment: one.item, blocks: [] };
    await expect(answer(members[0]!, one.item, 2)).rejects.toEqual(refused('not_permitted'));
    for (const [index, member] of members.entries()) {
      await expect(openVote(secretary, at, { method: 'unanimous' })).rejects.toEqual(
        refused('written_waits'),
      );
      await answer(index === 4 ? secretary : member, one.item, index + 1);
    }
    await expect(answer(members[0]!, one.item, 1)).rejects.toEqual(refused('already_answered'));
    await expect(openVote(secretary, at)).rejects.toEqual(refused('counted_otherwise'));
    await openVote(secretary, at, { method: 'unanimous' });
    expect((await look(members[0]!, at)).endsIn).toBe('decided');
    await endMeeting(secretary, one.meeting);

    const contested = await tabled(['Én.']);
    const two = await call(contested.case, 'Fristen er i morgen.');
    await answer(members[0]!, two.item, 1);
    expect(await answer(members[1]!, two.item, 2, false)).toEqual({
      result: 'toMeeting',
      written: { standing: 'mustMeet' },
    });
    await expect(
      openVote(secretary, { ...contested, ...at, treatment: two.item }, { method: 'unanimous' }),
    ).rejects.toEqual(refused('treatment_is_settled'));
    await endMeeting(secretary, two.meeting);
    const { meeting } = await sit(api, contested.case, 'formannskap');
    await endMeeting(secretary, meeting);
  });
});
