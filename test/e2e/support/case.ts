import type { Someone } from './people.js';

/** The answers of a case: id by the body's letters. */
export async function answersOf(someone: Someone, caseId: string): Promise<Record<string, string>> {
  const { case: row } = await someone.ask<{ case: { answers: { id: string; body: { short: string } }[] } }>(
    'query($id: ID!) { case(id: $id) { answers { id body { short } } } }',
    { id: caseId },
  );
  return Object.fromEntries(row.answers.map((answer) => [answer.body.short, answer.id]));
}

/** The address of a body's writing room. */
export const roomOf = async (someone: Someone, caseId: string, short: string): Promise<string> =>
  `/saker/${caseId}/svar/${(await answersOf(someone, caseId))[short]}`;

/** The name of the kommunedirektør. */
export async function directorOf(someone: Someone): Promise<string> {
  const { demoPeople } = await someone.ask<{ demoPeople: { name: string; posts: { role: string }[] }[] }>(
    '{ demoPeople { name posts { role } } }',
  );
  return demoPeople.find(({ posts }) => posts.some(({ role }) => role === 'kommunedirektor'))?.name ?? '';
}

/** The newest frozen text, all in one. */
export async function textOf(someone: Someone, caseId: string): Promise<string> {
  const { case: row } = await someone.ask<{
    case: { versions: { text: { blocks: { text: string }[] }[] }[] };
  }>('query($id: ID!) { case(id: $id) { versions { text { blocks { text } } } } }', { id: caseId });
  return (row.versions.at(-1)?.text ?? []).flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
}
