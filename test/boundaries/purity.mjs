/** A rule receives its facts: the time, ids and the world come from outside. */
const RULES = ['libs/domain/src/**', 'libs/wording/src/**'];

const ban = (name, instead) => ({ name, message: `A rule has no ${name}: ${instead}.` });

const WORLD = [
  ban('process', 'it receives values'),
  ban('console', 'it returns what it found'),
  ban('performance', 'the time comes as a value'),
  ban('crypto', 'ids come from `Ids`'),
  ban('fetch', 'facts come as values'),
  ban('setTimeout', 'time belongs to the caller'),
  ban('setInterval', 'time belongs to the caller'),
];

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes from `Clock`, as a value.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The time comes from `Clock`, as a value.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
];

const NO_CHANCE = [
  { object: 'Date', property: 'now', message: 'The time comes from `Clock`, as a value.' },
  { object: 'Math', property: 'random', message: 'Ids come from `Ids`; nothing else is left to chance.' },
];

const NO_NODE = { regex: '^node:', message: 'A rule runs in the browser too, and does no I/O.' };
const NO_PACKAGE = { regex: '^[^.]', message: 'The domain imports nothing but itself.' };

export const purity = [
  {
    files: RULES,
    rules: {
      'no-restricted-globals': ['error', ...WORLD],
      'no-restricted-properties': ['error', ...NO_CHANCE],
      'no-restricted-syntax': ['error', ...NO_CLOCK],
    },
  },
  {
    files: ['libs/wording/src/**'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_NODE] }] },
  },
  {
    files: ['libs/domain/src/**'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_PACKAGE] }] },
  },
];
