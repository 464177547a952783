import type { IncomingMessage, Server } from 'node:http';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import type { openCollab } from './collab/open-collab.js';
import { seedDemo } from './demo/seed.js';
import { DataSource } from 'typeorm';
import { NestLogger } from './nest-logger.js';
import type { Settings } from './settings/settings.js';
import { COLLAB } from './tokens.js';

/** From `apps/api/src` and from `apps/api/dist` alike. */
const WEB = resolve(import.meta.dirname, '../../web/dist');

/** Longer than proxies keep an idle connection: else a ballot can be sent on one that is just being closed here. */
const KEPT_OPEN_MS = 75_000;

/**
 * The application on an HTTP server that does not listen yet: GraphQL, files, health, the web app, and the
 * collaboration on the upgrade of `/collab/{document}`. The database must be migrated; a demonstration's is
 * filled when it is empty.
 */
export async function createApp(settings: Settings): Promise<{ server: Server; close(): Promise<void> }> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(settings), {
    logger: new NestLogger(),
    bodyParser: true,
  });
  app.set('trust proxy', 'loopback, linklocal, uniquelocal'); // whose word on a request's source is taken
  app.set('etag', false); // a hash of every answer, which nobody asks for again by it; files have their own
  app.useBodyParser('json', { limit: '4mb' });
  app.use(
    helmet({
      contentSecurityPolicy: settings.production ? contentSecurityPolicy : false,
      strictTransportSecurity: settings.production,
    }),
  );
  serveWeb(app);
  await app.init();
  if (settings.demo) await seedDemo(app);
  const server = app.getHttpServer() as Server;
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const collab = app.get<Awaited<ReturnType<typeof openCollab>>>(COLLAB);
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    if (request.url?.startsWith('/collab/')) collab.handleUpgrade(request, socket, head);
    else if (!request.url?.startsWith('/graphql')) socket.destroy();
  });
  const database = app.get(DataSource);
  return {
    server,
    close: async () => {
      await collab.close();
      server.closeAllConnections();
      await app.close();
      await database.destroy();
    },
  };
}

const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", 'ws:', 'wss:'],
  },
};

/** The built web app: files by their hashed names for ever, and its one page for every address of its own. */
function serveWeb(app: NestExpressApplication): void {
  if (!existsSync(WEB)) return;
  app.useStaticAssets(join(WEB, 'assets'), {
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    fallthrough: false,
  });
  app.useStaticAssets(WEB, { index: false });
  app.use((request: IncomingMessage, response: { sendFile(path: string): void }, next: () => void) => {
    if (isPage(request)) response.sendFile(join(WEB, 'index.html'));
    else next();
  });
}

const OURS = /^\/(graphql|files|health|metrics|collab|sign-in)(\/|\?|$)/;

const isPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' &&
  !OURS.test(request.url ?? '') &&
  (request.headers.accept ?? '').includes('text/html');
