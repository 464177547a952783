import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, cast, close, formannskapet, look, openVote, type Sitting } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

/** Formannskapet: five seats; leader, 3 and 5 of Fjordbylista, which has two deputies: `vara`, then `vara.to`. */
describe('the course of a meeting', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let chair: Viewer;
  let vara: Viewer;
  let members: readonly Viewer[];
  let at: Sitting;
  beforeAll(async () => {
    api = await startApi();
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    await client.query(
      `insert into person (id, municipality, name, language) values ('p-to', 'prove', 'Prøve vara to', 'nb')`,
    );
    await client.query(
      `insert into deputy (body, person, party, "order") values ('formannskap', 'p-to', 'Fjordbylista', 2)`,
    );
    await client.end();
    secretary = await api.as('formannskap.sekretar');
    vara = await api.as('formannskap.vara');
    members = await formannskapet(api);
    chair = members[0]!;
    at = await aSitting(api, ['Én.'], [4]);
  });
  afterAll(() => api.stop());

  const COURSE = `id openedAt mode presiding { id } presentCount
    course { id at remote presides seat { id } person { id } } attendance { seat { id } person { id } remote }`;
  interface Shown {
    openedAt: string;
    mode: string;
    presiding: { id: string };
    presentCount: number;
    course: { id: string; at: string; seat: { id: string }; person: { id: string } | null }[];
  }
  const move = async (viewer: Viewer, movement: object, meeting = at.meeting) =>
    (
      await viewer.ask<{ recordMovement: Shown }>(
        `mutation($meeting: ID!, $movement: MovementInput!) { recordMovement(meeting: $meeting, movement: $movement) { ${COURSE} } }`,
        { meeting, movement },
      )
    ).recordMovement;
  const correct = async (movement: string, moment: string) =>
    (
      await secretary.ask<{ correctMovement: Shown }>(
        `mutation($meeting: ID!, $movement: ID!, $at: DateTime!) { correctMovement(meeting: $meeting, movement: $movement, at: $at) { ${COURSE} } }`,
        { meeting: at.meeting, movement, at: moment },
      )
    ).correctMovement;
  const allowRemote = async () =>
    (await api.as('kommunedirektor')).ask(
      'mutation { allowRemoteMeetings(body: "formannskap", since: "2026-01-01") { remoteSince } }',
    );

  it('decides who may vote: whoever has left has no ballot from then on, and whoever comes has', async () => {
    const gone = await move(secretary, { seat: 'formannskap-2', person: null });
    expect(gone.presentCount).toBe(3);
    const vote = await openVote(chair, at);
    await expect(cast(members[1]!, vote, 'for')).rejects.toEqual(refused('not_present'));
    await expect(move(secretary, { seat: 'formannskap-3', person: null })).rejects.toEqual(
      refused('vote_still_open'),
    );
    for (const member of [chair, members[2]!, members[4]!]) await cast(member, vote, 'against');
    expect((await close(chair, vote)).entitled).toBe(3);
    await move(secretary, { seat: 'formannskap-4', person: members[3]!.person });
    const next = await openVote(chair, at);
    await cast(members[3]!, next, 'against');
    for (const member of [chair, members[2]!, members[4]!]) await cast(member, next, 'against');
    expect((await close(chair, next)).entitled).toBe(4);
    expect((await look(chair, at)).votes.map(({ entitled }) => entitled)).toEqual([3, 4]);
  });

  it('keeps times within the meeting and off a vote; a time that is put right keeps what was written', async () => {
    const came = await move(secretary, { seat: 'formannskap-2', person: members[1]!.person });
    const last = came.course.at(-1)!;
    expect(last).toMatchObject({ seat: { id: 'formannskap-2' }, person: { id: members[1]!.person } });
    const before = new Date(Date.parse(came.openedAt) - 3_600_000).toISOString();
    for (const [time, code] of [
      [before, 'time_outside_meeting'],
      [new Date(Date.now() + 3_600_000).toISOString(), 'time_outside_meeting'],
      [came.openedAt, 'time_out_of_order'],
    ] as const)
      await expect(correct(last.id, time)).rejects.toEqual(refused(code));
    const four = came.course.find(({ seat }) => seat.id === 'formannskap-4')!;
    await expect(correct(four.id, came.openedAt)).rejects.toEqual(refused('vote_in_between'));
    const seconds = new Date(Date.parse(last.at) + 1).toISOString();
    const corrected = await correct(last.id, seconds);
    expect(corrected.course.map(({ id }) => id)).not.toContain(last.id);
    expect(corrected.course.at(-1)).toMatchObject({ at: seconds, seat: { id: 'formannskap-2' } });
    await expect(correct(last.id, seconds)).rejects.toEqual(refused('not_permitted'));
    await expect(move(secretary, { seat: 'formannskap-5', person: null, at: came.openedAt })).rejects.toEqual(
      refused('vote_in_between'),
    );
  });

  it('calls deputies in order, unless it is said why one does not meet (§ 7-10)', async () => {
    await move(secretary, { seat: 'formannskap-5', person: null });
    const second = { seat: 'formannskap-5', person: 'p-to' };
    await expect(move(secretary, second)).rejects.toMatchObject({
      code: 'deputy_out_of_order',
      facts: { person: 'Prøve formannskap vara' },
    });
    await move(secretary, { ...second, reason: 'Svarte ikke.' });
    await move(secretary, { seat: 'formannskap-3', person: vara.person });
    await expect(move(secretary, { seat: 'formannskap-1', person: vara.person })).rejects.toEqual(
      refused('person_sits_twice'),
    );
    await expect(move(members[1]!, second)).resolves.toBeDefined(); // the deputy leader leads it too
    await expect(move(members[3]!, second)).rejects.toEqual(refused('not_permitted'));
    await expect(move(await api.as('nabo'), second)).rejects.toEqual(refused('not_permitted'));
  });

  it('hands the chair over when whoever presides leaves', async () => {
    const gone = await move(secretary, { seat: 'formannskap-1', person: null });
    expect(gone.presiding.id).toBe('formannskap-2');
    expect(gone.course.at(-1)).toMatchObject({ seat: { id: 'formannskap-2' }, presides: true });
    await expect(openVote(chair, at)).rejects.toEqual(refused('not_permitted'));
  });

  it('is remote as soon as one is, where the bystyre has opened for it (§ 11-7)', async () => {
    const remote = { seat: 'formannskap-1', person: chair.person, remote: true };
    await expect(move(secretary, remote)).rejects.toEqual(refused('remote_not_allowed'));
    await expect(
      secretary.ask('mutation { allowRemoteMeetings(body: "formannskap", since: "2026-01-01") { id } }'),
    ).rejects.toEqual(refused('not_permitted'));
    await allowRemote();
    const seen = await move(secretary, remote);
    expect(seen.mode).toBe('remote');
    const closing = (ground: string) =>
      secretary.ask(
        'mutation($meeting: ID!, $closing: ClosingInput!) { decideClosing(meeting: $meeting, closing: $closing) { open } }',
        { meeting: at.meeting, closing: { closed: true, ground, legalBasis: 'kommuneloven § 11-5' } },
      );
    await expect(closing('employment')).rejects.toEqual(refused('remote_must_close'));
    await closing('privacy');
  });

  it('is said in the minutes, and who had met stays there', async () => {
    await endMeeting(secretary, at.meeting);
    const response = await secretary.fetch(`/files/meeting/${at.meeting}/motebok.docx`);
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    const said = value.replace(/\s+/g, ' ');
    expect(said).toMatch(/Prøve formannskap nestleder fratrådte kl\. \d\d\.\d\d\./);
    expect(said).toMatch(/Prøve formannskap 4 møtte kl\. \d\d\.\d\d\./);
    expect(said).toMatch(
      /Prøve formannskap 3 fratrådte kl\. \d\d\.\d\d; vara Prøve formannskap vara møtte for Prøve formannskap 3\./,
    );
    expect(said).toMatch(/Prøve formannskap nestleder ledet møtet fra kl\. \d\d\.\d\d\./);
    expect(said).toMatch(/Prøve formannskap leder møtte kl\. \d\d\.\d\d, på fjernmøte\./);
    expect(said).toContain('Fjernmøte');
    expect(said).toContain('enstemmig å lukke møtet etter kommuneloven § 11-5');
    await expect(move(secretary, { seat: 'formannskap-2', person: null })).rejects.toEqual(
      refused('meeting_has_ended'),
    );
  });
});
