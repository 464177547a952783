import { IsNull } from 'typeorm';
import { pointsOf, renew, type Ids, type PointText, type Text } from '@samsvar/domain';
import { PointRow, type AnswerRow, type Transaction } from '@samsvar/persistence';

/**
 * Writes the points of an adopted text. What is said as before keeps its point; other words are a new
 * point, and the old one is withdrawn. A draft that carried the old one is not touched.
 *
 * @param version null when the body now says nothing: every point is withdrawn
 */
export async function renewPoints(
  tx: Transaction,
  ids: Ids,
  answer: AnswerRow,
  text: Text,
  version: string | null,
  at: Date,
): Promise<void> {
  const questions = await tx.read.questionsOfCase.load(answer.caseFile);
  const now = pointsOf(text, new Map(questions.map((question) => [question.id, question.number])));
  const place = new Map(now.map((point, index) => [point.block, index]));
  const standing = await tx.manager.findBy(PointRow, { answer: answer.id, withdrawnAt: IsNull() });
  const { kept, added, withdrawn } = renew(
    standing.map((row) => ({ ...row, text: row.words })),
    now,
  );
  for (const id of withdrawn) await tx.manager.update(PointRow, { id }, { withdrawnAt: at });
  for (const { id, point } of kept) {
    await tx.manager.update(
      PointRow,
      { id },
      { number: point.number, position: place.get(point.block) ?? 0 },
    );
  }
  if (version === null) return;
  await tx.manager.insert(
    PointRow,
    added.map(({ point, replaces }) => ({
      ...pointRow(answer, point, version),
      id: ids.next('point'),
      position: place.get(point.block) ?? 0,
      replaces,
    })),
  );
}

const pointRow = (answer: AnswerRow, point: PointText, version: string) => ({
  municipality: answer.municipality,
  caseFile: answer.caseFile,
  answer: answer.id,
  body: answer.body,
  question: point.question,
  block: point.block,
  number: point.number,
  kind: point.kind,
  words: point.text,
  minority: point.minority,
  version,
});
