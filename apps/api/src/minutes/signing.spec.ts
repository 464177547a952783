import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import pg from 'pg';
import { startApi, startBeside, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, type Sitting } from '../testing/treatment.js';

interface SeenMinutes {
  readonly signed: boolean;
  readonly sha256: string;
  readonly signatures: readonly { person: { id: string }; signedAt: string | null }[];
  readonly files: readonly { name: string; sha256: string }[];
  readonly amendments: readonly { words: string; by: { id: string } }[];
}
interface SeenMeeting {
  readonly minutes: SeenMinutes | null;
  readonly maySign: readonly { id: string }[];
  readonly viewerCan: readonly string[];
}

const MEETING = `viewerCan maySign { id } minutes { signed sha256 signatures { person { id } signedAt }
  files { name sha256 } amendments { words by { id } } }`;

describe('the minutes of a meeting that is over', () => {
  let api: RunningApi;
  let beside: RunningApi | undefined;
  let at: Sitting;
  let secretary: Viewer;
  let leader: Viewer;
  beforeAll(async () => {
    api = await startApi();
    [secretary, leader] = [await api.as('formannskap.sekretar'), await api.as('formannskap.leder')];
    at = await aSitting(api);
  });
  afterAll(async () => {
    await beside?.stop();
    await api.stop();
  });

  const meetingAs = async (viewer: Viewer) =>
    (
      await viewer.ask<{ meeting: SeenMeeting | null }>(
        `query($id: ID!) { meeting(id: $id) { ${MEETING} } }`,
        { id: at.meeting },
      )
    ).meeting;
  const lay = (viewer: Viewer, signers: readonly string[]) =>
    viewer.ask(
      'mutation($meeting: ID!, $signers: [ID!]!) { layMinutes(meeting: $meeting, signers: $signers) { id } }',
      {
        meeting: at.meeting,
        signers,
      },
    );
  const sign = (viewer: Viewer, shown: string) =>
    viewer.ask(
      'mutation($meeting: ID!, $shown: String!) { signMinutes(meeting: $meeting, shown: $shown) { id } }',
      {
        meeting: at.meeting,
        shown,
      },
    );
  const amend = (viewer: Viewer, words: string) =>
    viewer.ask(
      'mutation($meeting: ID!, $words: String!) { amendMinutes(meeting: $meeting, words: $words) { id } }',
      {
        meeting: at.meeting,
        words,
      },
    );
  const download = async (viewer: Viewer, name: string) => {
    const response = await viewer.fetch(`/files/meeting/${at.meeting}/${name}`);
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const wordsIn = async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes })).value;
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const refused = (code: string) => expect.objectContaining({ code });

  it('are laid before those who sign when the meeting has ended, and once', async () => {
    await expect(lay(secretary, [secretary.person])).rejects.toEqual(refused('meeting_not_ended'));
    await endMeeting(secretary, at.meeting);
    const neighbour = await api.as('eldrerad.leder');
    const seen = await meetingAs(secretary);
    expect(seen?.viewerCan).toContain('layMinutes');
    expect(seen?.maySign.slice(0, 2)).toEqual([{ id: leader.person }, { id: secretary.person }]);
    for (const nobody of [[], [neighbour.person]])
      await expect(lay(secretary, nobody)).rejects.toEqual(refused('signer_missing'));
    await expect(lay(await api.as('formannskap.3'), [secretary.person])).rejects.toEqual(
      refused('not_permitted'),
    );
    await lay(secretary, [leader.person, secretary.person]);
    await expect(lay(secretary, [secretary.person])).rejects.toEqual(refused('minutes_are_laid'));
  });

  it('are signed by those before whom they were laid, who sign what they read, and nobody else', async () => {
    const sha256 = (await meetingAs(leader))?.minutes?.sha256 ?? '';
    for (const role of ['formannskap.3', 'eldrerad.leder', 'nabo'])
      await expect(sign(await api.as(role), sha256)).rejects.toEqual(refused('not_permitted'));
    await expect(sign(leader, 'something else')).rejects.toEqual(refused('changed_meanwhile'));
    expect((await meetingAs(await api.as('formannskap.3')))?.viewerCan).not.toContain('signMinutes');
    await sign(leader, sha256);
    await expect(sign(leader, sha256)).rejects.toEqual(refused('already_signed'));
    await expect(amend(secretary, 'For tidlig.')).rejects.toEqual(refused('minutes_not_signed'));
    const words = await wordsIn((await download(secretary, 'motebok.docx')).bytes);
    expect(words).toContain('Signert av Prøve formannskap leder');
    expect(words).toContain('har ikke signert.');
    await sign(secretary, sha256);
    expect((await meetingAs(secretary))?.minutes).toMatchObject({ signed: true });
  });

  it('are the very bytes that were signed, whatever happens afterwards and wherever they are asked for', async () => {
    const files = (await meetingAs(secretary))?.minutes?.files ?? [];
    const sealed = ['motebok', `saksprotokoll-${at.treatment}`].flatMap((name) => [
      `${name}.docx`,
      `${name}.pdf`,
    ]);
    expect(files.map(({ name }) => name)).toEqual(sealed);
    const database = new pg.Client({ connectionString: api.databaseUrl });
    await database.connect();
    await database.query("update person set name = 'Gift Navn' where id = $1", [leader.person]);
    await database.end();
    await amend(secretary, 'Møtet ble hevet klokka 19.');
    beside = await startBeside(api);
    const elsewhere = await beside.as('formannskap.sekretar');
    for (const viewer of [secretary, elsewhere])
      for (const { name, sha256 } of files.slice(0, 2))
        expect(hash((await download(viewer, name)).bytes)).toBe(sha256);
    const words = await wordsIn((await download(secretary, 'motebok.docx')).bytes);
    expect(words).toContain('Signert av Prøve formannskap leder');
    expect(words).not.toContain('Gift Navn');
    expect(words).not.toContain('klokka 19');
  });

  it('have a saksprotokoll of the same signed content, kept too, under which stands what puts it right', async () => {
    const [docx, pdf] = ((await meetingAs(secretary))?.minutes?.files ?? []).slice(2);
    const paper = async (name: string) => {
      const response = await secretary.fetch(`/files/item/${at.treatment}/${name}`);
      return Buffer.from(await response.arrayBuffer());
    };
    expect(hash(await paper('saksprotokoll-signert.docx'))).toBe(docx?.sha256);
    expect(hash(await paper('saksprotokoll-signert.pdf'))).toBe(pdf?.sha256);
    const words = await wordsIn(await paper('saksprotokoll.docx'));
    for (const said of ['Signert av Prøve formannskap leder', 'Rettelser', 'Møtet ble hevet klokka 19.'])
      expect(words).toContain(said);
    expect(words).not.toContain('Gift Navn');
    expect(await wordsIn(await paper('saksprotokoll-signert.docx'))).not.toContain('klokka 19');
  });

  it('are put right by amendments beside them, in a paper of their own', async () => {
    await expect(amend(await api.as('formannskap.3'), 'Nei.')).rejects.toEqual(refused('not_permitted'));
    await expect(amend(secretary, '  ')).rejects.toEqual(refused('field_invalid'));
    expect((await meetingAs(leader))?.minutes?.amendments).toEqual([
      { words: 'Møtet ble hevet klokka 19.', by: { id: secretary.person } },
    ]);
    expect(await wordsIn((await download(secretary, 'rettelser.docx')).bytes)).toContain('klokka 19');
    const pdf = await download(secretary, 'rettelser.pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are nothing to another municipality, and to who may not read the case', async () => {
    expect(await meetingAs(await api.as('nabo'))).toBeNull();
    expect(await meetingAs(await api.as('eldrerad.leder'))).toMatchObject({ minutes: null, maySign: [] });
    for (const role of ['nabo', 'eldrerad.leder'])
      for (const name of ['motebok.pdf', 'rettelser.pdf'])
        expect((await download(await api.as(role), name)).status).toBe(404);
    await expect(amend(await api.as('nabo'), 'Nei.')).rejects.toEqual(refused('not_permitted'));
  });

  it('are written down in the history of every case that was treated', async () => {
    const { case: row } = await secretary.ask<{ case: { events: { what: string }[] } }>(
      'query($id: ID!) { case(id: $id) { events(first: 100) { what } } }',
      { id: at.case },
    );
    const acts = row.events.map(({ what }) => what).filter((what) => what.endsWith('Minutes'));
    expect(acts).toEqual(['amendMinutes', 'signMinutes', 'signMinutes', 'layMinutes']);
  });
});
