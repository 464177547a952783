import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PHASES, plain } from '@samsvar/domain';
import { openDatabase, type VersionRow } from '@samsvar/persistence';
import { freshDatabase, type TestDatabase } from '@samsvar/test-support';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { readSettings } from '../settings/settings.js';
import { COLLAB } from '../tokens.js';
import { seedDemo } from './seed.js';

/** The application without its HTTP server, and the database as its owner sees it. */
interface World {
  readonly app: INestApplicationContext;
  readonly owner: DataSource;
  stop(): Promise<void>;
}

async function openWorld(): Promise<World> {
  const database: TestDatabase = await freshDatabase();
  const module = AppModule.for({ ...readSettings({}), databaseUrl: database.url });
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const owner = await openDatabase(database.url, 'samsvar_owner', 1);
  const stop = async () => {
    await app.get<{ close(): Promise<void> }>(COLLAB).close();
    await app.close();
    await owner.destroy();
    await database.drop();
  };
  return { app, owner, stop };
}

/** How many rows every table has. */
async function counts({ owner }: World): Promise<Record<string, number>> {
  const tables = await owner.query<{ name: string }[]>(
    `select tablename as name from pg_tables where tableowner = 'samsvar_owner' order by 1`,
  );
  const rows: [string, number][] = [];
  for (const { name } of tables) {
    const [row] = await owner.query<{ count: number }[]>(`select count(*)::int as count from "${name}"`);
    rows.push([name, row?.count ?? 0]);
  }
  return Object.fromEntries(rows);
}

