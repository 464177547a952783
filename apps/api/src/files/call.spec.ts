import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase } from '../testing/chain.js';

describe('the call to a meeting', () => {
  let api: RunningApi;
  let meeting: string;
  beforeAll(async () => {
    api = await startApi();
    const route = [
      { body: 'formannskap', task: 'recommends', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ];
    const [open, screened] = [await aCase(api, route), await aCase(api, route)];
    const secretary = await api.as('formannskap.sekretar');
    const { callMeeting } = await secretary.ask<{ callMeeting: { id: string } }>(
      'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }',
      {
        meeting: {
          body: 'formannskap',
          startsAt: '2027-01-19T10:00:00Z',
          place: 'Rådhuset',
          mode: 'physical',
          legalBasis: 'kommuneloven § 11-5 andre ledd',
          closingGround: 'confidentiality',
          cases: [open.id, screened.id],
          screened: [{ case: screened.id, legalBasis: 'offentleglova § 13' }],
        },
      },
    );
    meeting = callMeeting.id;
  });
  afterAll(() => api.stop());

  const paper = (viewer: Viewer, name: string) => viewer.fetch(`/files/meeting/${meeting}/${name}`);
  const said = async (response: Response) => {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    return value.replace(/\s+/g, ' ');
  };

  it('lists the agenda with its papers for the body, and says what is screened and foreseen', async () => {
    const words = await said(await paper(await api.as('formannskap.3'), 'innkalling.docx'));
    expect(words).toContain('Innkalling til møte i Formannskap');
    expect(words.split('Svar på debattheftet')).toHaveLength(5);
    expect(words).toContain('Sakspapirene er unntatt offentlighet etter offentleglova § 13.');
    expect(words).toContain('det er varslet at møtet blir lukket etter kommuneloven § 11-5 andre ledd');
  });

  it('withholds from others, and from the public’s own, what is screened', async () => {
    const outsider = await api.as('eldrerad.3');
    expect((await paper(outsider, 'innkalling.docx')).status).toBe(404);
    const words = await said(await paper(outsider, 'innkalling-offentlig.docx'));
    expect(words.split('Svar på debattheftet')).toHaveLength(3);
    expect(words).toContain('PS 2/27 Unntatt offentlighet etter offentleglova § 13');
    const pdf = await paper(outsider, 'innkalling-offentlig.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await paper(await api.as('nabo'), 'innkalling-offentlig.pdf')).status).toBe(404);
  });
});
