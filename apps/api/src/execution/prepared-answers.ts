import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { prepare, type Prepared } from './prepare.js';

/**
 * Answers queries that went well by prepared operations; leaves all else, and every error, to graphql-js.
 * An operation stays prepared for as long as Apollo keeps its checked document (30 MB of them, least used first out).
 */
export function preparedAnswers(): ApolloServerPlugin {
  const known = new WeakMap<OperationDefinitionNode, Prepared | null>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return null; // Apollo comes here for a name that no operation has, whatever its types say
        let prepared = known.get(operation);
        if (prepared === undefined) known.set(operation, (prepared = prepare(schema, document, operation)));
        if (!prepared) return null;
        try {
          const data = await prepared(contextValue, request.variables ?? {});
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        } catch {
          return null; // graphql-js meets the same, and answers and logs it in the one way there is
        }
      },
    }),
  };
}
