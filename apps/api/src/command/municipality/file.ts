import { z } from 'zod';
import { BODY_KINDS, Refusal, VOTING_FORMS } from '@samsvar/domain';
import { LANGUAGES, nb } from '@samsvar/wording';

const words = z.string().trim().min(1);
const email = z.string().trim().toLowerCase().pipe(z.email());
const party = words.nullable().default(null);

const PERSON = z.strictObject({
  name: words,
  /** What the file, and the next import, know the person by. */
  email,
  /** The målform that a newcomer is spoken to in; afterwards the person's own choice. */
  language: z.enum(LANGUAGES).optional(),
  posts: z.array(z.enum(['kommunedirektor', 'caseWorker', 'administrator'])).default([]),
});

const BODY = z.strictObject({
  /** What papers and the next import know the body by. */
  short: z.string().trim().min(1).max(3),
  name: words,
  kind: z.enum(BODY_KINDS).exclude(['avsender']),
  coWriting: z.enum(['inMeeting', 'always']).default('inMeeting'),
  /** When the text as a whole is voted on, by the body's reglement. */
  votingForm: z.enum(VOTING_FORMS).default('amendmentsFirst'),
  /** The målform that a new body is written to in; afterwards the body's own choice. */
  language: z.enum(LANGUAGES).nullable().default(null),
  seats: z.array(
    z.strictObject({
      person: email,
      role: z.enum(['leder', 'nestleder', 'medlem']).default('medlem'),
      party,
    }),
  ),
  /** In the order in which those of a party, or of none, are called. */
  deputies: z.array(z.strictObject({ person: email, party })).default([]),
  secretaries: z.array(email).default([]),
});

const FILE = z
  .strictObject({
    municipality: z.strictObject({
      /** Kommunenummer or fylkesnummer, by which it stays the same when it changes its name. */
      number: z.string().regex(/^(\d{4}|\d{2})$/),
      name: words,
      language: z.enum(LANGUAGES),
    }),
    people: z.array(PERSON),
    bodies: z.array(BODY),
  })
  .superRefine((file, { addIssue }) => {
    for (const [path, message] of contradictions(file))
      addIssue({ code: 'custom', path: [...path], message });
  });

/** A municipality as its file has it: who there is, and who sits where. */
export type MunicipalityFile = z.output<typeof FILE>;
export type BodyInFile = MunicipalityFile['bodies'][number];
export type PersonInFile = MunicipalityFile['people'][number];

/**
 * @throws Refusal `file_is_not_json`; `field_invalid` with the place of the first fault (`bodies.2.seats.0.person`)
 */
export function municipalityIn(text: string): MunicipalityFile {
  const { data, error } = FILE.safeParse(json(text), { error: z.locales.no().localeError });
  if (data) return data;
  const [issue] = error.issues;
  throw new Refusal('field_invalid', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('file_is_not_json');
    throw error;
  }
}

type Path = readonly (string | number)[];

/** People who are named and not listed, and whatever stands twice: where, and what is wrong with it. */
function* contradictions({ people, bodies }: MunicipalityFile): Generator<[Path, string]> {
  const known = new Set(people.map((person) => person.email));
  yield* twice(people.map((person, at) => [person.email, ['people', at, 'email']]));
  yield* twice(bodies.map(({ short }, at) => [short, ['bodies', at, 'short']]));
  for (const [at, body] of bodies.entries()) {
    for (const named of namedIn(body, at)) {
      for (const [person, path] of named)
        if (!known.has(person)) yield [path, nb['body.import.unknownPerson']];
      yield* twice(named);
    }
  }
}

type Named = readonly (readonly [name: string, path: Path])[];

const namedIn = ({ seats, deputies, secretaries }: BodyInFile, at: number): Named[] => [
  seats.map(({ person }, seat) => [person, ['bodies', at, 'seats', seat, 'person']]),
  deputies.map(({ person }, deputy) => [person, ['bodies', at, 'deputies', deputy, 'person']]),
  secretaries.map((person, secretary) => [person, ['bodies', at, 'secretaries', secretary]]),
];

function* twice(named: Named): Generator<[Path, string]> {
  const seen = new Set<string>();
  for (const [name, path] of named) {
    if (seen.has(name)) yield [path, nb['body.import.twice']];
    seen.add(name);
  }
}
