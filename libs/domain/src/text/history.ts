/**
 * Who wrote what, and when: the log of a live text, told as editions (on the screen: «versjoner») that a
 * person can find their way in.
 */

/** What was written within a minute: a piece of a round's log. */
export interface Stretch {
  /** The first and the last `seq`. */
  readonly from: number;
  readonly to: number;
  readonly began: Date;
  readonly ended: Date;
  /** Ids of those who wrote. */
  readonly writers: readonly string[];
}

/** One life of a text: from when it was opened, for the first time or again, until it was settled. */
export interface Round {
  /** From 1. */
  readonly number: number;
  /** In order. */
  readonly stretches: readonly Stretch[];
  /** What it ended in; null while it is open. */
  readonly closed: 'adopted' | 'noStatement' | null;
  /** Edits that brought back an earlier edition. */
  readonly restorings: readonly Restoring[];
}

/** A moment of a history: the text as it stood after that `seq` of that round. It never changes. */
export interface Moment {
  readonly round: number;
  readonly seq: number;
}

/** The edit at `seq` made the text say again what it said at `of`. */
export interface Restoring {
  readonly seq: number;
  readonly of: Moment;
}

/** The text as some people left it: what they wrote between two pauses or acts. */
export interface Edition extends Stretch {
  /** From 1, oldest first. It may still grow while it is the newest. */
  readonly number: number;
  readonly round: number;
  /** True for the first one after the answer was opened again. */
  readonly reopens: boolean;
  /** What the body made of it; null for one that was written on. */
  readonly closes: Round['closed'];
  /** The number of the edition that it brought back. */
  readonly restores: number | null;
}

const MINUTE = 60_000;
/** Milliseconds without a word after which a new edition begins. */
const PAUSE_MS = 5 * MINUTE;
/** Milliseconds after which one begins although nobody paused, so that an evening's meeting has several. */
const LONGEST_MS = 30 * MINUTE;

/** All editions of a text, oldest first. A round in which nothing was written has none. */
export function editionsOf(rounds: readonly Round[]): readonly Edition[] {
  const editions: Edition[] = [];
  for (const round of rounds) {
    const parted = part(round);
    parted.forEach((stretch, index) => {
      const restoring = round.restorings.find(({ seq }) => seq === stretch.from);
      editions.push({
        ...stretch,
        number: editions.length + 1,
        round: round.number,
        reopens: index === 0 && round.number > 1,
        closes: index === parted.length - 1 ? round.closed : null,
        restores: restoring ? (editionAt(editions, restoring.of)?.number ?? null) : null,
      });
    });
  }
  return editions;
}

/** The edition that a moment lies in; undefined when there is no such moment. */
export const editionAt = (editions: readonly Edition[], { round, seq }: Moment): Edition | undefined =>
  editions.find((one) => one.round === round && one.from <= seq && seq <= one.to);

/** `2.118`: a moment as one word. */
export const momentName = ({ round, seq }: Moment): string => `${round}.${seq}`;

/** Null for what is no moment’s name. */
export function momentNamed(name: string): Moment | null {
  const [, round, seq] = /^([1-9]\d{0,8})\.([1-9]\d{0,14})$/.exec(name) ?? [];
  return round && seq ? { round: Number(round), seq: Number(seq) } : null;
}

/** Joins stretches until a pause, a restoring, or half an hour parts them. */
function part({ stretches, restorings }: Round): readonly Stretch[] {
  const restored = new Set(restorings.map(({ seq }) => seq));
  const parted: Stretch[] = [];
  for (const next of stretches) {
    const last = parted.at(-1);
    if (!last || begins(next, last, restored)) parted.push(next);
    else parted[parted.length - 1] = joined(last, next);
  }
  return parted;
}

function begins(next: Stretch, last: Stretch, restored: ReadonlySet<number>): boolean {
  if (next.from <= last.to) return false; // clocks of two servers: what overlaps cannot be told apart
  if (restored.has(next.from) || restored.has(last.from)) return true;
  const [began, ended] = [last.began.getTime(), last.ended.getTime()];
  return next.began.getTime() - ended >= PAUSE_MS || next.began.getTime() - began >= LONGEST_MS;
}

const joined = (last: Stretch, next: Stretch): Stretch => ({
  from: last.from,
  to: Math.max(last.to, next.to),
  began: last.began,
  ended: next.ended > last.ended ? next.ended : last.ended,
  writers: [...new Set([...last.writers, ...next.writers])],
});
