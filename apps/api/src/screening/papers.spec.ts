import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase } from '../testing/chain.js';
import { everythingIn } from '../testing/opened.js';

const TITLE = 'Beredskapsplan for vannverket';
const BYTES = 'Koden er 4711.';
const BASIS = 'offl. § 24 tredje ledd';

interface SeenAttachment {
  readonly id: string;
  readonly title: string;
  readonly fileName: string | null;
  readonly href: string | null;
  readonly screened: string | null;
  readonly viewerCan: readonly string[];
}

describe('a screened paper', () => {
  let api: RunningApi;
  let id: string;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
    const upload = await kd.fetch('/files/upload?name=plan.txt', {
      ...{ method: 'POST', body: BYTES, headers: { 'x-samsvar-upload': '1' } },
    });
    const kept = (await upload.json()) as { id: string };
    id = (
      await aCase(
        api,
        [
          { body: 'eldrerad', task: 'answers', due: null },
          { body: null, task: 'compiles', due: null },
          { body: 'formannskap', task: 'decides', due: null },
        ],
        [{ title: TITLE, upload: kept.id }],
      )
    ).id;
  });
  afterAll(() => api.stop());

  const attachment = async (viewer: Viewer) =>
    (
      await viewer.ask<{ case: { attachments: SeenAttachment[] } }>(
        'query($id: ID!) { case(id: $id) { attachments { id title fileName href screened viewerCan } } }',
        { id },
      )
    ).case.attachments[0];
  const download = async (viewer: Viewer, attachment: string) => {
    const response = await viewer.fetch(`/files/attachment/${attachment}`);
    return [response.status, await response.text()] as const;
  };
  const screen = (viewer: Viewer, attachment: string, legalBasis: string | null) =>
    viewer.ask('mutation($a: ID!, $b: String) { screenAttachment(attachment: $a, legalBasis: $b) { id } }', {
      ...{ a: attachment, b: legalBasis },
    });
  const call = async (cases: readonly string[], screened: readonly object[] = []) =>
    (
      await (
        await api.as('formannskap.sekretar')
      ).ask<{ callMeeting: { id: string } }>(
        'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }',
        {
          meeting: {
            ...{ body: 'formannskap', startsAt: '2027-02-02T10:00:00Z', place: 'Rådhuset', mode: 'physical' },
            ...{ cases, screened },
          },
        },
      )
    ).callMeeting.id;

  it('is screened by the administration, with legal basis, and by nobody else', async () => {
    const own = (await attachment(kd))?.id ?? '';
    expect((await download(await api.as('eldrerad.3'), own))[1]).toBe(BYTES);
    for (const role of ['eldrerad.sekretar', 'formannskap.leder', 'nabo'])
      await expect(screen(await api.as(role), own, BASIS)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(screen(kd, own, '§')).rejects.toMatchObject({ code: 'field_invalid' });
    await screen(kd, own, BASIS);
    expect(await attachment(kd)).toMatchObject({
      title: TITLE,
      screened: BASIS,
      viewerCan: ['screenAttachment'],
    });
  });

  it('is not downloaded by those without the right, to whom it is as if it were absent', async () => {
    const own = (await attachment(kd))?.id ?? '';
    for (const role of ['kommunedirektor', 'formannskap.3'])
      expect(await download(await api.as(role), own)).toEqual([200, BYTES]);
    const outsider = await api.as('eldrerad.3');
    const absent = await download(outsider, 'finnes-ikke');
    expect(absent[0]).toBe(404);
    expect(await download(outsider, own)).toEqual(absent);
    expect(await download(await api.as('nabo'), own)).toEqual(absent);
    expect((await fetch(`${api.url}/files/attachment/${own}`)).status).not.toBe(200);
    expect(await attachment(outsider)).toMatchObject({
      ...{ title: `[unntatt offentlighet, ${BASIS}]`, fileName: null, href: null, viewerCan: [] },
    });
  });

  it('stands in the public call by its number and the law alone', async () => {
    const meeting = await call([id]);
    for (const format of ['docx', 'pdf']) {
      const told = await everythingIn(
        await kd.fetch(`/files/meeting/${meeting}/innkalling-offentlig.${format}`),
      );
      expect(told).toContain(`1. Unntatt offentlighet etter ${BASIS}`);
      expect(told).not.toContain('Beredskapsplan');
    }
    const whole = await everythingIn(await kd.fetch(`/files/meeting/${meeting}/innkalling.docx`));
    expect(whole).toContain(`1. ${TITLE} – Unntatt offentlighet etter ${BASIS}`);
  });

  it('takes the title of a screened case off the agenda of those who may not read it, signed in or not', async () => {
    const other = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: 'formannskap', task: 'decides', due: null },
    ]);
    const meeting = await call([other.id], [{ case: other.id, legalBasis: BASIS }]);
    const agenda = (viewer: Viewer) =>
      viewer.ask<{ meeting: { items: object[]; withheld: object[] } }>(
        'query($id: ID!) { meeting(id: $id) { items { case { title } } withheld { cited screened legalBasis } } }',
        { id: meeting },
      );
    expect((await agenda(await api.as('formannskap.3'))).meeting).toEqual({
      ...{ items: [{ case: { title: 'Svar på debattheftet' } }], withheld: [] },
    });
    expect((await agenda(await api.as('eldrerad.3'))).meeting).toEqual({
      items: [],
      withheld: [{ cited: expect.stringMatching(/^PS /), screened: true, legalBasis: BASIS }],
    });
  });

  it('is open again when that is lifted', async () => {
    const own = (await attachment(kd))?.id ?? '';
    await screen(kd, own, null);
    expect(await download(await api.as('eldrerad.3'), own)).toEqual([200, BYTES]);
  });
});
