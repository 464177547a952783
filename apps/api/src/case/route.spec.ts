import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { adopt, aCase, aMeeting, endMeeting } from '../testing/chain.js';

/** The real case's route: the councils, partssammensatt utvalg and formannskapet answer → compile → bystyret decides. */
describe('the route of a case', () => {
  let api: RunningApi;
  let kd: Viewer;
  beforeAll(async () => {
    api = await startApi();
    kd = await api.as('kommunedirektor');
  });
  afterAll(() => api.stop());

  it('is laid as data, and walked step by step until bystyret has the text', async () => {
    const bodies = ['eldrerad', 'ungdomsrad', 'funkrad', 'psu', 'formannskap'];
    const { id, questions } = await aCase(api, [
      ...bodies.map((body) => ({ body, task: 'answers', due: '2027-01-20' })),
      { body: null, task: 'compiles', due: '2027-02-05' },
      { body: 'bystyre', task: 'decides', due: '2027-02-18' },
    ]);
    expect(await phase(kd, id)).toEqual({ phase: 'answering', waitsFor: bodies });

    const points: string[] = [];
    for (const body of bodies)
      points.push(...(await adopt(api, id, body, { [questions[0] ?? '']: [`${body} mener dette.`] })));
    expect(await phase(kd, id)).toEqual({ phase: 'answering', waitsFor: [] });

    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    expect(await phase(kd, id)).toEqual({ phase: 'compiling', waitsFor: ['compiles'] });

    const { draft } = await kd.ask<{ draft: { document: string; openPoints: number } }>(
      'query($id: ID!) { draft(case: $id) { document openPoints } }',
      { id },
    );
    expect(draft.openPoints).toBe(5);
    const live = await kd.open(draft.document);
    for (const point of points.slice(0, 4))
      await live.write(questions[0] ?? '', `Tatt med: ${bodies[points.indexOf(point)]} mener dette.`, [
        point,
      ]);
    live.close();
    await expect(table(kd, id)).rejects.toMatchObject({ code: 'points_are_open', facts: { count: 1 } });

    await kd.ask(
      'mutation($id: ID!, $point: ID!) { declinePoint(case: $id, point: $point, reason: "Fylkets ansvar") { id } }',
      { id, point: points[4] },
    );
    await table(kd, id);
    expect(await phase(kd, id)).toEqual({ phase: 'treatment', waitsFor: ['bystyre'] });
  });

  it('must end in a decision', async () => {
    const route = [{ body: 'formannskap', task: 'recommends', due: null }];
    await expect(aCase(api, route)).rejects.toMatchObject({ code: 'route_does_not_decide' });
  });

  it('is nobody else’s: a case of another municipality is as absent as one that never was', async () => {
    const { id } = await aCase(api, [{ body: 'bystyre', task: 'decides', due: null }]);
    const nabo = await api.as('nabo');
    expect(await nabo.ask('query($id: ID!) { case(id: $id) { id } }', { id })).toEqual({ case: null });
    await expect(nabo.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(nabo.ask('mutation { openCase(id: "finnes-ikke") { id } }')).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  it('lets a reopened and again adopted answer bring open points, and leaves the draft’s text alone', async () => {
    const { id, questions } = await aCase(api, [
      { body: 'eldrerad', task: 'answers', due: null },
      { body: null, task: 'compiles', due: null },
      { body: 'bystyre', task: 'decides', due: null },
    ]);
    const [question = ''] = questions;
    const [first = ''] = await adopt(api, id, 'eldrerad', { [question]: ['Første punkt.'] });
    await kd.ask('mutation($id: ID!) { closeAnswers(id: $id) { id } }', { id });
    const draftOf = () =>
      kd.ask<{ draft: { document: string; openPoints: number; points: { id: string; text: string }[] } }>(
        'query($id: ID!) { draft(case: $id) { document openPoints points { id text } } }',
        { id },
      );
    const live = await kd.open((await draftOf()).draft.document);
    await live.write(question, 'Utkastets ord.', [first]);
    expect((await draftOf()).draft.openPoints).toBe(0);
    const before = live.doc.getXmlFragment(question).toString();

    const secretary = await api.as('eldrerad.sekretar');
    const meeting = await aMeeting(api, 'eldrerad', [id]);
    const { answer } = await reopened(secretary, id);
    const text = await secretary.open(answer.document);
    await text.write(question, 'Et nytt punkt.');
    text.close();
    await secretary.ask(
      'mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { id } }',
      { id: answer.id },
    );
    await endMeeting(secretary, meeting);

    const { draft } = await draftOf();
    expect(draft.points.map((point) => point.text)).toEqual(['Første punkt.', 'Et nytt punkt.']);
    expect(draft.openPoints).toBe(1);
    expect(live.doc.getXmlFragment(question).toString()).toBe(before);
    live.close();
  });
});

const table = (kd: Viewer, id: string) =>
  kd.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id });

async function phase(viewer: Viewer, id: string) {
  const { case: row } = await viewer.ask<{
    case: { phase: string; waitsFor: { task: string; body: { id: string } | null }[] };
  }>('query($id: ID!) { case(id: $id) { phase waitsFor { task body { id } } } }', { id });
  return { phase: row.phase, waitsFor: row.waitsFor.map((step) => step.body?.id ?? step.task) };
}

async function reopened(
  secretary: Viewer,
  id: string,
): Promise<{ answer: { id: string; document: string } }> {
  const { case: row } = await secretary.ask<{ case: { answers: { id: string }[] } }>(
    'query($id: ID!) { case(id: $id) { answers { id } } }',
    { id },
  );
  const { reopenAnswer } = await secretary.ask<{ reopenAnswer: { id: string; document: string } }>(
    'mutation($id: ID!) { reopenAnswer(id: $id) { id document } }',
    { id: row.answers[0]?.id },
  );
  return { answer: reopenAnswer };
}
