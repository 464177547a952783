import { useTranslation } from 'react-i18next';
import { BodyMark } from '../ui/BodyMark';
import { shortHash } from '../ui/SealedMark';
import type { ComparedBlock, ComparedPoint, ComparedQuestion, Comparison, Lookup } from './comparison';
import { DecidedBlock, DraftedBlock, NotCarried, NotDecided, Said } from './ComparedCells';

interface Props {
  comparison: Comparison;
  question: ComparedQuestion;
  order: 'point' | 'paragraph';
  lookup: Lookup;
}

/** One question: what was said, what stands in the draft, and what was decided, row by row. */
export function ComparisonTable({ comparison, question, order, lookup }: Props) {
  const { t } = useTranslation();
  const { number, text, id } = question.question;
  const rows = order === 'point' ? byPoint(question, lookup) : byParagraph(question, lookup);
  return (
    <section className="comparison__question" aria-labelledby={`compare-${id}`}>
      <h2 id={`compare-${id}`}>
        <span className="over">{t('report.compare.question', { number })}</span>
        <span className="question">{text}</span>
      </h2>
      {question.points.length === 0 && <p className="quiet">{t('report.compare.noPoints')}</p>}
      {rows.length > 0 && (
        <table role="table" className="comparison__table">
          <caption className="only-heard">{t('report.compare.caption', { number })}</caption>
          <Head comparison={comparison} order={order} />
          {rows.map(({ heading, entries }) => (
            <tbody key={heading ?? 'rows'} role="rowgroup">
              {heading && (
                <tr role="row" className="comparison__heading">
                  <th role="rowheader" scope="rowgroup" colSpan={4}>
                    {t(`report.compare.${heading}`)}
                  </th>
                </tr>
              )}
              {entries.map((row) => (
                <Row
                  key={row.id}
                  {...row}
                  isPoint={order === 'point' ? row.points.length > 0 : row.blocks.length === 0}
                  comparison={comparison}
                  question={question}
                  lookup={lookup}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

interface Entry {
  readonly id: string;
  readonly points: readonly ComparedPoint[];
  readonly blocks: readonly ComparedBlock[];
}

interface Group {
  /** Null for the rows that the order is about. */
  readonly heading: 'rest' | 'left' | null;
  readonly entries: readonly Entry[];
}

const withRows = (groups: readonly Group[]) => groups.filter(({ entries }) => entries.length > 0);
const found = <T,>(one: T | undefined): readonly T[] => (one === undefined ? [] : [one]);

/** A row for each point; then the text that comes from none. */
const byPoint = ({ points, blocks }: ComparedQuestion, { block }: Lookup): readonly Group[] =>
  withRows([
    {
      heading: null,
      entries: points.map((point) => ({
        id: point.point.id,
        points: [point],
        blocks: point.blocks.flatMap((id) => found(block(id))),
      })),
    },
    {
      heading: 'rest',
      entries: blocks
        .filter((one) => one.points.length === 0)
        .map((one) => ({ id: one.id, points: [], blocks: [one] })),
    },
  ]);

/** A row for each block of the answer; then the points that stand in none. */
const byParagraph = ({ points, blocks }: ComparedQuestion, { point }: Lookup): readonly Group[] =>
  withRows([
    {
      heading: null,
      entries: blocks.map((one) => ({
        id: one.id,
        points: one.points.flatMap((id) => found(point(id))),
        blocks: [one],
      })),
    },
    {
      heading: 'left',
      entries: points
        .filter((one) => one.blocks.length === 0)
        .map((one) => ({ id: one.point.id, points: [one], blocks: [] })),
    },
  ]);

function Head({ comparison: { draft, decided }, order }: Pick<Props, 'comparison' | 'order'>) {
  const { t } = useTranslation();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          {t(order === 'point' ? 'report.compare.number' : 'report.compare.paragraph')}
        </th>
        <th role="columnheader" scope="col">
          {t(order === 'point' ? 'report.compare.said' : 'report.compare.saidAll')}
        </th>
        <th role="columnheader" scope="col">
          {t('report.compare.draft')}
          <small>
            {draft.state === 'live' || draft.state === 'none'
              ? t(`report.compare.draft.${draft.state}`)
              : t('report.compare.draft.tabled', { number: draft.version?.number })}{' '}
            {draft.version && <code>{shortHash(draft.version.sha256)}</code>}
          </small>
        </th>
        <th role="columnheader" scope="col">
          {t('report.compare.decided')}
          <small>
            {decided.state === 'decided' || decided.state === 'treated'
              ? t(`report.compare.decided.${decided.state}`, { number: decided.version?.number })
              : t('report.compare.decided.none')}{' '}
            {decided.version && <code>{shortHash(decided.version.sha256)}</code>}
          </small>
        </th>
      </tr>
    </thead>
  );
}

type RowProps = Entry & { /** Named by its point, and not by its place. */ isPoint: boolean } & Pick<
    Props,
    'comparison' | 'question' | 'lookup'
  >;

function Row({ points, blocks, isPoint, comparison, question, lookup }: RowProps) {
  const { t } = useTranslation();
  const [only] = points.length === 1 ? points : [];
  const shared = { question: question.question.number, lookup, compared: points.length === 1 ? only : null };
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <RowName points={isPoint ? points : []} blocks={blocks} />
      </th>
      <td role="cell">
        <span className="comparison__label" aria-hidden="true">
          {t('report.compare.said')}
        </span>
        {points.map((point) => (
          <Said key={point.point.id} point={point} />
        ))}
        {points.length === 0 && <p className="quiet">{t('draft.source.own')}</p>}
      </td>
      <td role="cell">
        <span className="comparison__label" aria-hidden="true">
          {t('report.compare.draft')}
        </span>
        {blocks.map((block) => (
          <DraftedBlock key={block.id} block={block} {...shared} />
        ))}
        {blocks.length === 0 && only && <NotCarried point={only} state={comparison.draft.state} />}
      </td>
      <td role="cell">
        <span className="comparison__label" aria-hidden="true">
          {t('report.compare.decided')}
        </span>
        {comparison.decided.state === 'none' || blocks.length === 0 ? (
          <NotDecided state={comparison.decided.state} />
        ) : (
          blocks.map((block) => <DecidedBlock key={block.id} block={block} {...shared} />)
        )}
      </td>
    </tr>
  );
}

/** A point's body and number, or where a paragraph stands now, or stood. */
function RowName({ points, blocks }: Pick<Entry, 'points' | 'blocks'>) {
  const { t } = useTranslation();
  const [point] = points;
  if (point) {
    return (
      <span className="comparison__point">
        <BodyMark body={point.point.body} size="sm" />
        <span className="only-heard">{point.point.body.name} </span>
        {point.point.number}
      </span>
    );
  }
  const stands = blocks[0]?.after ?? blocks[0]?.before;
  return <>{stands && t('report.compare.place', { paragraph: stands.paragraph })}</>;
}
