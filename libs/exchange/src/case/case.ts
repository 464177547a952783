import {
  type Booklet,
  type BookletQuestion,
  type CasePaper,
  type ImportWarning,
  Refusal,
} from '@samsvar/domain';
import { humanName } from '../booklet/title.js';
import type { Block } from '../paper/blocks.js';
import { readLayout } from '../paper/layout.js';
import { numberDoubts } from '../paper/numbers.js';
import { type FoundQuestion, questionsAt } from '../paper/questions.js';
import type { SourceText } from '../paper/source.js';
import { attachmentsIn } from './attachments.js';
import { compare } from './differences.js';
import { emptyPoints, type Field, fieldText, fieldsOf, isAttachments } from './fields.js';
import { isPaperName, isTemplateHeading, looksLikeCasePaper } from './template.js';

/**
 * Reads a saksframlegg: its headings as fields, its questions (which stay in the text of their field
 * too) and its attachments; with the booklet, where the two ask differently. Nothing is put right.
 *
 * Refuses `bad_case_paper` for a text without the headings of a saksframlegg.
 */
export function readCasePaper(source: SourceText, booklet?: Booklet): CasePaper {
  const { blocks, warnings } = readLayout(source);
  if (!looksLikeCasePaper(blocks)) throw new Refusal('bad_case_paper');
  const title = titleAt(blocks);
  const fields = fieldsOf(blocks.filter((_, place) => place !== title.place));
  const found = questionsIn(blocks);
  const questions = found.map(({ number, text }, place): BookletQuestion => ({
    number: number ?? place + 1,
    text,
  }));
  const compared = booklet ? compare(questions, booklet) : { differences: [], warnings: [] };
  const guessed: ImportWarning[] = title.text
    ? []
    : [{ code: 'title_guessed', line: 0, text: humanName(source.fileName) }];
  const none: ImportWarning[] = questions.length === 0 ? [{ code: 'no_questions', line: 0, text: '' }] : [];
  const doubts = [
    ...guessed,
    ...none,
    ...compared.warnings,
    ...warnings,
    ...numberDoubts(found),
    ...emptyPoints(blocks),
  ];
  return {
    title: title.text ?? humanName(source.fileName),
    fields: fields.filter(saysSomething).map((field) => ({ heading: field.heading, text: fieldText(field) })),
    questions,
    attachments: fields.filter(({ heading }) => isAttachments(heading)).flatMap(attachmentsIn),
    differences: compared.differences,
    warnings: doubts.sort((one, other) => one.line - other.line),
  };
}

/** «Møtebok» over nothing only says what paper it is; an empty field of the template is kept. */
const saysSomething = ({ heading, blocks }: Field): boolean => blocks.length > 0 || !isPaperName(heading);

function questionsIn(blocks: readonly Block[]): FoundQuestion[] {
  const found: FoundQuestion[] = [];
  for (let at = 0; at < blocks.length;) {
    const section = questionsAt(blocks, at);
    found.push(...(section?.questions ?? []));
    at = Math.max(section?.end ?? 0, at + 1);
  }
  return found;
}

/** «Saksframlegg: Debatthefte 2027», «Sak 12/27 Debatthefte», «Tittel: Debatthefte» */
const ANNOUNCED = /^(?:saks?(?:tittel|fr[ae]mlegg)?(?:\s\d{1,4}\/\d{2,4})?|tittel)\s?[:–-]\s*(\S.*)$/iu;
/** The title stands near the top or nowhere. */
const HEAD = 12;

/** The first heading that is neither the paper's kind nor one of the template's. */
function titleAt(blocks: readonly Block[]): { readonly text?: string; readonly place?: number } {
  const head = blocks.slice(0, HEAD);
  const announced = head.findIndex(({ text }) => ANNOUNCED.test(text));
  const place = announced >= 0 ? announced : head.findIndex(isTitle);
  const block = head[place];
  return block ? { text: ANNOUNCED.exec(block.text)?.[1] ?? block.text, place } : {};
}

const isTitle = ({ kind, text, marker }: Block): boolean =>
  kind === 'heading' && !marker && !isPaperName(text) && !isTemplateHeading(text);
