/** Who meets for which seat, while the secretary writes it down. */
import type { PostRole } from '../graphql';

interface Somebody {
  readonly id: string;
  readonly name: string;
}

export interface SeatRow {
  readonly seat: {
    readonly id: string;
    readonly number: number;
    readonly role: PostRole;
    readonly party: string | null;
    readonly person: Somebody;
  };
  readonly person: Somebody | null;
  readonly remote?: boolean;
  readonly reason?: string | null;
  readonly candidates: readonly Somebody[];
}

export interface Attendance {
  /** Who meets, by seat; null where nobody does. */
  readonly meets: Readonly<Record<string, string | null>>;
  /** Seats that are met for from elsewhere. */
  readonly remote: readonly string[];
  /** Why a deputy before in order does not meet, by seat. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The seat that presides. */
  readonly presiding: string | null;
}

/** What was recorded; where nothing was, everybody is expected, so that only absence must be written. */
export function attendanceOf(rows: readonly SeatRow[], presiding: string | null): Attendance {
  const recorded = rows.some(({ person }) => person !== null);
  const meets = Object.fromEntries(
    rows.map(({ seat, person }) => [seat.id, recorded ? (person?.id ?? null) : seat.person.id]),
  );
  const remote = rows.flatMap((row) => (row.remote ? [row.seat.id] : []));
  const reasons = Object.fromEntries(rows.flatMap(({ seat, reason }) => (reason ? [[seat.id, reason]] : [])));
  return { meets, remote, reasons, presiding: presiding ?? firstToPreside(rows, meets) };
}

/** Leader or deputy leader: they preside without being elected to (kommuneloven § 11-2). */
export const isOfficer = ({ seat }: Pick<SeatRow, 'seat'>): boolean => seat.role !== 'medlem';

/** The leader presides, else the deputy leader (kommuneloven § 11-2), when they are there themselves. */
function firstToPreside(rows: readonly SeatRow[], meets: Attendance['meets']): string | null {
  const here = (role: PostRole) =>
    rows.find(({ seat }) => seat.role === role && meets[seat.id] === seat.person.id)?.seat.id;
  return here('leder') ?? here('nestleder') ?? null;
}

/** Somebody else, or nobody, meets for a seat. Whoever is gone does not preside, nor a deputy. */
export function withAttendance(
  { meets, remote, reasons, presiding }: Attendance,
  rows: readonly SeatRow[],
  seat: string,
  person: string | null,
): Attendance {
  const changed = { ...meets, [seat]: person };
  const gone = presiding === seat && meets[seat] !== person;
  const stays = person === null ? remote.filter((one) => one !== seat) : remote;
  return {
    meets: changed,
    remote: stays,
    reasons,
    presiding: gone ? firstToPreside(rows, changed) : presiding,
  };
}

/** Who can meet for a seat: its member and the deputies that meet for no other seat. */
export function choicesFor(
  { seat, candidates }: SeatRow,
  { meets }: Pick<Attendance, 'meets'>,
): readonly Somebody[] {
  const elsewhere = new Set(
    Object.entries(meets).flatMap(([other, person]) => (other === seat.id ? [] : [person])),
  );
  return [seat.person, ...candidates.filter(({ id }) => id !== seat.person.id && !elsewhere.has(id))];
}

export const presentCount = ({ meets }: Attendance): number =>
  Object.values(meets).filter((person) => person !== null).length;

/**
 * The first deputy who is passed over when this person meets for a seat: before them in order, and meeting for no seat
 * (kommuneloven § 7-10). Null when nobody is.
 */
export function passedOver(
  { seat, candidates }: SeatRow,
  person: string | null,
  sitting: readonly (string | null)[],
): Somebody | null {
  const place = candidates.findIndex(({ id }) => id === person);
  if (place < 1 || person === seat.person.id) return null;
  return candidates.slice(0, place).find(({ id }) => !sitting.includes(id)) ?? null;
}

export const toInput = ({ meets, remote, reasons }: Attendance) =>
  Object.entries(meets).map(([seat, person]) => ({
    seat,
    person,
    remote: person !== null && remote.includes(seat),
    reason: reasons[seat] ?? null,
  }));
