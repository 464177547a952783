import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { compiling, decline, table, treat, write, type Compiling } from '../testing/decided.js';
import { close, conclude, hold, look, propose, sit } from '../testing/treatment.js';

interface Told {
  readonly questions: readonly {
    readonly points: readonly { number: string; sentences: readonly string[]; now: { words: string }[] }[];
    readonly added: readonly { sentences: readonly string[]; words: readonly string[] }[];
  }[];
}

const told = async (viewer: Viewer, { id }: Compiling) =>
  (
    await viewer.ask<{ answerBack: Told | null }>(
      `query($id: ID!) { answerBack(case: $id, body: "eldrerad") {
        questions { points { number sentences now { words } } added { sentences words } } } }`,
      { id },
    )
  ).answerBack?.questions[0];

describe('what a council is told when whole texts and additions were carried', () => {
  let api: RunningApi;
  let one: Compiling;
  beforeAll(async () => {
    api = await startApi();
    one = await compiling(api, {
      eldrerad: [
        'Bygg boliger.',
        'Kjør buss hver time.',
        'Sett ut benker.',
        'Plant trær i parken.',
        'Øv hvert år.',
      ],
    });
    const [homes = '', bus = ''] = await write(one, [
      ['Bygg boliger.', 0],
      ['Kjør buss hver time.', 1],
      ['Sett ut benker.', 2],
      ['Øv hvert år.', 4],
    ]);
    await decline(one, 3, 'Parken er ferdig.');
    await table(one);
    await alternative(homes, bus);
    await treat(api, one, 'bystyre', [
      {
        kind: 'addition',
        newText: 'Kommunen vil plante trær i parken.\nPlant trær i parken.\nKommunen vil verne fjæra.',
        reason: 'Innbyggerne ber om det.',
      },
    ]);
  }, 90_000);
  afterAll(() => api.stop());

  /** Formannskapet puts another text before the innstilling: one point stands, one is reworded, one is typed anew. */
  async function alternative(homes: string, bus: string) {
    const members = await Promise.all(
      ['leder', 'nestleder', '3', '4', '5'].map((seat) => api.as(`formannskap.${seat}`)),
    );
    const at = { case: one.id, questions: one.questions, ...(await sit(api, one.id, 'formannskap')) };
    const proposal = await propose(members[1]!, at, {
      kind: 'alternative',
      question: null,
      alternative: [
        {
          question: one.questions[0],
          blocks: [
            { id: homes, kind: 'paragraph', text: 'Bygg boliger.' },
            { id: bus, kind: 'paragraph', text: 'Kjør ikke buss hver halvtime.' },
            { id: null, kind: 'paragraph', text: 'Øv hvert år.' },
          ],
        },
      ],
    });
    await close(members[0]!, await hold(members, at, 'afaff', { proposal, form: 'alternative' }));
    expect((await look(members[0]!, at)).endsIn).toBe('passedOn');
    await conclude(members[0]!, at);
    const secretary = await api.as('formannskap.sekretar');
    await secretary.ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', { id: at.meeting });
  }

  it('is told sentence by sentence what became of each point, and by which vote', async () => {
    const back = await told(await api.as('eldrerad.3'), one);
    expect(back?.points.map(({ number, sentences }) => [number, ...sentences])).toEqual([
      [
        '1.1',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Formannskapet lot teksten stå ord for ord da forslag A, en alternativ tekst, ble vedtatt.',
        'Forslaget fikk 3 stemmer og innstillingen 2.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 1).',
      ],
      [
        '1.2',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Formannskapet endret teksten da forslag A, en alternativ tekst, ble vedtatt.',
        'Forslaget fikk 3 stemmer og innstillingen 2.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 2).',
        '75 prosent av ordene i punktet står der ennå.',
        'Et ord som nekter, er kommet inn eller gått ut, så meningen kan være snudd.',
      ],
      [
        '1.3',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Formannskapet tok teksten ut da forslag A, en alternativ tekst, ble vedtatt.',
        'Forslaget fikk 3 stemmer og innstillingen 2.',
        'Punktet står ikke i det vedtatte svaret.',
      ],
      [
        '1.4',
        'Kommunedirektøren tok ikke punktet inn i utkastet. Grunnen er: «Parken er ferdig.»',
        'Bystyret tok ordene i punktet inn i svaret da forslag A ble vedtatt.',
        'Forslaget ble enstemmig vedtatt.',
        'Begrunnelsen for forslaget var: «Innbyggerne ber om det.»',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 5).',
      ],
      [
        '1.5',
        'Kommunedirektøren tok punktet inn i utkastet ordrett.',
        'Formannskapet skrev teksten på nytt, med alle ordene i punktet, da forslag A, en alternativ tekst, ble vedtatt.',
        'Forslaget fikk 3 stemmer og innstillingen 2.',
        'Punktet står i det vedtatte svaret på spørsmål 1 (avsnitt 3).',
      ],
    ]);
  });

  it('is told everything that was brought into the answer besides, every paragraph of it', async () => {
    const back = await told(await api.as('eldrerad.3'), one);
    expect(back?.added).toEqual([
      {
        sentences: [
          'Formannskapet føyde dette til i svaret da forslag A, en alternativ tekst, ble vedtatt.',
          'Forslaget fikk 3 stemmer og innstillingen 2.',
        ],
        words: ['Øv hvert år.'],
      },
      {
        sentences: [
          'Bystyret føyde dette til i svaret da forslag A ble vedtatt.',
          'Forslaget ble enstemmig vedtatt.',
          'Begrunnelsen for forslaget var: «Innbyggerne ber om det.»',
        ],
        words: ['Kommunen vil plante trær i parken.', 'Plant trær i parken.', 'Kommunen vil verne fjæra.'],
      },
    ]);
  });
});
