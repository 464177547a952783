import type { KeptReport } from '@samsvar/domain';
import type { CaseRow } from '@samsvar/persistence';
import type { RequestContext } from '../session/context.js';
import { pointOf } from './report-of.js';

/** Gathers a draft that was kept from the tables; null when the case has none such. */
export async function keptReportOf(
  ctx: RequestContext,
  row: CaseRow,
  id: string,
  now: Date,
): Promise<KeptReport | null> {
  const { read } = ctx;
  const [all, text, municipality, questions, points] = await Promise.all([
    read.keptOfCase.load(row.id),
    read.keptContent(row.id, id),
    read.municipality.load(row.municipality),
    read.questionsOfCase.load(row.id),
    read.pointsOfCase.load(row.id),
  ]);
  const kept = all.find((one) => one.id === id);
  if (!kept || !text || !municipality) return null;
  return {
    language: municipality.language,
    municipality: municipality.name,
    case: row,
    questions,
    name: kept.name,
    version: { number: kept.number, sha256: kept.sha256, text },
    keptAt: kept.createdAt.toISOString(),
    keptBy: (await read.people.load(kept.createdBy))?.name ?? '',
    points: await Promise.all(points.map((point) => pointOf(read, point))),
    drawnUpAt: now.toISOString(),
  };
}
