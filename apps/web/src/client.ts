import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from 'urql';

const socketUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/**
 * The one way to the API. The session lives in a cookie that scripts cannot read; the socket opens with
 * the first subscription and comes back by itself for as long as the page is open.
 */
export function createApiClient(): Client {
  const socket = createSocket({ url: socketUrl(), retryAttempts: Infinity, shouldRetry: () => true });
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: request.query ?? '', variables: request.variables ?? {} },
              sink,
            ),
          }),
        }),
      }),
    ],
  });
}
