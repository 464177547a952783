import { accountOf, type CaseReport, type DispositionKind, type PointAccount } from '@samsvar/domain';
import type { Part } from './paper.js';
import { listed, type Say } from './say.js';

/** In the order in which they are drawn and named: what stands in the answer first. */
const ORDER = [
  'included',
  'merged',
  'passedOn',
  'declined',
  'open',
] as const satisfies readonly DispositionKind[];

/**
 * Coverage: body by question, as a table and as bars. It is the gate for tabling, and stands in the case's
 * papers. A body that declined to answer, or did not answer, is shown as what it is.
 */
export function coverageParts(report: CaseReport, say: Say): readonly Part[] {
  if (report.answers.length === 0) return [];
  const account = accountOf(report);
  const to = (body: string, question: number) =>
    account.filter(({ point }) => point.body === body && Number.parseInt(point.number, 10) === question);
  return [
    ...strips(report.questions).map((questions, index): Part => ({
      kind: 'table',
      caption: index === 0 ? say('report.coverage.table') : null,
      columns: [
        { title: say('document.appendix.body'), share: 5, voice: 'frame' },
        ...questions.map(({ number }) => ({
          title: say('document.question', { number }),
          share: 5,
          voice: 'frame' as const,
        })),
      ],
      rows: report.answers.map(({ body, state }) => [
        body,
        ...questions.map(({ number }) => cellOf(to(body, number), state, say)),
      ]),
    })),
    {
      kind: 'bars',
      caption: say('report.coverage.bars'),
      legend: ORDER.filter((kind) => account.some((one) => one.kind === kind)).map((kind) => ({
        key: kind,
        name: say(`document.appendix.count.${kind}`),
      })),
      rows: report.answers.map(({ body, state }) => {
        const own = account.filter(({ point }) => point.body === body);
        return {
          name: body,
          segments: ORDER.map((kind) => ({ key: kind, count: countOf(own, kind) })).filter(
            ({ count }) => count > 0,
          ),
          words: own.length === 0 ? silence(state, say) : accounted(own, say),
        };
      }),
    },
  ];
}

/** Columns that one page has room for. */
const WIDE = 4;

/** The questions a page's width at a time. */
const strips = (questions: CaseReport['questions']): readonly CaseReport['questions'][] =>
  Array.from({ length: Math.ceil(questions.length / WIDE) }, (_, index) =>
    questions.slice(index * WIDE, (index + 1) * WIDE),
  );

type State = CaseReport['answers'][number]['state'];

function cellOf(points: readonly PointAccount[], state: State, say: Say): string {
  if (points.length === 0) return silence(state, say);
  const kinds = ORDER.filter((kind) => countOf(points, kind) > 0).map((kind) =>
    say(`report.coverage.count.${kind}`, { count: countOf(points, kind) }),
  );
  return `${accounted(points, say)}\n${listed(kinds)}`;
}

const countOf = (points: readonly PointAccount[], kind: DispositionKind): number =>
  points.filter((one) => one.kind === kind).length;

const accounted = (points: readonly PointAccount[], say: Say): string =>
  say('draft.coverage.accounted', { done: points.length - countOf(points, 'open'), all: points.length });

/** Why there are no points: three different things. */
function silence(state: State, say: Say): string {
  if (state === 'noStatement') return say('draft.coverage.noStatement');
  return say(state === 'open' ? 'report.coverage.unanswered' : 'draft.coverage.notConsidered');
}
