import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLScalarType, Kind } from 'graphql';
import { SDL_FILES } from '@samsvar/schema';
import { answerError } from './errors/answer-errors.js';
import { preparedAnswers } from './execution/prepared-answers.js';
import { RequestContext } from './session/context.js';
import type { Sessions } from './session/sessions.js';
import type { Settings } from './settings/settings.js';

/** How the API answers at `/graphql`: schema first, one context a request, errors that never leak. */
export function graphqlOptions(sessions: Sessions, settings: Settings): ApolloDriverConfig {
  return {
    typePaths: [SDL_FILES],
    path: '/graphql',
    playground: false,
    introspection: !settings.production,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    formatError: answerError,
    resolvers: { DateTime: dateTime, Date: day },
    plugins: [
      preparedAnswers(),
      ApolloServerPluginCacheControlDisabled(), // it wraps every field of the schema; what we say is one word
      neverKept,
      settings.production
        ? ApolloServerPluginLandingPageDisabled()
        : ApolloServerPluginLandingPageLocalDefault({ embed: false }),
    ],
    subscriptions: { 'graphql-ws': { path: '/graphql' } },
    context: ({
      req,
      res,
      extra,
    }: {
      req: IncomingMessage;
      res: ServerResponse;
      extra?: { request: IncomingMessage };
    }) => contextOf(sessions, extra?.request ?? req, extra ? null : res),
  };
}

async function contextOf(
  sessions: Sessions,
  request: IncomingMessage,
  response: ServerResponse | null,
): Promise<RequestContext> {
  const viewer = await sessions.viewer(request);
  const nobodys = viewer ? viewer.municipality : await sessions.defaultMunicipality();
  return new RequestContext(
    viewer,
    (who) => sessions.reader(who?.municipality ?? nobodys),
    response && { request, response },
  );
}

/** Answers are somebody's own: no cache on the way keeps them. */
const neverKept: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      response.http.headers.set('cache-control', 'no-store');
    },
  }),
};

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const day = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: String,
  parseValue: (value) => checkedDay(value),
  parseLiteral: (node) => checkedDay(node.kind === Kind.STRING ? node.value : null),
});

function checkedDay(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw new TypeError('A day is written YYYY-MM-DD');
  return value;
}
