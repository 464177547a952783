import { GOALS } from './goals.js';
import type { Goal } from './goals.js';
import type { Results } from './results.js';
import type { Scenario } from './scenario.js';
import type { TargetName } from './targets.js';

/** Where, when and with what it was measured. */
export type About = Readonly<Record<string, string>>;

/** Markdown that can stand in RESULTS.md as it is. */
export function report(about: About, scenarios: readonly Scenario[], results: Results): string {
  const measured = scenarios.filter(({ name }) => results.rounds[name]);
  return [
    Object.entries(about)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
    ...measured.map(
      (scenario) => `**${scenario.name}**: ${scenario.what}\n\n${scenarioTable(scenario, results)}`,
    ),
    ...(measured.length > 0 ? [`**What it must reach**\n\n${goalTable(measured, results)}`] : []),
  ].join('\n\n');
}

function scenarioTable({ name, on, figures }: Scenario, results: Results): string {
  const others = on.filter((target) => target !== 'ours');
  const head = ['', ...on, ...others.map((other) => `ours against ${other}`)];
  const rows = Object.entries(figures).map(([figure, what]) => [
    what,
    ...on.map((target) => short(results.median(name, target, figure))),
    ...others.map((other) => against(results, name, figure, other)),
  ]);
  return table(head, rows);
}

/** A wait is compared by what is added to it; everything else by ratio. */
function against(results: Results, scenario: string, figure: string, other: TargetName): string {
  if (!/^p\d/.test(figure)) return withUnit(results.ratio(scenario, figure, 'ours', other), 'x');
  return withUnit(results.more(scenario, figure, 'ours', other), 'ms more');
}

function goalTable(scenarios: readonly Scenario[], results: Results): string {
  const names = scenarios.map(({ name }) => name);
  const rows = GOALS.filter(({ from }) => names.includes(from)).map((goal) => {
    const figure = goal.figure(results, 'ours');
    return [
      goal.what,
      ...[figure, goal.must, goal.aim].map((one) => withUnit(one, goal.unit)),
      verdict(goal, figure),
      withUnit(goal.figure(results, 'storing relay'), goal.unit),
    ];
  });
  return table(['', 'measured', 'must', 'aim', '', 'the storing relay'], rows);
}

function verdict({ must, aim }: Goal, figure: number | null): string {
  if (figure === null) return 'not measured';
  if (figure <= aim) return 'aim reached';
  return figure <= must ? 'reached' : '**not reached**';
}

function withUnit(value: number | null, unit: Goal['unit']): string {
  if (value === null) return '–';
  if (unit === 'x') return `${short(value)}x`;
  return `${value < 0 ? '−' : '+'} ${short(Math.abs(value))} ${unit.slice(0, 2)}`;
}

/** Three digits are as many as these figures are good for. */
export function short(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
