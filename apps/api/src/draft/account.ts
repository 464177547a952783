import { dispositions, type Disposal, type Disposition } from '@samsvar/domain';
import type { DisposalRow, PointRow, Reader } from '@samsvar/persistence';

/** What became of every point of a case, by the text as stored now. */
export interface Account {
  /** Points that stand: the withdrawn are left out. */
  readonly points: readonly PointRow[];
  readonly dispositions: ReadonlyMap<string, Disposition>;
  /** The latest decision about a point in so many words, if there is one. */
  readonly disposals: ReadonlyMap<string, DisposalRow>;
}

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
  const text =
    caseRow?.phase === 'compiling' && draft
      ? await read.liveText(
          draft.doc,
          questions.map((question) => question.id),
        )
      : (frozen?.content ?? []);
  const decided = [...disposals.values()].flatMap(({ point, kind }): Disposal[] =>
    kind === 'open' ? [] : [{ point, kind }],
  );
  return {
    points,
    disposals,
    dispositions: dispositions(
      points.map((point) => point.id),
      decided,
      text,
    ),
  };
}
