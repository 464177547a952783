import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aSitting, formannskapet, look, type Sitting } from '../testing/treatment.js';

describe('a proposal that the secretary writes down for a member', () => {
  let api: RunningApi;
  let at: Sitting;
  let [secretary, mover] = [{} as Viewer, {} as Viewer];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    mover = (await formannskapet(api))[2] as Viewer;
    at = await aSitting(api, ['Vi venter.'], [4]);
  });
  afterAll(() => api.stop());

  const refused = (code: string) => expect.objectContaining({ code });

  async function seats() {
    const { treatment } = await secretary.ask<{
      treatment: { attendance: { seat: { id: string }; person: { id: string } | null }[] };
    }>(
      'query($id: ID!, $meeting: ID!) { treatment(case: $id, meeting: $meeting) { attendance { seat { id } person { id } } } }',
      { id: at.case, meeting: at.meeting },
    );
    const of = (holds: (person: string | undefined) => boolean) =>
      treatment.attendance.find(({ person }) => holds(person?.id))?.seat.id ?? '';
    return { movers: of((person) => person === mover.person), empty: of((person) => person === undefined) };
  }

  async function enter(viewer: Viewer, seat: string, more: object = {}) {
    const { version } = await look(secretary, at);
    const proposal = {
      ...{ kind: 'replaceBlock', question: at.questions[0], block: at.blocks[0], version: version.id },
      ...{ newText: 'Vi venter til våren.', ...more },
    };
    return viewer.ask<{ enterProposal: { id: string } }>(
      'mutation($treatment: ID!, $seat: ID!, $proposal: ProposalInput!) { enterProposal(treatment: $treatment, seat: $seat, proposal: $proposal) { id } }',
      { treatment: at.treatment, seat, proposal },
    );
  }

  it('is before the meeting at once, as the member’s own', async () => {
    expect((await look(secretary, at)).viewerCan).toContain('enterProposal');
    expect((await look(mover, at)).viewerCan).not.toContain('enterProposal');
    const { enterProposal } = await enter(secretary, (await seats()).movers);
    const { proposals } = await look(mover, at);
    expect(proposals).toMatchObject([
      {
        ...{ id: enterProposal.id, letter: 'A', state: 'published', viewerCan: ['withdrawProposal'] },
        proposers: [{ person: { id: mover.person } }],
      },
    ]);
  });

  it('is in the log by who wrote it down, and for whom', async () => {
    const { case: row } = await secretary.ask<{
      case: { events: { what: string; by: { id: string }; facts: { name: string; value: string }[] }[] };
    }>('query($id: ID!) { case(id: $id) { events(first: 100) { what by { id } facts { name value } } } }', {
      id: at.case,
    });
    const [line, ...others] = row.events.filter(({ what }) => what === 'enterProposal');
    expect(others).toEqual([]);
    expect(line).toMatchObject({ by: { id: secretary.person } });
    expect(line?.facts).toContainEqual({ name: 'mover', value: mover.person });
  });

  it('is refused to everybody else, for who is not there, and where the words do not stand', async () => {
    const { movers, empty } = await seats();
    expect(empty).not.toBe('');
    for (const other of [mover, await api.as('formannskap.leder'), await api.as('eldrerad.leder')])
      await expect(enter(other, movers)).rejects.toEqual(refused('not_permitted'));
    for (const nobody of [empty, 'no-seat'])
      await expect(enter(secretary, nobody)).rejects.toEqual(refused('not_permitted'));
    await expect(enter(secretary, movers, { block: 'gone' })).rejects.toEqual(refused('block_gone'));
    expect((await look(secretary, at)).proposals).toHaveLength(1);
  });
});
