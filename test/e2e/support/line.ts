import type { Page, WebSocketRoute } from 'playwright-core';

/** The page's sockets to the server, the live text's and the news', as a bad net makes them. */
export interface Line {
  /** What the page sends is held back; nothing closes. */
  hold(): void;
  /** Closes it, and lets no new one through. */
  cut(): void;
  /** All as it was: what was held back goes on. */
  mend(): void;
}

/** Call it before the page is opened. */
export async function aLine(page: Page): Promise<Line> {
  let state: 'whole' | 'held' | 'cut' = 'whole';
  /** The open sockets, each with what waits to be sent on. */
  const open = new Map<WebSocketRoute, (() => void)[]>();
  await page.routeWebSocket(/\/(collab\/|graphql$)/, (ours) => {
    if (state === 'cut') return void ours.close();
    const server = ours.connectToServer();
    const held: (() => void)[] = [];
    open.set(ours, held);
    ours.onMessage((message) => {
      if (state === 'held') held.push(() => server.send(message));
      else server.send(message);
    });
    ours.onClose(() => {
      open.delete(ours);
      void server.close();
    });
  });
  return {
    hold: () => void (state = 'held'),
    cut: () => {
      state = 'cut';
      for (const ours of open.keys()) void ours.close();
      open.clear();
    },
    mend: () => {
      state = 'whole';
      for (const held of open.values()) for (const send of held.splice(0)) send();
    },
  };
}
