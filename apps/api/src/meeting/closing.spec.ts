import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, aMeeting, endMeeting } from '../testing/chain.js';
import { compile, look, propose, sit, type Sitting } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('closing a meeting', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let member: Viewer;
  let outsider: Viewer;
  let at: Sitting;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    member = await api.as('formannskap.3');
    outsider = await api.as('eldrerad.3');
    const { id, questions } = await aCase(api, [
      { body: null, task: 'compiles', due: null },
      { body: 'formannskap', task: 'recommends', due: null },
      { body: 'eldrerad', task: 'recommends', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    await compile(await api.as('kommunedirektor'), id, questions[0]!, ['Én.', 'To.']);
    at = { case: id, questions, ...(await sit(api, id, 'formannskap')) };
  });
  afterAll(() => api.stop());

  const decide = (viewer: Viewer, closing: object, meeting = at.meeting) =>
    viewer.ask<{ decideClosing: { open: boolean; legalBasis: string | null } }>(
      'mutation($meeting: ID!, $closing: ClosingInput!) { decideClosing(meeting: $meeting, closing: $closing) { open legalBasis } }',
      { meeting, closing },
    );
  const PRIVACY = {
    closed: true,
    ground: 'privacy',
    legalBasis: 'kommuneloven § 11-5 tredje ledd bokstav a',
  };
  const minutesFor = async (viewer: Viewer) =>
    (await viewer.fetch(`/files/item/${at.treatment}/saksprotokoll.docx`)).status;

  it('is for those who lead the meeting to record, with legal basis and counts that say the same', async () => {
    for (const [viewer, closing, code] of [
      [member, PRIVACY, 'not_permitted'],
      [await api.as('nabo'), PRIVACY, 'not_permitted'],
      [secretary, { ...PRIVACY, legalBasis: ' ' }, 'closing_needs_legal_basis'],
      [secretary, { ...PRIVACY, ground: null }, 'closing_needs_legal_basis'],
      [secretary, { ...PRIVACY, inFavour: 2, against: 3 }, 'count_impossible'],
      [secretary, { ...PRIVACY, inFavour: 5, against: 1 }, 'count_impossible'],
      [secretary, { ...PRIVACY, item: 'another' }, 'not_permitted'],
    ] as const)
      await expect(decide(viewer, closing)).rejects.toEqual(refused(code));
  });

  it('shuts others out at once, and lets them in again to what comes after', async () => {
    expect((await look(outsider, at)).cited).toBe('PS 1/27');
    expect((await decide(secretary, { ...PRIVACY, inFavour: 3, against: 2 })).decideClosing).toEqual({
      open: false,
      legalBasis: PRIVACY.legalBasis,
    });
    expect(await look(outsider, at)).toBeNull();
    expect((await look(member, at)).cited).toBe('PS 1/27');
    await decide(secretary, { closed: false });
    expect((await look(outsider, at)).cited).toBe('PS 1/27');
  });

  it('keeps a case that was treated behind closed doors with those who were there, and in their minutes', async () => {
    expect(await minutesFor(outsider)).toBe(200);
    await decide(secretary, { ...PRIVACY, item: at.treatment });
    await propose(member, at, { block: at.blocks[0], newText: 'Noe som bare hører til her.' });
    await decide(secretary, { closed: false, item: at.treatment });
    expect(await look(outsider, at)).toBeNull();
    expect(await minutesFor(outsider)).toBe(404);
    expect(await minutesFor(member)).toBe(200);
    await endMeeting(secretary, at.meeting);
    expect(await look(outsider, at)).toBeNull();
    expect((await outsider.fetch(`/files/meeting/${at.meeting}/motebok.pdf`)).status).toBe(404);
    const answerFor = async (viewer: Viewer) =>
      (await viewer.fetch(`/files/case/${at.case}/svar.json`)).text();
    expect(await answerFor(member)).toContain('Noe som bare hører til her.');
    expect(await answerFor(outsider)).toContain('"behindDoors": true');
    expect(await answerFor(outsider)).not.toContain('Noe som bare hører til her.');
    await expect(decide(secretary, PRIVACY)).rejects.toEqual(refused('meeting_has_ended'));
  });

  it('is foreseen in a call, and lasts until the body decides otherwise', async () => {
    const { callMeeting } = await secretary.ask<{
      callMeeting: { id: string; open: boolean; foreseen: string | null };
    }>('mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id open foreseen } }', {
      meeting: {
        body: 'formannskap',
        startsAt: '2027-01-26T10:00:00Z',
        place: 'Rådhuset',
        mode: 'physical',
        legalBasis: 'kommuneloven § 11-5 andre ledd',
        closingGround: 'employment',
        cases: [at.case],
      },
    });
    expect(callMeeting).toMatchObject({ open: false, foreseen: 'kommuneloven § 11-5 andre ledd' });
    await expect(decide(secretary, { closed: false }, callMeeting.id)).rejects.toEqual(
      refused('meeting_not_in_session'),
    );
    const meeting = await aMeeting(api, 'formannskap', [at.case]);
    expect((await decide(secretary, { closed: false }, meeting)).decideClosing.open).toBe(true);
  });
});
