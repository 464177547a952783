import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Refusal } from '@samsvar/domain';
import { Fault } from '@samsvar/persistence';
import { answerError } from '../errors/answer-errors.js';
import { preparedAnswers } from './prepared-answers.js';

const SDL = `
  type Query {
    case(id: ID!, day: Int = 3): Case
    cases: [Case!]!
    must: Case!
    refused: String
    fault: String
    bug: String
    bugSoon: String!
    thrown: String
    error: String
    number: Int
    state: State
    item: [Case]
    notAList: [String]
  }
  type Mutation { count: Int!  refuse: Int! }
  type Case {
    id: ID!
    title: String!
    day: Int
    twin: Case
    soon: String!
    tags: [String!]!
    bug: String
    bugSoon: String!
    error: String
    errorTwin: Case
    errorSoon: Case
    refusedSoon: Case
    nothing: String!
    nothingSoon: String!
    given(words: String = "none"): String
  }
  enum State { open closed }
`;

/** What a driver says when the database has gone, and what a bug says: neither may leave the house. */
const gone = () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.7'), { code: 'ECONNREFUSED' });
const bug = () => new TypeError('secret of the house');

const aCase = (id: string): Record<string, unknown> => ({
  id,
  title: `Sak ${id}`,
  day: null,
  twin: () => Promise.resolve(aCase(`${id}b`)),
  soon: async () => 'soon',
  tags: ['a', 'b'],
  bug: () => {
    throw bug();
  },
  bugSoon: async () => Promise.reject(bug()),
  error: new Error('secret of the house'),
  errorTwin: bug(),
  errorSoon: async () => bug(),
  refusedSoon: async () => Promise.reject(new Refusal('no_quorum', { voted: 1, seats: 5 })),
  nothing: null,
  nothingSoon: async () => undefined,
  given: ({ words }: { words: string }) => words,
});

let counted = 0;
const Query = {
  case: (_: unknown, { id, day }: { id: string; day: number }) =>
    id === 'absent' ? null : { ...aCase(id), day },
  cases: async () => [aCase('1'), aCase('2')],
  must: () => null,
  refused: () => {
    throw new Refusal('not_signed_in');
  },
  fault: async () => Promise.reject(gone()),
  bug: () => {
    throw bug();
  },
  bugSoon: async () => Promise.reject(bug()),
  thrown: () => {
    throw 'secret of the house';
  },
  error: () => new Fault('secret of the house'),
  number: () => 'secret of the house',
  state: () => 'half-open',
  item: () => [aCase('1'), new Refusal('not_permitted'), null, Promise.reject(bug())],
  notAList: () => 'secret of the house',
};
const Mutation = {
  count: () => (counted += 1),
  refuse: () => {
    counted += 1;
    throw new Refusal('already_voted');
  },
};

/** Counts how often graphql-js itself was asked. */
class Count implements ApolloServerPlugin {
  executions = 0;
  requestDidStart = async () => ({ executionDidStart: async () => void (this.executions += 1) });
}

const count = new Count();
const serverWith = (plugins: ApolloServerPlugin[]) =>
  new ApolloServer({
    typeDefs: SDL,
    resolvers: { Query, Mutation },
    formatError: answerError,
    includeStacktraceInErrorResponses: false,
    plugins: [...plugins, ApolloServerPluginCacheControlDisabled()],
  });
const fast = serverWith([preparedAnswers(), count]);
const slow = serverWith([]);

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

/** The whole answer as it leaves, status and headers too; references are random, and so made alike. */
async function answer(server: ApolloServer, asked: Asked): Promise<string> {
  const { body, ...head } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: asked,
    },
    context: async () => ({}),
  });
  const text = body.kind === 'complete' ? body.string : '';
  return (
    JSON.stringify({ ...head, headers: [...head.headers] }) +
    text.replace(/"reference":"\w{8}"/g, '"reference":"-"')
  );
}

