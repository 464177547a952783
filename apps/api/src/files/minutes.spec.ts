import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, adopt, endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  conclude,
  formannskapet,
  hold,
  openVote,
  propose,
  type Sitting,
} from '../testing/treatment.js';

describe('the minutes of a meeting', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let at: Sitting;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    const members = await formannskapet(api);
    at = await aSitting(api);
    const a = await propose(members[1]!, at, { block: at.blocks[0], newText: 'Vi vil ha en nabolagsvert.' });
    await close(members[0]!, await hold(members, at, 'fffaa', { proposal: a }));
    await openVote(members[0]!, at, { method: 'unanimous' });
    await conclude(members[0]!, at);
  });
  afterAll(() => api.stop());

  const add = (viewer: Viewer, words: string, seat?: string) =>
    viewer.ask(
      'mutation($treatment: ID!, $words: String!, $seat: ID) { addToMinutes(treatment: $treatment, words: $words, seat: $seat) { id } }',
      { treatment: at.treatment, words, seat },
    );

  it('take a protokolltilførsel from those present, and from nobody else', async () => {
    await add(await api.as('formannskap.3'), 'Vi ville gått lenger.');
    await add(secretary, 'Saken burde vært sendt tilbake.', 'formannskap-2');
    for (const [role, seat, code] of [
      ['formannskap.3', 'formannskap-2', 'not_permitted'],
      ['formannskap.vara', undefined, 'not_present'],
      ['formannskap.sekretar', undefined, 'not_permitted'],
      ['eldrerad.leder', undefined, 'not_permitted'],
      ['nabo', undefined, 'not_permitted'],
    ] as const)
      await expect(add(await api.as(role), 'Nei.', seat)).rejects.toMatchObject({ code });
    await expect(add(await api.as('formannskap.3'), '  ')).rejects.toMatchObject({ code: 'field_invalid' });
  });

  const wordsOf = async (viewer: Viewer, path: string) => {
    const response = await viewer.fetch(path);
    expect([path, response.status]).toEqual([path, 200]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    return value.replace(/\s+/g, ' ');
  };

  it('say what was moved, voted, who voted for what where a party split, and what was decided', async () => {
    await endMeeting(secretary, at.meeting);
    for (const path of [
      `/files/meeting/${at.meeting}/motebok.docx`,
      `/files/item/${at.treatment}/saksprotokoll.docx`,
    ]) {
      const words = await wordsOf(secretary, path);
      for (const said of [
        'Prøve formannskap leder',
        'Forslag A: endringsforslag',
        'Vedtatt. 3 stemte for, 2 stemte mot.',
        'Fjordbylista delte seg. For stemte Prøve formannskap leder og Prøve formannskap 3. Mot stemte Prøve formannskap 5.',
        'Enstemmig vedtatt.',
        'Vi vil ha en nabolagsvert.',
        'Protokolltilførsel fra Prøve formannskap 3 (Fjordbylista) Vi ville gått lenger.',
        'Protokolltilførsel fra Prøve formannskap nestleder (Havnelista) Saken burde vært sendt tilbake.',
        'Underskrifter',
      ])
        expect(words).toContain(said);
    }
    const pdf = await secretary.fetch(`/files/meeting/${at.meeting}/motebok.pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('have a council’s own answer, when it was settled in the meeting', async () => {
    const { id, questions } = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    await adopt(api, id, 'eldrerad', { [questions[0] ?? '']: ['Benker langs hele ruta.'] });
    const leader = await api.as('eldrerad.leder');
    const { case: row } = await leader.ask<{ case: { meetings: { items: { id: string }[] }[] } }>(
      'query($id: ID!) { case(id: $id) { meetings { items { id } } } }',
      { id },
    );
    const words = await wordsOf(leader, `/files/item/${row.meetings[0]?.items[0]?.id}/saksprotokoll.docx`);
    expect(words).toContain('Saksprotokoll');
    expect(words).toContain('Benker langs hele ruta.');
  });

  it('are for those who may read every case in them, and answer the same for what is absent', async () => {
    const refusal = async (role: string, path: string) => {
      const response = await (await api.as(role)).fetch(path);
      return [response.status, await response.text()];
    };
    const absent = await refusal('nabo', '/files/meeting/finnes-ikke/motebok.docx');
    expect(absent[0]).toBe(404);
    expect(await refusal('nabo', `/files/meeting/${at.meeting}/motebok.docx`)).toEqual(absent);
    expect(await refusal('eldrerad.leder', `/files/meeting/${at.meeting}/motebok.docx`)).toEqual(absent);
    expect(await refusal('eldrerad.leder', `/files/item/${at.treatment}/saksprotokoll.docx`)).toEqual(absent);
    expect(await refusal('formannskap.3', `/files/meeting/${at.meeting}/annet.docx`)).toEqual(absent);
    expect(
      await wordsOf(await api.as('bystyre.3'), `/files/item/${at.treatment}/saksprotokoll.docx`),
    ).toContain('Saksprotokoll');
  });
});
