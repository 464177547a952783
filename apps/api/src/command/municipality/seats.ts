import type { Client } from 'pg';
import { Refusal } from '@samsvar/domain';
import { randomIds } from '../../world.js';
import type { Count } from './report.js';

interface Seat {
  readonly person: string;
  readonly role: string;
  readonly party: string | null;
}

/** A seat in the database; without an `id`, one that is not there yet. */
interface SeatNow extends Seat {
  readonly id: string | null;
  readonly number: number;
}

interface Seats {
  /** Of the body. */
  readonly id: string;
  /** Of the seats in the file. */
  readonly place: string;
  readonly seats: readonly Seat[];
}

/**
 * Whoever sits on keeps the seat; a newcomer takes over one that somebody has left, since votes belong to
 * seats. Seats that are then left over are removed.
 *
 * @throws Refusal `seat_in_use` for one that has met or voted
 */
export async function importSeats(client: Client, { id, place, seats }: Seats, count: Count): Promise<void> {
  const { rows: now } = await client.query<SeatNow & { id: string }>(
    'select id, number, person, role, party from seat where body = $1 order by number',
    [id],
  );
  const staying = new Map(now.map((seat) => [seat.person, seat]));
  const people = new Set(seats.map(({ person }) => person));
  const left = now.filter(({ person }) => !people.has(person));
  // Out of the way first: a number is one seat's at a time.
  await client.query('update seat set number = -number where body = $1', [id]);
  for (const [index, seat] of seats.entries()) {
    const was = staying.get(seat.person) ?? left.shift() ?? null;
    await write(client, id, { ...seat, id: was?.id ?? null, number: index + 1 });
    if (!was) count.added += 1;
    else if (differs(was, { ...seat, number: index + 1 })) count.changed += 1;
  }
  for (const seat of left) await remove(client, seat, place);
  count.removed += left.length;
}

const differs = (was: SeatNow, will: Omit<SeatNow, 'id'>): boolean =>
  was.number !== will.number ||
  was.person !== will.person ||
  was.role !== will.role ||
  was.party !== will.party;

async function write(client: Client, body: string, seat: SeatNow): Promise<void> {
  await client.query(
    `insert into seat (id, body, number, person, role, party) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set number = $3, person = $4, role = $5, party = $6`,
    [seat.id ?? randomIds.next('seat'), body, seat.number, seat.person, seat.role, seat.party],
  );
}

async function remove(client: Client, { id, number }: SeatNow, field: string): Promise<void> {
  try {
    await client.query('delete from seat where id = $1', [id]);
  } catch (problem) {
    if ((problem as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw problem;
    throw new Refusal('seat_in_use', { field, number });
  }
}

const FOREIGN_KEY_VIOLATION = '23503';
