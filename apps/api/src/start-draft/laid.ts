import {
  blocksOfText,
  earlierSource,
  isBlank,
  type Block,
  type Ids,
  type PastedBlock,
  type Section,
} from '@samsvar/domain';
import type { InputRow, PointRow, VersionRow } from '@samsvar/persistence';

/** What stands over points in the draft: the kommunedirektør's own words, to be written over or removed. */
const heading = (ids: Ids, text: string): Block => ({
  id: ids.next('block'),
  kind: 'paragraph',
  runs: [{ text, bold: true }],
  minority: null,
  sources: [],
});

/** Points in the order of the bodies, under the body's name and, in an input, the input's own headings. */
export function laidPoints(
  ids: Ids,
  points: readonly PointRow[],
  nameOf: ReadonlyMap<string, string>,
  inputs: readonly InputRow[],
): readonly Block[] {
  let body = '';
  let under = '';
  return points.flatMap((point): Block[] => {
    const over = headingIn(inputs, point);
    const headings = [
      ...(point.body === body ? [] : [heading(ids, nameOf.get(point.body) ?? '')]),
      ...(over === '' || (point.body === body && over === under) ? [] : [heading(ids, over)]),
    ];
    [body, under] = [point.body, over];
    const { kind, words, minority } = point;
    return [
      ...headings,
      { id: ids.next('block'), kind, runs: [{ text: words }], minority, sources: [point.id] },
    ];
  });
}

function headingIn(inputs: readonly InputRow[], { answer, block }: PointRow): string {
  const sections = inputs.find((input) => input.answer === answer)?.content.sections;
  const over = sections?.find(({ points }) => points.some((point) => point.block === block));
  return over ? `${over.sign} ${over.heading}`.trim() : '';
}

export const laidText = (ids: Ids, text: string): readonly Block[] =>
  blocksOfText(text).map(({ kind, text: words }: PastedBlock) => ({
    id: ids.next('block'),
    kind,
    runs: [{ text: words }],
    minority: null,
    sources: [],
  }));

/** The blocks of an earlier answer, apart from the points that they came from then. */
export const laidEarlier = (
  ids: Ids,
  { id, createdAt }: VersionRow,
  section: Section | undefined,
): readonly Block[] =>
  (section?.blocks ?? [])
    .filter((block) => !isBlank(block))
    .map((block) => ({
      ...block,
      id: ids.next('block'),
      sources: [earlierSource(createdAt.getUTCFullYear(), id)],
    }));
