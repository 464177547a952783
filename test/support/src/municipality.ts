import pg from 'pg';

/** Everybody that a test needs, by a name that says what they are: `eldrerad.leder`, `kommunedirektor`. */
export type Cast = Readonly<Record<string, string>>;

const BODIES = [
  // id, name, short, kind, seats
  ['eldrerad', 'Eldrerådet', 'ER', 'eldrerad', 4],
  ['ungdomsrad', 'Ungdomsrådet', 'UR', 'ungdomsrad', 3],
  ['funkrad', 'Råd for personer med funksjonsnedsettelse', 'RF', 'funksjonsnedsettelse', 3],
  ['psu', 'Partssammensatt utvalg', 'PS', 'partssammensatt', 5],
  ['formannskap', 'Formannskapet', 'FS', 'formannskap', 5],
  ['bystyre', 'Bystyret', 'BY', 'bystyre', 8],
] as const;

const PARTIES = ['Fjordbylista', 'Havnelista'];

/**
 * A municipality with six bodies: seats `<body>.leder`, `<body>.nestleder`, `<body>.3` …, a deputy
 * `<body>.vara` (of the leader's party), a secretary `<body>.sekretar`; a `kommunedirektor` and a `saksbehandler`; and in
 * another municipality a `nabo`, who is its kommunedirektør.
 */
export async function aMunicipality(url: string): Promise<Cast> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into municipality (id, name, language) values ('prove', 'Prøve kommune', 'nb'), ('nabo', 'Nabo kommune', 'nn')`,
    );
    const cast: Record<string, string> = {};
    const add = async (role: string, municipality = 'prove') => {
      cast[role] = `p-${role}`;
      await client.query(`insert into person (id, municipality, name, language) values ($1, $2, $3, 'nb')`, [
        cast[role],
        municipality,
        nameOf(role),
      ]);
      return cast[role];
    };
    for (const [municipality, role, post] of [
      ['prove', 'kommunedirektor', 'kommunedirektor'],
      ['prove', 'saksbehandler', 'caseWorker'],
      ['nabo', 'nabo', 'kommunedirektor'],
    ] as const) {
      await client.query('insert into post (municipality, person, role) values ($1, $2, $3)', [
        municipality,
        await add(role, municipality),
        post,
      ]);
    }
    for (const [position, body] of BODIES.entries()) await addBody(client, position, body, add);
    return cast;
  } finally {
    await client.end();
  }
}

async function addBody(
  client: pg.Client,
  position: number,
  [id, name, short, kind, seats]: (typeof BODIES)[number],
  add: (role: string) => Promise<string>,
): Promise<void> {
  await client.query(
    `insert into body (id, municipality, position, name, short, kind, co_writing) values ($1, 'prove', $2, $3, $4, $5, 'inMeeting')`,
    [id, position, name, short, kind],
  );
  for (let number = 1; number <= seats; number += 1) {
    const role = number === 1 ? 'leder' : number === 2 ? 'nestleder' : 'medlem';
    const person = await add(`${id}.${number > 2 ? number : role}`);
    await client.query(
      'insert into seat (id, body, number, person, role, party) values ($1, $2, $3, $4, $5, $6)',
      [`${id}-${number}`, id, number, person, role, PARTIES[(number - 1) % 2]],
    );
  }
  await client.query('insert into deputy (body, person, party, "order") values ($1, $2, $3, 1)', [
    id,
    await add(`${id}.vara`),
    PARTIES[0],
  ]);
  await client.query('insert into secretary (body, person) values ($1, $2)', [
    id,
    await add(`${id}.sekretar`),
  ]);
}

const nameOf = (role: string): string => `Prøve ${role.replace('.', ' ')}`;
