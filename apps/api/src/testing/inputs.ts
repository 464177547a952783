import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { Viewer } from './api.js';

/** A joint input on its way into a case, through the API. For specs. */

const MEMO = readFileSync(
  new URL('../../../../libs/exchange/src/input/samples/felles-innspill.txt', import.meta.url),
);
interface Preview {
  readonly sender: string | null;
  readonly title: string;
  readonly questions: { number: number | null; question: string | null }[];
  readonly sections: { sign: string; question: string | null; points: { text: string }[] }[];
  readonly warnings: { code: string; text: string }[];
}

/** Keeps a file; the sample of a joint input, where no other is given. @returns the upload's id */
export const upload = async (
  viewer: Viewer,
  bytes: NonNullable<RequestInit['body']> = MEMO,
): Promise<string> => {
  const response = await viewer.fetch('/files/upload?name=innspill.txt', {
    method: 'POST',
    body: bytes,
    headers: { 'x-samsvar-upload': '1' },
  });
  return ((await response.json()) as { id: string }).id;
};

export const previewed = async (viewer: Viewer, caseId: string, file: string): Promise<Preview> =>
  (
    await viewer.ask<{ previewInput: Preview }>(
      `mutation($case: ID!, $upload: ID!) { previewInput(case: $case, upload: $upload) {
        sender title questions { number question } sections { sign question points { text } } warnings { code text } } }`,
      { case: caseId, upload: file },
    )
  ).previewInput;

/** Uploads, looks, and confirms what was suggested. */
export async function register(viewer: Viewer, caseId: string, change: object = {}): Promise<string> {
  const file = await upload(viewer);
  const { sender, title, questions, sections } = await previewed(viewer, caseId, file);
  const { registerInput } = await viewer.ask<{ registerInput: { id: string } }>(
    'mutation($case: ID!, $input: JointInputInput!) { registerInput(case: $case, input: $input) { id } }',
    {
      case: caseId,
      input: {
        upload: file,
        sender,
        title,
        questions: questions.map(({ question }) => question),
        sections: sections.map(({ question }) => question),
        ...change,
      },
    },
  );
  return registerInput.id;
}

/** The neighbour has one body, which answers; its case is never decided here. */
export async function neighbourCase(database: Pool, nabo: Viewer): Promise<string> {
  await database.query(
    `insert into body (id, municipality, position, name, short, kind, co_writing)
       values ('nabostyret', 'nabo', 1, 'Kommunestyret', 'KS', 'bystyre', 'inMeeting')`,
  );
  const file = await upload(
    nabo,
    'Hefte\n\nOm oss\n\nKS spør\n\n1. Hva?\n\n2. Hvordan kan nabolaget bli en del av omsorgen?\n',
  );
  const { importBooklet } = await nabo.ask<{ importBooklet: { id: string } }>(
    'mutation($booklet: BookletInput!) { importBooklet(booklet: $booklet) { id } }',
    {
      booklet: {
        upload: file,
        title: 'Hefte',
        themes: [{ title: 'Om oss', chapters: [], questions: [{ number: 2, text: 'Hvordan?' }] }],
      },
    },
  );
  const { registerCase } = await nabo.ask<{ registerCase: { id: string } }>(
    'mutation($case: CaseInput!) { registerCase(case: $case) { id } }',
    {
      case: {
        title: 'Naboens svar',
        saksnr: '2027/1',
        booklet: importBooklet.id,
        fields: [],
        wordings: [],
        attachments: [],
        citedDocuments: [],
        route: [
          { body: 'nabostyret', task: 'answers', due: null },
          { body: 'nabostyret', task: 'decides', due: null },
        ],
      },
    },
  );
  await nabo.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id: registerCase.id });
  return registerCase.id;
}
