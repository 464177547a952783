import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { plain, type Text } from '@samsvar/domain';
import { removeBlock, rewriteBlock, textOf } from '@samsvar/prose';
import { startApi, until, type LiveDocument, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, aMeeting, endMeeting } from '../testing/chain.js';

interface Edition {
  readonly id: string;
  readonly number: number;
  readonly writers: readonly { readonly id: string }[];
  readonly reopens: boolean;
  readonly closes: string | null;
  readonly restores: number | null;
}

const ROUTE = [
  { body: 'eldrerad', task: 'answers', due: null },
  { body: null, task: 'compiles', due: null },
  { body: 'bystyre', task: 'decides', due: null },
];

describe('the history of an answer', () => {
  let api: RunningApi;
  let sql: pg.Pool;
  let [leader, member] = [{} as Viewer, {} as Viewer];
  let answer = { id: '', document: '' };
  let [question, meeting, caseId] = ['', '', ''];
  const open: LiveDocument[] = [];
  beforeAll(async () => {
    api = await startApi();
    sql = new pg.Pool({ connectionString: api.databaseUrl });
    [leader, member] = [await api.as('eldrerad.leder'), await api.as('eldrerad.3')];
  });
  afterAll(async () => {
    open.forEach((one) => one.close());
    await sql.end();
    await api.stop();
  });
  beforeEach(async () => {
    for (const one of open.splice(0)) one.close();
    if (meeting !== '') await endMeeting(await api.as('eldrerad.sekretar'), meeting);
    const made = await aCase(api, ROUTE);
    caseId = made.id;
    question = made.questions[0] ?? '';
    meeting = await aMeeting(api, 'eldrerad', [caseId]);
    const { case: row } = await leader.ask<{ case: { answers: (typeof answer)[] } }>(
      'query($id: ID!) { case(id: $id) { answers { id document } } }',
      { id: caseId },
    );
    answer = row.answers[0] ?? answer;
  });
  const sit = async (viewer: Viewer) => {
    const live = await viewer.open(answer.document);
    open.push(live);
    return live;
  };
  const historyOf = async (viewer: Viewer, first = 30): Promise<readonly Edition[] | null> =>
    (
      await viewer.ask<{ answer: { history: Edition[] | null } }>(
        `query($id: ID!, $first: Int!) { answer(id: $id) { history(first: $first) {
           id number began ended writers { id name } reopens closes restores } } }`,
        { id: answer.id, first },
      )
    ).answer.history;
  const said = async (viewer: Viewer, edition = ''): Promise<readonly string[] | null> =>
    (
      await viewer.ask<{ editionText: { blocks: { text: string }[] }[] | null }>(
        'query($answer: ID!, $edition: ID!) { editionText(answer: $answer, edition: $edition) { blocks { text } } }',
        { answer: answer.id, edition },
      )
    ).editionText
      ?.flatMap(({ blocks }) => blocks.map(({ text }) => text))
      .filter((text) => text !== '') ?? null;
  const restore = (viewer: Viewer, edition = '') =>
    viewer.ask(
      'mutation($answer: ID!, $edition: ID!) { restoreEdition(answer: $answer, edition: $edition) { id } }',
      { answer: answer.id, edition },
    );
  const seen = ({ doc }: LiveDocument) =>
    (textOf(doc, [question]) as Text)
      .flatMap(({ blocks }) => blocks.map(plain))
      .filter((words) => words !== '');
  /** As if everything so far had been written ten minutes ago. */
  const pause = () =>
    sql.query(`update doc_update set at = at - interval '10 minutes' where doc = $1`, [answer.document]);
  const adopt = () =>
    leader.ask('mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }', {
      id: answer.id,
    });

  it('says who wrote what, newest first, and what the text was then', async () => {
    const [mine, theirs] = [await sit(leader), await sit(member)];
    await mine.write(question, 'Først dette.');
    await pause();
    const block = await theirs.write(question, 'Så dette.');
    await until(() => seen(mine).length === 2);
    await mine.write(question, 'Og dette.');
    await until(() => seen(theirs).length === 3);
    removeBlock(theirs.doc, question, block);
    await until(() => seen(mine).length === 2);

    const history = await historyOf(leader);
    expect(history?.map(({ number, writers }) => [number, writers.map(({ id }) => id)])).toEqual([
      [2, ['p-eldrerad.3', 'p-eldrerad.leder']],
      [1, ['p-eldrerad.leder']],
    ]);
    expect(await said(member, history?.[1]?.id)).toEqual(['Først dette.']);
    expect(await said(member, history?.[0]?.id)).toEqual(['Først dette.', 'Og dette.']);
    expect(await historyOf(member, 1)).toHaveLength(1);
  });

  it('knows what the text was although the log has been compacted and the words struck', async () => {
    const mine = await sit(leader);
    const block = await mine.write(question, 'Strøket senere.');
    await pause();
    removeBlock(mine.doc, question, block);
    for (let step = 0; step < 25; step += 1) await mine.write(question, `Linje ${step}.`);
    const [snapshot] = (await sql.query('select bytes from doc_snapshot where doc = $1', [answer.document]))
      .rows as { bytes: Buffer }[];
    await sql.query(
      'update doc_snapshot set upto_seq = (select max(seq) from doc_update where doc = $1), bytes = $2 where doc = $1',
      [answer.document, Buffer.alloc(snapshot?.bytes.length ?? 0)],
    );
    expect(await said(leader, (await historyOf(leader))?.at(-1)?.id)).toEqual(['Strøket senere.']);
  });

  it('is read by the body alone: not by another body, the kommunedirektør or another municipality', async () => {
    const mine = await sit(leader);
    await mine.write(question, 'Vårt eget.');
    const [edition] = (await historyOf(leader)) ?? [];
    for (const role of ['kommunedirektor', 'bystyre.leder', 'ungdomsrad.leder', 'nabo']) {
      const other = await api.as(role);
      const { answer: shown } = await other.ask<{ answer: { history: null } | null }>(
        'query($id: ID!) { answer(id: $id) { history { id } } }',
        { id: answer.id },
      );
      expect([role, shown?.history ?? null]).toEqual([role, null]);
      expect([role, await said(other, edition?.id)]).toEqual([role, null]);
      await expect(restore(other, edition?.id)).rejects.toMatchObject({ code: 'not_permitted' });
    }
    expect(await said(leader, '1.999')).toBeNull();
    expect(await said(leader, 'tull')).toBeNull();
  });

  it('restores as a new edit while another writes: their session goes on, and both see the same', async () => {
    const [mine, theirs] = [await sit(leader), await sit(member)];
    let closings = 0;
    theirs.provider.on('connection-close', () => (closings += 1));
    const block = await mine.write(question, 'Vi vil vente.');
    await pause();
    await until(() => seen(theirs).length === 1);
    rewriteBlock(theirs.doc, question, block, 'Vi vil begynne straks.');
    const added = await theirs.write(question, 'Kom til etterpå.');
    await until(() => seen(mine).length === 2);
    const then = (await historyOf(leader))?.at(-1);

    await restore(leader, then?.id);
    await until(() => seen(theirs).join() === 'Vi vil vente.' && seen(mine).join() === seen(theirs).join());
    expect(added).not.toBe('');
    await theirs.write(question, 'Skrevet videre.');
    await until(() => seen(mine).length === 2);
    expect(closings).toBe(0);

    const history = (await historyOf(leader)) ?? [];
    expect(history.map(({ restores, writers }) => [restores, writers.map(({ id }) => id)])).toEqual([
      [null, ['p-eldrerad.3']],
      [1, ['p-eldrerad.leder']],
      [null, ['p-eldrerad.3']],
      [null, ['p-eldrerad.leder']],
    ]);
    await restore(member, history[2]?.id);
    await until(() => seen(mine).join() === 'Vi vil begynne straks.,Kom til etterpå.');
    await expect(restore(member, history[2]?.id)).rejects.toMatchObject({ code: 'text_says_so_already' });
    const { rows } = await sql.query(
      `select by from event where what = 'restoreAnswer' and case_file = $1 order by seq`,
      [caseId],
    );
    expect(rows).toEqual([{ by: 'p-eldrerad.leder' }, { by: 'p-eldrerad.3' }]);
  });

  it('is not restored outside the meeting, nor when the text is frozen; then it is still read', async () => {
    const mine = await sit(leader);
    const block = await mine.write(question, 'Før.');
    await pause();
    rewriteBlock(mine.doc, question, block, 'Etter.');
    await mine.write(question, 'Mer.');
    const first = (await historyOf(leader))?.at(-1)?.id;
    const secretary = await api.as('eldrerad.sekretar');
    await endMeeting(secretary, meeting);
    await expect(restore(leader, first)).rejects.toMatchObject({ code: 'meeting_has_ended' });

    meeting = await aMeeting(api, 'eldrerad', [caseId], [3]);
    await expect(restore(member, first)).rejects.toMatchObject({ code: 'not_permitted' });
    await adopt();
    await expect(restore(leader, first)).rejects.toMatchObject({ code: 'text_is_frozen' });
    expect(await said(leader, first)).toEqual(['Før.']);
    expect((await historyOf(leader))?.map(({ closes }) => closes)).toEqual(['adopted', null]);
  });

  it('goes on through the rounds, and brings back words from before an answer was opened again', async () => {
    const first = await sit(leader);
    const block = await first.write(question, 'Opprinnelig.');
    await pause();
    rewriteBlock(first.doc, question, block, 'Vedtatt.');
    await first.write(question, 'Mer.');
    await adopt();
    const { reopenAnswer } = await leader.ask<{ reopenAnswer: { document: string } }>(
      'mutation($id: ID!) { reopenAnswer(id: $id) { document } }',
      { id: answer.id },
    );
    answer = { ...answer, document: reopenAnswer.document };
    const second = await sit(leader);
    await second.write(question, 'Skrevet på ny.');
    const history = (await historyOf(leader)) ?? [];
    expect(history.map(({ number, closes, reopens }) => [number, closes, reopens])).toEqual([
      [3, null, true],
      [2, 'adopted', false],
      [1, null, false],
    ]);
    expect(await said(leader, history[0]?.id)).toEqual(['Vedtatt.', 'Mer.', 'Skrevet på ny.']);
    await restore(leader, history[2]?.id);
    await until(() => seen(second).join() === 'Opprinnelig.');
    expect((await historyOf(leader))?.[0]).toMatchObject({ number: 4, restores: 1 });
  });
});
