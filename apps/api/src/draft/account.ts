import {
  awaiting,
  dispositions,
  rewordings,
  type Disposal,
  type Disposition,
  type Rewording,
} from '@samsvar/domain';
import type { DisposalRow, PointRow, Reader } from '@samsvar/persistence';

/** What became of every point of a case, by the text as stored now. */
export interface Account {
  /** Points that stand: the withdrawn are left out. */
  readonly points: readonly PointRow[];
  readonly dispositions: ReadonlyMap<string, Disposition>;
  /** The latest decision about a point in so many words, if there is one. */
  readonly disposals: ReadonlyMap<string, DisposalRow>;
  /** How the text words the points that it carries. */
  readonly rewordings: ReadonlyMap<string, Rewording>;
  /** Points that were reworded so much that somebody must decide anew. None once the draft was tabled. */
  readonly awaiting: ReadonlySet<string>;
}

/** The decisions that say what became of a point which no block carries. */
export const decidedIn = (latest: readonly DisposalRow[]): Disposal[] =>
  latest.flatMap(({ point, kind }): Disposal[] =>
    kind === 'declined' || kind === 'passedOn' ? [{ point, kind }] : [],
  );

/** By point, the wording that was confirmed, where nothing was decided later. */
export const confirmedIn = (latest: readonly DisposalRow[]): ReadonlyMap<string, string> =>
  new Map(latest.flatMap(({ point, words }) => (words === null ? [] : [[point, words] as const])));

/**
 * Reads the account of a case from its newest text: the live draft while it is being written, the newest
 * frozen version once it was tabled. Before the first draft every point is open.
 */
export async function accountOf(read: Reader, caseFile: string): Promise<Account> {
  const [all, drafts, versions, questions, caseRow] = await Promise.all([
    read.pointsOfCase.load(caseFile),
    read.draftsOfCase.load(caseFile),
    read.versionsOfCase.load(caseFile),
    read.questionsOfCase.load(caseFile),
    read.cases.load(caseFile),
  ]);
  const points = all.filter((point) => point.withdrawnAt === null);
  const trails = await Promise.all(points.map((point) => read.disposalsOfPoint.load(point.id)));
  const disposals = new Map(trails.flatMap((trail) => trail.slice(-1)).map((row) => [row.point, row]));
  const draft = drafts.at(-1);
  const frozen = versions.filter((version) => version.answer === null).at(-1);
  const compiling = caseRow?.phase === 'compiling';
  const text =
    compiling && draft
      ? await read.liveText(
          draft.doc,
          questions.map((question) => question.id),
        )
      : (frozen?.content ?? []);
  const latest = [...disposals.values()];
  const worded = rewordings(
    points.map(({ id, words }) => ({ id, text: words })),
    text,
  );
  const floor = compiling ? await floorOf(read) : 0;
  return {
    points,
    disposals,
    dispositions: dispositions(
      points.map((point) => point.id),
      decidedIn(latest),
      text,
    ),
    rewordings: worded,
    awaiting: new Set(compiling ? awaiting(worded, floor, confirmedIn(latest)) : []),
  };
}

/** The share of a point's words, from 0 to 1, that the municipality wants to stand. */
export async function floorOf(read: Reader): Promise<number> {
  const municipality = await read.municipality.load(read.scope.municipality);
  return (municipality?.rewordingFloor ?? 0) / 100;
}