describe('the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await seedDemo(world.app);
  }, 120_000);
  afterAll(() => world.stop());

  const rows = <R>(sql: string): Promise<R[]> => world.owner.query<R[]>(sql);

  it('has a bystyre of 39 and the other bodies, each with a leader, a deputy leader, deputies and a secretary', async () => {
    const bodies = await rows(`
      select short, (select count(*)::int from seat where body = body.id) as seats,
             (select count(*)::int from seat where body = body.id and role <> 'medlem') as leaders,
             exists (select from deputy where body = body.id) as deputies,
             exists (select from secretary where body = body.id) as secretary
        from body order by position`);
    const whole = { leaders: 2, deputies: true, secretary: true };
    const seats = { BY: 39, FS: 13, PS: 10, ER: 9, UR: 9, RF: 7 };
    expect(bodies).toEqual(
      Object.entries(seats).map(([short, count]) => ({ short, seats: count, ...whole })),
    );
    expect((await counts(world))['person']).toBe(83);
  });

  it('gives formannskapet to the lists in proportion to their seats in bystyret (d’Hondt)', async () => {
    const seats = await rows<{ short: string; party: string; count: number }>(`
      select short, party, count(*)::int as count from seat join body on body.id = seat.body
       where short in ('BY', 'FS') group by 1, 2`);
    const of = (short: string) => seats.filter((row) => row.short === short);
    const quotients = of('BY').flatMap(({ party, count }) =>
      Array.from({ length: count }, (_, index) => ({ party, quotient: count / (index + 1) })),
    );
    const elected = quotients.sort((a, b) => b.quotient - a.quotient).slice(0, 13);
    for (const { party, count } of of('FS'))
      expect([party, elected.filter((one) => one.party === party).length]).toEqual([party, count]);
  });

  it('has one case in each phase, with its questions read from its paper', async () => {
    const cases = await rows<{ phase: string; questions: number }>(`
      select phase, (select count(*)::int from question where case_file = case_file.id) as questions
        from case_file order by created_at desc`);
    expect(cases.map(({ phase }) => phase)).toEqual([...PHASES]);
    expect(cases.map(({ questions }) => questions)).toEqual([2, 3, 2, 2, 2, 2]);
  });

  it('shows eldrerådet writing now, while the others have come to different places', async () => {
    const answers = await rows(`
      select body.short, answer.state, meeting.state as meeting from answer
        join case_file on case_file.id = answer.case_file and phase = 'answering'
        join body on body.id = answer.body
        left join agenda_item item on item.case_file = case_file.id and item.body = body.id
        left join meeting on meeting.id = item.meeting order by body.position`);
    expect(answers).toEqual([
      { short: 'PS', state: 'open', meeting: null },
      { short: 'ER', state: 'open', meeting: 'inSession' },
      { short: 'UR', state: 'adopted', meeting: 'ended' },
      { short: 'RF', state: 'open', meeting: 'called' },
    ]);
  });

  it('shows every kind of adoption and of disposition in the case that is compiled', async () => {
    const answers = await rows<{ kind: string }>(`
      select coalesce(basis, state) as kind from answer join case_file on case_file.id = case_file
       where phase = 'compiling' order by 1`);
    expect(answers.map(({ kind }) => kind)).toEqual(['consensus', 'consensus', 'noStatement', 'vote']);
    const disposals = await rows<{ kind: string }>(`
      select disposal.kind from disposal join point on point.id = point join case_file on case_file.id = case_file
       where phase = 'compiling' order by 1`);
    expect(disposals.map(({ kind }) => kind)).toEqual(['declined', 'passedOn']);
    expect(await rows(`select from point where minority is not null`)).toHaveLength(1);
  });

  it('waits in formannskapet with published proposals of several kinds, two of them for one block, and no vote', async () => {
    const proposals = await rows(`
      select letter, proposal.kind, proposal.state from proposal join case_file on case_file.id = case_file
       where phase = 'treatment' order by letter`);
    expect(proposals).toEqual([
      { letter: 'A', kind: 'replaceBlock', state: 'published' },
      { letter: 'B', kind: 'deleteBlock', state: 'published' },
      { letter: 'C', kind: 'replaceBlock', state: 'published' },
      { letter: 'D', kind: 'addition', state: 'published' },
      { letter: 'E', kind: 'alternative', state: 'published' },
      { letter: 'F', kind: 'refer', state: 'published' },
    ]);
    expect(
      await rows(`select from vote join case_file on case_file.id = case_file where phase = 'treatment'`),
    ).toHaveLength(0);
  });

  it('has a proposal that fell in formannskapet, was upheld, and was taken up in bystyret', async () => {
    expect(
      await rows(`
        select body.short, letter, proposal.state, upheld_at is not null as upheld,
               taken_up_from is not null as taken from proposal
          join agenda_item item on item.id = proposal.item join body on body.id = item.body
         where upheld_at is not null or taken_up_from is not null order by proposal.moved_at`),
    ).toEqual([
      { short: 'FS', letter: 'B', state: 'fallen', upheld: true, taken: false },
      { short: 'BY', letter: 'A', state: 'fallen', upheld: false, taken: true },
    ]);
  });

  it('has minutes that are laid, signed by the secretary and waiting for two', async () => {
    const signatures = await rows<{ name: string; signed: boolean }>(`
      select person.name, signed_at is not null as signed from minutes_signature
        join person on person.id = person order by position`);
    expect(signatures).toEqual([
      { name: 'Ragnhild Storlien', signed: false },
      { name: 'Håkon Steinsland', signed: false },
      { name: 'Ole Martin Fjære', signed: true },
    ]);
  });

  it('keeps a decided text that says what was carried and not what fell', async () => {
    const [sent] = await rows<Pick<VersionRow, 'content'>>(`
      select content from text_version join case_file on case_file.id = case_file
       where phase = 'sent' and kind = 'decided'`);
    const words = sent?.content.flatMap(({ blocks }) => blocks.map(plain)).join('\n') ?? '';
    expect(words).toContain('åpne biblioteket hver kveld til klokka elleve');
    expect(words).not.toContain('Bokbussen skal stanse');
    const ties = await rows(`select from vote where (outcome->>'decidedByChair')::bool`);
    expect(ties).toHaveLength(1);
  });

  it('tells each case’s history in the order in which it happened, and nothing of the future', async () => {
    const disorder = await rows(`
      select from (select at, lag(at) over (partition by case_file order by seq) as before from event
                    where case_file is not null) as line where at < before or at > now()`);
    expect(disorder).toHaveLength(0);
  });

  it('changes nothing when it is seeded again', async () => {
    const before = await counts(world);
    await seedDemo(world.app);
    expect(await counts(world)).toEqual(before);
  });
});

describe('a demonstration that was cut short', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('is cleared away and made anew by the next start', async () => {
    await world.owner.query(`create function refuse() returns trigger language plpgsql
      as 'begin raise exception ''out of space''; end'`);
    await world.owner.query('create trigger refuse before insert on proposal execute function refuse()');
    await expect(seedDemo(world.app)).rejects.toThrow('out of space');
    expect((await counts(world))['case_file']).toBeGreaterThan(0);
    await world.owner.query('drop trigger refuse on proposal');
    await seedDemo(world.app);
    expect(await counts(world)).toMatchObject({ municipality: 1, person: 83, case_file: 6, proposal: 12 });
    expect(await world.owner.query(`select from event where what = 'demoIsReady'`)).toHaveLength(1);
  }, 120_000);

  it('is left alone where somebody else’s municipality stands', async () => {
    await world.owner.query(`delete from event where what = 'demoIsReady'`);
    await world.owner.query(`insert into municipality values ('nordvika', 'Nordvika kommune', 'nn')`);
    const before = await counts(world);
    await seedDemo(world.app);
    expect(await counts(world)).toEqual(before);
  });
});
