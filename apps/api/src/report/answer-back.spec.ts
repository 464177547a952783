import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { statementsOf } from '../testing/statements.js';
import { compiling, decline, passOn, table, treat, write, type Compiling } from '../testing/decided.js';

interface Told {
  readonly language: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly viewerCan: readonly string[];
  readonly questions: readonly {
    points: readonly { number: string; sentences: readonly string[]; now: readonly { words: string }[] }[];
  }[];
}

const told = async (viewer: Viewer, { id }: Pick<Compiling, 'id'>, body: string) =>
  (
    await viewer.ask<{ answerBack: Told | null }>(
      `query($id: ID!, $body: ID!) { answerBack(case: $id, body: $body) { language title lead viewerCan
        questions { points { number sentences now { words } } } } }`,
      { id, body },
    )
  ).answerBack;

const tasks = async (viewer: Viewer, { id }: Pick<Compiling, 'id'>) =>
  (
    await viewer.ask<{ myTasks: { kind: string; case: { id: string }; body: { id: string } | null }[] }>(
      '{ myTasks { kind case { id } body { id } } }',
    )
  ).myTasks.flatMap((task) => (task.kind === 'readOutcome' && task.case.id === id ? [task.body?.id] : []));

describe('what the bodies are told when a case is decided', () => {
  let api: RunningApi;
  let one: Compiling;
  beforeAll(async () => {
    api = await startApi();
    one = await compiling(api, {
      eldrerad: [
        'Bygg boliger.',
        'Kjør buss.',
        'Senk skatten.',
        'Gi penger.',
        'Plant trær.',
        'Sett ut benker.',
      ],
      ungdomsrad: ['Kjør nattbuss.'],
      funkrad: [],
    });
    const [first = '', , third = ''] = await write(one, [
      ['Bygg boliger.', 0],
      ['Kjør buss, også om natta.', 1, 6],
      ['Det skal plantes trær.', 4],
      ['Sett ut benker.', 5],
    ]);
    await decline(one, 2, 'Skatten vedtas i budsjettet.');
    await passOn(one, 3, 'økonomiplanen');
    await table(one);
    await treat(api, one, 'formannskap', [
      { block: first, newText: 'Bygg mange boliger.', reason: 'Behovet er stort.' },
    ]);
    expect(await told(await api.as('eldrerad.leder'), one, 'eldrerad')).toBeNull();
    await treat(api, one, 'bystyre', [{ kind: 'deleteBlock', block: third }]);
  }, 90_000);
  afterAll(() => api.stop());

  it('is said point by point in sentences', async () => {
    const back = await told(await api.as('eldrerad.3'), one, 'eldrerad');
    expect(back?.questions[0]?.points.map(({ number, sentences }) => [number, ...sentences])).toEqual([
      [
        '1.1',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Formannskapet endret teksten da forslag A ble vedtatt.',
        'Forslaget ble enstemmig vedtatt.',
        'Begrunnelsen for forslaget var: «Behovet er stort.»',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 1).',
        'Alle ordene i punktet står der ennå.',
      ],
      [
        '1.2',
        'Kommunedirektøren slo punktet sammen med Ungdomsrådet 1.1 i utkastet.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 2).',
      ],
      [
        '1.3',
        'Kommunedirektøren tok ikke punktet inn i utkastet. Grunnen er: «Skatten vedtas i budsjettet.»',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      [
        '1.4',
        'Kommunedirektøren tok ikke punktet inn i utkastet, men sendte det videre til økonomiplanen.',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      [
        '1.5',
        'Kommunedirektøren tok punktet inn i utkastet med andre ord.',
        'Bystyret tok teksten ut da forslag A ble vedtatt.',
        'Forslaget ble enstemmig vedtatt.',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      [
        '1.6',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 3).',
      ],
    ]);
    expect(back?.questions[0]?.points[0]?.now).toEqual([{ words: 'Bygg mange boliger.' }]);
  });

  it('tells a body that did not answer that it did not', async () => {
    const back = await told(await api.as('funkrad.leder'), one, 'funkrad');
    expect(back?.questions).toEqual([]);
    expect(back?.lead[0]).toContain('hadde ikke vedtatt noen uttalelse');
  });

  it('is for the body’s own people and the administration, as a page and as a file', async () => {
    for (const who of ['eldrerad.vara', 'eldrerad.sekretar', 'kommunedirektor', 'saksbehandler'])
      expect(await told(await api.as(who), one, 'eldrerad')).not.toBeNull();
    for (const who of ['ungdomsrad.leder', 'bystyre.leder', 'nabo']) {
      const viewer = await api.as(who);
      expect(await told(viewer, one, 'eldrerad')).toBeNull();
      const file = await viewer.fetch(`/files/case/${one.id}/body/eldrerad/tilbakemelding.pdf`);
      expect(file.status).toBe(404);
    }
    expect(await told(one.kd, one, 'bystyre')).toBeNull(); // was never asked
    const member = await api.as('eldrerad.3');
    for (const [format, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = await member.fetch(`/files/case/${one.id}/body/eldrerad/tilbakemelding.${format}`);
      expect(file.status).toBe(200);
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .slice(0, begins.length),
      ).toBe(begins);
    }
  });

  it('asks the database equally often for six points as for one', async () => {
    const leader = { eldrerad: await api.as('eldrerad.3'), ungdomsrad: await api.as('ungdomsrad.3') };
    const few = await statementsOf(() => told(leader.ungdomsrad, one, 'ungdomsrad'));
    expect(await statementsOf(() => told(leader.eldrerad, one, 'eldrerad'))).toBe(few);
  });

  it('waits among the tasks of leader and secretary, and of those who have points in it', async () => {
    for (const [who, bodies] of [
      ['eldrerad.leder', ['eldrerad']],
      ['eldrerad.sekretar', ['eldrerad']],
      ['eldrerad.3', ['eldrerad']],
      ['funkrad.sekretar', ['funkrad']],
      ['funkrad.3', []],
      ['psu.leder', []],
    ] as const)
      expect([who, await tasks(await api.as(who), one)]).toEqual([who, bodies]);
  });

  it('is written in the målform that the body has chosen, which its leader and secretary may do', async () => {
    const secretary = await api.as('eldrerad.sekretar');
    const choose = (viewer: Viewer, language: string | null) =>
      viewer.ask(
        'mutation($language: Language) { chooseBodyLanguage(body: "eldrerad", language: $language) { language } }',
        { language },
      );
    expect(await choose(secretary, 'nn')).toEqual({ chooseBodyLanguage: { language: 'nn' } });
    const back = await told(secretary, one, 'eldrerad');
    expect([back?.language, back?.title]).toEqual(['nn', 'Kva det vart av punkta frå Eldrerådet']);
    expect((await told(await api.as('ungdomsrad.leder'), one, 'ungdomsrad'))?.language).toBe('nb');
    await choose(await api.as('eldrerad.leder'), null);
    expect((await told(secretary, one, 'eldrerad'))?.language).toBe('nb');
    await expect(choose(await api.as('eldrerad.3'), 'nn')).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(choose(await api.as('nabo'), 'nn')).rejects.toMatchObject({ code: 'not_permitted' });
  });
});