/** Each kind of answer that is not simply good. */
const TROUBLE: [string, Asked, RegExp][] = [
  ['a refusal', { query: '{ refused }' }, /"not_signed_in"/],
  [
    'a refusal from an asynchronous field',
    { query: '{ cases { id refusedSoon { id } } }' },
    /"no_quorum".*"voted":1/,
  ],
  ['a fault', { query: '{ fault }' }, /"kind":"fault"/],
  ['a fault that is returned', { query: '{ error }' }, /"kind":"fault"/],
  ['a bug', { query: '{ bug }' }, /"kind":"bug"/],
  ['a bug, later, where null may not be', { query: '{ bugSoon }' }, /"data":null/],
  ['something thrown that is no error', { query: '{ thrown }' }, /"kind":"bug"/],
  ['a bug in a field', { query: '{ cases { id bug } }' }, /"path":\["cases",1,"bug"\]/],
  ['a bug in an asynchronous field', { query: '{ case(id: "1") { twin { bugSoon } } }' }, /"twin":null/],
  ['an error among the properties', { query: '{ case(id: "1") { error } }' }, /"kind":"bug"/],
  ['an error instead of an object', { query: '{ case(id: "1") { errorTwin { day } } }' }, /"kind":"bug"/],
  [
    'an error instead of an object, later',
    { query: '{ case(id: "1") { errorSoon { day } } }' },
    /"kind":"bug"/,
  ],
  ['an error in an item of a list', { query: '{ item { id } }' }, /"path":\["item",3\]/],
  ['null where it may not be', { query: '{ case(id: "1") { id nothing } }' }, /"case":null/],
  ['null, later, where it may not be', { query: '{ cases { twin { nothingSoon } } }' }, /"twin":null/],
  ['null as a root that may not be', { query: '{ must { id } }' }, /"data":null/],
  ['several errors at once', { query: '{ a: refused b: bug c: fault cases { id bug } }' }, /"path":\["c"\]/],
  ['a number that is none', { query: '{ number }' }, /"kind":"bug"/],
  ['a word that the enum lacks', { query: '{ state }' }, /"kind":"bug"/],
  ['a list that is none', { query: '{ notAList }' }, /"kind":"bug"/],
  [
    'a variable of another type',
    { query: 'query($d: Int) { case(id: "1", day: $d) { id } }', variables: { d: 'x' } },
    /BAD_USER_INPUT/,
  ],
  ['a variable that is missing', { query: 'query($id: ID!) { case(id: $id) { id } }' }, /BAD_USER_INPUT/],
  [
    'a variable that is null',
    { query: 'query($d: ID = "1") { case(id: $d) { id } }', variables: { d: null } },
    /"kind":"bug"/,
  ],
  ['an unknown field', { query: '{ nonsense }' }, /GRAPHQL_VALIDATION_FAILED/],
  ['a missing argument', { query: '{ case { id } }' }, /GRAPHQL_VALIDATION_FAILED/],
  ['words that are no query', { query: '{ case(' }, /GRAPHQL_PARSE_FAILED/],
  ['no operation of that name', { query: 'query A { bug } query B { bug }' }, /OPERATION_RESOLUTION_FAILURE/],
];

/** Good answers, of every shape that is prepared. */
const GOOD: [string, Asked][] = [
  ['properties, and what is asked for', { query: '{ cases { title id twin { soon id } tags day } }' }],
  ['nothing that is there', { query: '{ case(id: "absent") { id } }' }],
  [
    'other names, and its type',
    { query: '{ __typename one: case(id: "1") { name: title __typename } two: case(id: "2") { id } }' },
  ],
  [
    'fragments, and fields asked for twice',
    {
      query:
        '{ cases { id ...F ... on Case { twin { id } } } } fragment F on Case { twin { title twin { id } } }',
    },
  ],
  [
    'arguments, defaults and variables',
    {
      query:
        'query($id: ID!, $w: String = "w") { case(id: $id) { day given same: given(words: "x") other: given(words: $w) } }',
      variables: { id: 7 },
    },
  ],
  ['one of two operations', { query: 'query Only { cases { id } }' }],
];

describe('prepared answers', () => {
  beforeAll(async () => {
    await Promise.all([fast.start(), slow.start()]);
  });
  afterAll(async () => {
    await Promise.all([fast.stop(), slow.stop()]);
  });

  it.each(TROUBLE)('say the same as graphql-js, to the byte: %s', async (_, asked, says) => {
    const both = [await answer(fast, asked), await answer(slow, asked)];
    expect(both[0]).toBe(both[1]);
    expect(both[0]).toMatch(says);
    expect(both[0]).not.toMatch(/secret of the house|ECONNREFUSED|stack/);
    expect(await answer(fast, asked)).toBe(both[1]); // and once it is prepared
  });

  it.each(GOOD)('say the same as graphql-js, without asking it: %s', async (_, asked) => {
    const before = count.executions;
    expect(await answer(fast, asked)).toBe(await answer(slow, asked));
    expect(count.executions).toBe(before);
  });

  it.each([
    [
      'directives',
      {
        query: 'query($yes: Boolean!) { cases { id @include(if: $yes) title @skip(if: $yes) } }',
        variables: { yes: true },
      },
    ],
    ['introspection', { query: '{ __type(name: "Case") { name } }' }],
  ])('leave to graphql-js: %s', async (_, asked) => {
    const before = count.executions;
    expect(await answer(fast, asked)).toBe(await answer(slow, asked));
    expect(count.executions).toBe(before + 1);
  });

  it.each(['count', 'refuse'])('never run a mutation twice: %s', async (name) => {
    const before = counted;
    await answer(fast, { query: `mutation { ${name} }` });
    expect(counted).toBe(before + 1);
  });
});
