import { Refusal } from '@samsvar/domain';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Papers by their names: media type, and how it is drawn. */
export type Papers<T> = Readonly<Record<string, readonly [string, (what: T) => Promise<Uint8Array>]>>;

/** A file to be sent. */
export interface Drawn {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** @throws Refusal `not_permitted` for a paper that there is not */
export async function draw<T>(
  papers: Papers<T>,
  paper: string,
  of: string,
  gather: () => Promise<T>,
): Promise<Drawn> {
  const known = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  if (!known) throw new Refusal('not_permitted');
  const [type, write] = known;
  return {
    type,
    bytes: await write(await gather()),
    fileName: `${of.replace(/[/ ]/g, '-')}-${paper}`,
  };
}
