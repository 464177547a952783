import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '@samsvar/domain';
import { KeptCases, MunicipalityRow, Reader, SessionRow, whoIs, whoIsSignedIn } from '@samsvar/persistence';
import { CLOCK, SETTINGS } from '../tokens.js';
import type { Settings } from '../settings/settings.js';
import { actorOf, type Actor } from './actor.js';
import { readCookie, writeCookie } from './cookies.js';
import { hashOf, randomSecret } from './secret.js';

/** A working day and the evening's meeting. */
const LIFETIME_MS = 16 * 60 * 60 * 1000;
const COOKIE = 'samsvar';

/**
 * Who is signed in on which browser. The cookie's value is random and only its SHA-256 is stored, so that
 * a copy of the database signs nobody in.
 */
@Injectable()
export class Sessions {
  private readonly kept = new KeptCases();

  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The person behind a request's cookie; null when there is none, or it has run out. */
  async viewer(request: IncomingMessage): Promise<Actor | null> {
    const token = readCookie(this.settings, request, COOKIE);
    if (!token) return null;
    const who = await whoIsSignedIn(this.database.manager, hashOf(token), this.clock.now());
    return who && actorOf(who);
  }

  /** Somebody by their id, of whichever municipality; null for nobody. */
  async actor(person: string): Promise<Actor | null> {
    const who = await whoIs(this.database.manager, person);
    return who && actorOf(who);
  }

  /** What a viewer, or somebody who is not signed in, reads through. */
  reader(municipality: string): Reader {
    return new Reader(this.database.manager, { municipality }, this.kept);
  }

  /** The municipality of a browser that is not signed in: the first one. */
  async defaultMunicipality(): Promise<string> {
    const [first] = await this.database.manager.find(MunicipalityRow, { order: { name: 'asc' }, take: 1 });
    return first?.id ?? '';
  }

  async start(person: string, response: ServerResponse): Promise<void> {
    const token = randomSecret();
    const now = this.clock.now();
    await this.database.manager.insert(SessionRow, {
      tokenHash: hashOf(token),
      person,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
    });
    writeCookie(this.settings, response, COOKIE, token, LIFETIME_MS / 1000);
  }

  async end(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = readCookie(this.settings, request, COOKIE);
    if (token) await this.database.manager.delete(SessionRow, { tokenHash: hashOf(token) });
    writeCookie(this.settings, response, COOKIE, '', 0);
  }
}
