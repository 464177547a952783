import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, endMeeting } from '../testing/chain.js';
import {
  aSitting,
  close,
  compile,
  conclude,
  concludeWith,
  formannskapet,
  hold,
  look,
  openVote,
  propose,
  sit,
  type Sitting,
} from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });
const POINT = 'Svaret følges opp i budsjettet.';

interface Row {
  readonly phase: string;
  readonly viewerCan: readonly string[];
  readonly route: readonly { task: string; state: string; result: string | null }[];
}

describe('the decision', () => {
  let api: RunningApi;
  let members: readonly Viewer[];
  let bystyre: readonly Viewer[];
  let chair: Viewer;
  let secretary: Viewer;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    members = await formannskapet(api);
    chair = members[0]!;
    secretary = await api.as('formannskap.sekretar');
    kd = await api.as('kommunedirektor');
    bystyre = await Promise.all(
      ['leder', 'nestleder', '3', '4', '5', '6', '7', '8'].map((seat) => api.as(`bystyre.${seat}`)),
    );
  });
  afterAll(() => api.stop());

  const row = async (id: string) =>
    (
      await kd.ask<{ case: Row }>(
        'query($id: ID!) { case(id: $id) { phase viewerCan route { task state result } } }',
        { id },
      )
    ).case;
  const carry = (mover: Viewer, at: Sitting, proposal: object) =>
    propose(mover, at, proposal).then((id) => openVote(chair, at, { proposal: id, method: 'unanimous' }));
  const inBystyret = async (at: Sitting): Promise<Sitting> => ({
    ...at,
    ...(await sit(api, at.case, 'bystyre')),
  });

  it('stands in the words that the chair confirmed, and goes on with its further points', async () => {
    const at = await aSitting(api, ['Én.']);
    await carry(members[1]!, at, { block: at.blocks[0], newText: 'Én til.' });
    await carry(members[2]!, at, { kind: 'addition', question: null, newText: POINT });
    await openVote(chair, at, { method: 'unanimous' });
    const [shown] = (await look(members[3]!, at)).endings;
    expect(shown).toMatchObject({
      ending: 'passedOn',
      points: [
        'Svaret på «Debatthefte 2027» vedtas med vedtatt endring (forslag A), slik det står i versjon 2.',
        POINT,
      ],
    });
    await expect(concludeWith(chair, at, 'f'.repeat(64))).rejects.toEqual(refused('decision_changed'));
    await expect(concludeWith(members[3]!, at, shown!.sha256)).rejects.toEqual(refused('not_permitted'));
    const { conclude: done } = await concludeWith(chair, at, shown!.sha256);
    expect(done).toMatchObject({ result: 'passedOn', endings: [], decision: shown });
    await endMeeting(secretary, at.meeting);

    const by = await inBystyret(at);
    await openVote(bystyre[0]!, by, { method: 'unanimous' });
    const { conclude: decided } = await conclude(bystyre[0]!, by);
    expect(decided.version).toMatchObject({ kind: 'decided', number: 3 });
    expect(decided.decision?.points).toEqual([
      'Svaret på «Debatthefte 2027» vedtas slik det står i versjon 3.',
      POINT,
    ]);
    await endMeeting(await api.as('bystyre.sekretar'), by.meeting);
  });

  it('that was read does not stand when another vote came between', async () => {
    const at = await aSitting(api, ['Én.']);
    await close(chair, await hold(members, at, 'aaaff'));
    const before = (await look(chair, at)).endings;
    expect(before.map(({ ending, points }) => [ending, points])).toEqual([
      ['sentBack', []],
      ['sentOn', []],
    ]);
    await carry(members[1]!, at, { block: at.blocks[0], newText: 'Én til.' });
    for (const { sha256 } of before)
      await expect(concludeWith(chair, at, sha256)).rejects.toEqual(refused('decision_changed'));
    const { conclude: done } = await conclude(chair, at, 'sentOn');
    expect(done).toMatchObject({ result: 'sentOn', decision: { points: [] } });
    expect((await row(at.case)).route.map(({ state, result }) => [state, result])).toEqual([
      ['done', 'tabled'],
      ['done', 'sentOn'],
      ['current', null],
    ]);
    await endMeeting(secretary, at.meeting);
  });

  it('not to answer is recommended by the one and decided by the other, and leaves nothing to send', async () => {
    const at = await aSitting(api, ['Én.']);
    await carry(members[1]!, at, { kind: 'noAnswer', question: null });
    await conclude(chair, at);
    await endMeeting(secretary, at.meeting);
    expect(await row(at.case)).toMatchObject({ phase: 'treatment' });

    const by = await inBystyret(at);
    const id = await propose(bystyre[1]!, by, { kind: 'noAnswer', question: null });
    await openVote(bystyre[0]!, by, { proposal: id, method: 'unanimous' });
    const { conclude: done } = await conclude(bystyre[0]!, by);
    expect(done).toMatchObject({
      result: 'noAnswer',
      decision: { points: ['Kommunen sender ikke svar på «Debatthefte 2027».'] },
    });
    await endMeeting(await api.as('bystyre.sekretar'), by.meeting);
    const decided = await row(at.case);
    expect(decided.phase).toBe('decided');
    expect(decided.viewerCan).not.toContain('sendText');
    await expect(kd.ask('mutation($id: ID!) { sendText(id: $id) { id } }', { id: at.case })).rejects.toEqual(
      refused('no_answer_is_sent'),
    );
    const file = await kd.fetch(`/files/case/${at.case}/svar.docx`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    expect(value).toContain('Kommunen sender ikke svar. Det vedtok');
    expect(value).toContain('Bystyret vedtok at kommunen ikke sender svar.');
  });

  it('to ask for a draft puts a compilation into the route where there was none', async () => {
    const { id, questions } = await aCase(api, [{ body: 'formannskap', task: 'decides', due: null }]);
    const at: Sitting = { case: id, questions, ...(await sit(api, id, 'formannskap')) };
    await carry(members[1]!, at, { kind: 'askForDraft', question: null });
    await conclude(chair, at);
    await endMeeting(secretary, at.meeting);
    expect(await row(id)).toMatchObject({
      phase: 'compiling',
      route: [
        { task: 'compiles', state: 'current', result: null },
        { task: 'decides', state: 'pending', result: 'draftAsked' },
      ],
    });
    await compile(kd, id, questions[0]!, ['Utkastet.']);
    const again = { ...at, ...(await sit(api, id, 'formannskap')) };
    await openVote(chair, again, { method: 'unanimous' });
    await conclude(chair, again);
    expect((await look(chair, again)).result).toBe('decided');
    await endMeeting(secretary, again.meeting);
  });

  it('is taken by one of two who confirm at once', async () => {
    const at = await aSitting(api, ['Én.']);
    await openVote(chair, at, { method: 'unanimous' });
    const shown = (await look(chair, at)).endings[0]!.sha256;
    const both = await Promise.allSettled([chair, secretary].map((who) => concludeWith(who, at, shown)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await endMeeting(secretary, at.meeting);
  });
});
