import { createHash } from 'node:crypto';
import pg from 'pg';
import { aMunicipality } from '@samsvar/test-support';

/** What every server is asked for, in the same words. */
export const LIST = `query Cases {
  cases { id title saksnr phase deadline questions { id number theme text answeredWording } }
}`;

/** The same answer, by graphql-js: our API prepares no query with a directive. */
export const LIST_BY_GRAPHQL_JS = LIST.replace('id title', 'id @include(if: true) title');

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** 100 cases with 5 questions each, newest first. */
export const CASES = numbers(100).map((at) => ({
  id: `case-${at}`,
  title: `Svar på debattheftet, sak ${at}: «Sammen om framtidas velferd»`,
  saksnr: `2027/${1000 + at}`,
  phase: 'answering',
  deadline: '2027-02-18',
  questions: numbers(5).map((number) => ({
    id: `question-${at}-${number}`,
    number,
    theme: `Tema ${Math.ceil(number / 2)}: Nabolag og fellesskap`,
    text: `Hvordan kan kommunen og innbyggerne sammen gjøre nabolagene til en del av omsorgen (${at}.${number})?`,
    answeredWording: 'booklet',
  })),
}));

/** The cookie of somebody who is signed in, by its name in production. */
export const COOKIE = '__Host-samsvar=somebody-who-is-signed-in';
const TOKEN_HASH = createHash('sha256').update('somebody-who-is-signed-in').digest('hex');

const ROUTE = [
  ['eldrerad', 'answers', 'current'],
  ['ungdomsrad', 'answers', 'current'],
  [null, 'compiles', 'pending'],
  ['bystyre', 'decides', 'pending'],
] as const;

/** Fills a migrated database with the list, and signs the kommunedirektør in. */
export async function seedCases(url: string): Promise<void> {
  const { kommunedirektor } = await aMunicipality(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const say = (sql: string, values: unknown[]) => client.query(sql, values);
  try {
    await say(`insert into upload values ('u', 'prove', $1, 'hefte.pdf', '', '', now())`, [kommunedirektor]);
    await say(
      `insert into booklet values ('hefte', 'prove', 'Debatthefte', 'u', '{"themes": []}', now())`,
      [],
    );
    await say(`insert into session values ($1, $2, now(), now() + interval '1 day')`, [
      TOKEN_HASH,
      kommunedirektor,
    ]);
    for (const [age, { id, title, saksnr, phase, deadline, questions }] of CASES.entries()) {
      await say(
        `insert into case_file (id, municipality, title, saksnr, booklet, deadline, phase, fields, cited, revision, created_at)
         values ($1, 'prove', $2, $3, 'hefte', $4, $5, '[{"heading": "Sammendrag", "text": "Kort om saken."}]', '{}', 1,
                 now() - make_interval(hours => $6))`,
        [id, title, saksnr, deadline, phase, age],
      );
      for (const { id: question, number, theme, text, answeredWording } of questions)
        await say('insert into question values ($1, $2, $3, $4, $5, null, $6)', [
          question,
          id,
          number,
          theme,
          text,
          answeredWording,
        ]);
      for (const [at, [body, task, state]] of ROUTE.entries())
        await say(
          'insert into route_step (id, case_file, position, body, task, state) values ($1, $2, $3, $4, $5, $6)',
          [`${id}-${at}`, id, at + 1, body, task, state],
        );
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
