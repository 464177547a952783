import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, type Sitting } from '../testing/treatment.js';

interface SeenMeeting {
  readonly viewerCan: readonly string[];
  readonly minutes: {
    signed: boolean;
    sha256: string;
    signatures: { person: { id: string }; signedAt: string | null }[];
    files: { name: string; sha256: string }[];
  } | null;
  readonly takenBack: readonly {
    by: { id: string };
    reason: string;
    signatures: { person: { id: string }; signedAt: string | null }[];
  }[];
}
const MEETING = `viewerCan minutes { signed sha256 signatures { person { id } signedAt } files { name sha256 } }
  takenBack { by { id } reason signatures { person { id } signedAt } }`;

describe('minutes that were laid before the wrong people', () => {
  let api: RunningApi;
  let at: Sitting;
  let secretary: Viewer;
  let leader: Viewer;
  let third: Viewer;
  beforeAll(async () => {
    api = await startApi();
    [secretary, leader, third] = (await Promise.all(
      ['formannskap.sekretar', 'formannskap.leder', 'formannskap.3'].map((role) => api.as(role)),
    )) as [Viewer, Viewer, Viewer];
    at = await aSitting(api);
    await endMeeting(secretary, at.meeting);
  });
  afterAll(() => api.stop());

  const seen = async (viewer: Viewer) =>
    (
      await viewer.ask<{ meeting: SeenMeeting }>(`query($id: ID!) { meeting(id: $id) { ${MEETING} } }`, {
        id: at.meeting,
      })
    ).meeting;
  const lay = (signers: readonly string[]) =>
    secretary.ask('mutation($m: ID!, $s: [ID!]!) { layMinutes(meeting: $m, signers: $s) { id } }', {
      ...{ m: at.meeting, s: signers },
    });
  const sign = async (viewer: Viewer) =>
    viewer.ask('mutation($m: ID!, $s: String!) { signMinutes(meeting: $m, shown: $s) { id } }', {
      ...{ m: at.meeting, s: (await seen(viewer)).minutes?.sha256 ?? '' },
    });
  const takeBack = (viewer: Viewer, reason: string) =>
    viewer.ask('mutation($m: ID!, $r: String!) { takeBackMinutes(meeting: $m, reason: $r) { id } }', {
      ...{ m: at.meeting, r: reason },
    });
  const refused = (code: string) => expect.objectContaining({ code });
  const REASON = 'Feil person sto på lista.';

  it('are taken back with a reason while not all have signed, by those who may lay them', async () => {
    await expect(takeBack(secretary, REASON)).rejects.toEqual(refused('minutes_not_laid'));
    await lay([leader.person, third.person]);
    await sign(leader);
    for (const viewer of [third, await api.as('eldrerad.leder'), await api.as('nabo')])
      await expect(takeBack(viewer, REASON)).rejects.toEqual(refused('not_permitted'));
    await expect(takeBack(secretary, '  ')).rejects.toEqual(refused('field_invalid'));
    await takeBack(secretary, REASON);
    await expect(takeBack(secretary, REASON)).rejects.toEqual(refused('minutes_not_laid'));
  });

  it('leave void signatures, which are told as such, and no standing ones', async () => {
    const { minutes, takenBack, viewerCan } = await seen(leader);
    expect(minutes).toBeNull();
    expect(viewerCan).not.toContain('signMinutes');
    expect(takenBack).toEqual([
      {
        ...{ by: { id: secretary.person }, reason: REASON },
        signatures: [
          { person: { id: leader.person }, signedAt: expect.any(String) },
          { person: { id: third.person }, signedAt: null },
        ],
      },
    ]);
    await expect(sign(third)).rejects.toEqual(refused('not_permitted'));
  });

  it('are laid again before others, and signed anew by all of them', async () => {
    await lay([leader.person, secretary.person]);
    expect((await seen(leader)).viewerCan).toContain('signMinutes');
    expect((await seen(secretary)).minutes?.signatures.map(({ signedAt }) => signedAt)).toEqual([null, null]);
    await sign(leader);
    expect((await seen(leader)).minutes?.signed).toBe(false);
    await sign(secretary);
    const { minutes } = await seen(secretary);
    expect(minutes?.signed).toBe(true);
    await expect(takeBack(secretary, REASON)).rejects.toEqual(refused('minutes_are_signed'));
  });

  it('are kept as they were signed the second time, and are in the history of the case', async () => {
    const { minutes, takenBack } = await seen(secretary);
    expect(takenBack).toHaveLength(1);
    const response = await secretary.fetch(`/files/meeting/${at.meeting}/motebok.docx`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(minutes?.files[0]?.sha256);
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).not.toContain('har ikke signert');
    const { case: row } = await secretary.ask<{
      case: { events: { what: string; facts: { name: string; value: string }[] }[] };
    }>('query($id: ID!) { case(id: $id) { events(first: 100) { what facts { name value } } } }', {
      id: at.case,
    });
    const acts = row.events.filter(({ what }) => what.endsWith('Minutes'));
    expect(acts.map(({ what }) => what).reverse()).toEqual([
      ...['layMinutes', 'signMinutes', 'takeBackMinutes', 'layMinutes', 'signMinutes', 'signMinutes'],
    ]);
    expect(JSON.stringify(acts)).toContain(REASON);
  });
});
