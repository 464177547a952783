import type { ImportDoubt, ImportWarning, InputSection } from '@samsvar/domain';

/** Numbers that come twice, are left out or have nothing after them. They are shown, and never made right. */
export const numberingDoubts = (sections: readonly InputSection[]): ImportWarning[] => [
  ...inSequence(
    sections.map(({ sign, heading, line }) => ({ sign, text: heading, line })),
    ['section_number_repeated', 'section_number_missing'],
  ),
  ...sections.flatMap(({ points }) =>
    inSequence(points, ['item_number_repeated', 'item_number_missing'], true),
  ),
  ...sections.flatMap(({ points }) =>
    points
      .filter(({ sign, text }) => sign !== '' && isEmpty(text))
      .map(({ sign, text, line }): ImportWarning => ({
        code: 'item_without_text',
        line,
        text: joined(sign, text),
      })),
  ),
  ...sections
    .filter(({ points, heading }) => points.length === 0 && heading !== '')
    .map(({ sign, heading, line }): ImportWarning => ({
      code: 'heading_without_text',
      line,
      text: joined(sign, heading),
    })),
];

/** Nothing, or a title and a dash that promises more. */
const isEmpty = (text: string): boolean => !/\p{L}/u.test(text) || /\s[–—-]$/u.test(text.trimEnd());

const joined = (sign: string, text: string): string => `${sign} ${text}`.trim();

interface Numbered {
  readonly sign: string;
  readonly text: string;
  readonly line: number;
}

/** @param restarts whether a list that begins again at 1 is another list */
function inSequence(
  all: readonly Numbered[],
  [repeated, missing]: readonly [ImportDoubt, ImportDoubt],
  restarts = false,
): ImportWarning[] {
  let seen = new Set<number>();
  let before = 0;
  return all.flatMap(({ sign, text, line }): ImportWarning[] => {
    const printed = /\d{1,3}/.exec(sign)?.[0];
    if (printed === undefined) return [];
    const number = Number(printed);
    if (restarts && number === 1) [seen, before] = [new Set(), 0];
    const left = before;
    before = number;
    const twice = seen.has(number);
    seen.add(number);
    if (twice) return [{ code: repeated, line, text: joined(sign, text) }];
    return number > left + 1 ? [{ code: missing, line, text: joined(sign, text) }] : [];
  });
}
