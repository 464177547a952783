import { accountOf, type CaseReport, type DispositionKind, type PointAccount } from '@samsvar/domain';
import { coverageParts } from './coverage.js';
import { heading, text, type Part } from './paper.js';
import { carriedName, pointName } from './question.js';
import { listed, sentence, type Say } from './say.js';

/** What became of every point, body by body. */
export function appendixParts(report: CaseReport, say: Say): readonly Part[] {
  const account = accountOf(report);
  const bodies = [
    ...new Set([...report.answers.map(({ body }) => body), ...account.map(({ point }) => point.body)]),
  ];
  if (bodies.length === 0) return [];
  return [
    heading(2, say('document.appendix'), true),
    text('frame', say('document.appendix.intro')),
    overview(bodies, account, say),
    ...coverageParts(report, say),
    ...bodies.flatMap((body) => bodyParts(body, report, account, say)),
  ];
}

const KINDS = [
  'included',
  'merged',
  'declined',
  'passedOn',
  'open',
] as const satisfies readonly DispositionKind[];

function overview(bodies: readonly string[], account: readonly PointAccount[], say: Say): Part {
  const kinds = KINDS.filter((kind) => kind !== 'open' || account.some((one) => one.kind === 'open'));
  const number = { share: 2, voice: 'number' } as const;
  return {
    kind: 'table',
    caption: say('document.appendix.overview'),
    columns: [
      { title: say('document.appendix.body'), share: 6, voice: 'frame' },
      { title: say('document.appendix.points'), ...number },
      ...kinds.map((kind) => ({ title: say(`document.appendix.count.${kind}`), ...number })),
    ],
    rows: bodies.map((body) => {
      const own = account.filter(({ point }) => point.body === body);
      const counts = kinds.map((kind) => own.filter((one) => one.kind === kind).length);
      return [body, ...[own.length, ...counts].map(String)];
    }),
  };
}

function bodyParts(
  body: string,
  report: CaseReport,
  account: readonly PointAccount[],
  say: Say,
): readonly Part[] {
  const own = account.filter(({ point }) => point.body === body);
  if (own.length === 0) {
    const silent = report.answers.find((answer) => answer.body === body)?.state === 'noStatement';
    return [
      heading(3, body),
      text('frame', say(silent ? 'document.appendix.silent' : 'document.appendix.noPoints')),
    ];
  }
  return [heading(3, body), pointTable(own, say)];
}

const pointTable = (own: readonly PointAccount[], say: Say): Part => ({
  kind: 'table',
  caption: null,
  columns: [
    { title: say('document.appendix.number'), share: 2, voice: 'frame' },
    { title: say('document.appendix.said'), share: 11, voice: 'written' },
    { title: say('document.appendix.became'), share: 8, voice: 'frame' },
    { title: say('document.appendix.place'), share: 5, voice: 'frame' },
  ],
  rows: own.map((one) => [one.point.number, saidBy(one, say), becameOf(one, say), placeOf(one, say)]),
});

const saidBy = ({ point }: PointAccount, say: Say): string =>
  point.minority === null
    ? point.text
    : `${say('document.minority', { who: point.minority })}\n${point.text}`;

function becameOf(one: PointAccount, say: Say): string {
  const by = (carried: PointAccount['removedBy']) => listed(carried.map((it) => carriedName(it, say)));
  return [
    fate(one, say),
    one.reason ?? '',
    one.disagreesWith.length > 0
      ? say('document.disagrees', { points: listed(one.disagreesWith.map(pointName)) })
      : '',
    one.changedBy.length > 0 ? `${sentence(say('document.origin.changed', { by: by(one.changedBy) }))}.` : '',
    one.broughtBy.length > 0 ? `${sentence(say('document.origin.moved', { by: by(one.broughtBy) }))}.` : '',
    one.removedBy.length > 0 ? `${sentence(say('document.origin.removed', { by: by(one.removedBy) }))}.` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function fate({ kind, verbatim, mergedWith, passedTo }: PointAccount, say: Say): string {
  if (kind === 'included') return say(verbatim ? 'document.fate.verbatim' : 'document.fate.reworded');
  if (kind === 'merged') return say('document.fate.merged', { points: listed(mergedWith.map(pointName)) });
  if (kind === 'passedOn') return say('document.fate.passedOn', { to: passedTo ?? '' });
  return say(`document.fate.${kind}`);
}

const placeOf = ({ places }: PointAccount, say: Say): string =>
  places.length === 0
    ? say('document.place.none')
    : places.map((place) => say('document.place', { ...place })).join('\n');
