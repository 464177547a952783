import { can, screenBy, type Lineage, type Screen } from '@samsvar/domain';
import { screeningMark } from '@samsvar/exchange';
import type { AttachmentRow, Reader, ScreeningRow } from '@samsvar/persistence';
import type { Language } from '@samsvar/wording';
import { rolesTowards } from '../session/access.js';
import type { Actor } from '../session/actor.js';

const OPEN: Screen = { whole: true, text: (text) => text, words: (words) => words };

/** What the public gets of what people wrote in a case. */
export async function publicScreen(read: Reader, caseFile: string): Promise<Screen> {
  const municipality = await read.municipality.load(read.scope.municipality);
  const rows = await read.screeningsOfCase.load(caseFile);
  return screenOf(read, caseFile, rows, municipality?.language ?? 'nb');
}

/** What a body is told of it in a paper that goes out to it: its own words are whole. */
export async function screenToBody(read: Reader, caseFile: string, body: string): Promise<Screen> {
  const municipality = await read.municipality.load(read.scope.municipality);
  const rows = (await read.screeningsOfCase.load(caseFile)).filter((row) => row.body !== body);
  return screenOf(read, caseFile, rows, municipality?.language ?? 'nb');
}

/** What a viewer gets of it. */
export async function screenFor(read: Reader, viewer: Actor | null, caseFile: string): Promise<Screen> {
  const rows = await read.screeningsOfCase.load(caseFile);
  if (rows.length === 0 || (await readsScreened(read, viewer, caseFile))) return OPEN;
  const own = new Map<string | null, boolean>();
  for (const { body } of rows)
    if (body !== null && !own.has(body)) own.set(body, await mayRead(read, viewer, caseFile, body));
  const withheld = rows.filter(({ body }) => !own.get(body));
  return screenOf(read, caseFile, withheld, viewer?.language ?? 'nb');
}

/** True for those who prepare the case, and for the bodies that treat it. */
export async function readsScreened(read: Reader, viewer: Actor | null, caseFile: string): Promise<boolean> {
  const bodies = await treatingBodies(read, caseFile);
  const may = await Promise.all([null, ...bodies].map((body) => mayRead(read, viewer, caseFile, body)));
  return may.includes(true);
}

/** The bodies on the route that recommend or decide, and those that got its papers as screened ones. */
export async function treatingBodies(read: Reader, caseFile: string): Promise<readonly string[]> {
  const [steps, items] = await Promise.all([
    read.stepsOfCase.load(caseFile),
    read.itemsOfCase.load(caseFile),
  ]);
  const treat = steps.filter(({ task }) => task === 'recommends' || task === 'decides');
  const got = items.filter(({ screened }) => screened !== null);
  return [...new Set([...treat, ...got].flatMap(({ body }) => body ?? []))];
}

/** By which law an attachment is withheld: by itself, or with all the papers of its case; null when it is open. */
export async function attachmentBasis(read: Reader, row: AttachmentRow): Promise<string | null> {
  if (row.screened !== null) return row.screened;
  const items = await read.itemsOfCase.load(row.caseFile);
  return items.find(({ screened }) => screened !== null)?.screened ?? null;
}

const mayRead = async (read: Reader, viewer: Actor | null, caseFile: string, body: string | null) =>
  can(
    'readScreened',
    await rolesTowards(read, viewer, body === null ? { case: caseFile } : { case: caseFile, body }),
    'answering',
  );

async function screenOf(
  read: Reader,
  caseFile: string,
  rows: readonly ScreeningRow[],
  language: Language,
): Promise<Screen> {
  return rows.length === 0 ? OPEN : screenBy(rows, await lineageOf(read, caseFile), screeningMark(language));
}

/** What words in a case came from: its points, and every text that was frozen or stands live. */
export async function lineageOf(read: Reader, caseFile: string): Promise<Lineage> {
  const [points, versions, drafts, questions, row] = await Promise.all([
    read.pointsOfCase.load(caseFile),
    read.versionsOfCase.load(caseFile),
    read.draftsOfCase.load(caseFile),
    read.questionsOfCase.load(caseFile),
    read.cases.load(caseFile),
  ]);
  const live = row?.phase === 'compiling' ? drafts.at(-1) : undefined;
  const ids = questions.map(({ id }) => id);
  const texts = versions.map(({ content }) => content);
  return { points, texts: live ? [...texts, await read.liveText(live.doc, ids)] : texts };
}
