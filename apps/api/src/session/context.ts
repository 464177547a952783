import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal, type Screen } from '@samsvar/domain';
import type { Reader } from '@samsvar/persistence';
import { accountOf, type Account } from '../draft/account.js';
import { screenFor } from '../screening/screen-of.js';
import type { Actor } from './actor.js';

/** What a request carries through its resolvers and views. */
export class RequestContext {
  constructor(
    private signedInAs: Actor | null,
    /** A reader of what somebody, or nobody, may see: their municipality's. */
    private readonly readerFor: (viewer: Actor | null) => Reader,
    readonly http: { readonly request: IncomingMessage; readonly response: ServerResponse } | null,
  ) {
    this.reader = readerFor(signedInAs);
  }

  private reader: Reader;
  private readonly screens = new Map<string, Promise<Screen>>();
  private readonly accounts = new Map<string, Promise<Account>>();

  get read(): Reader {
    return this.reader;
  }

  /** Null for somebody who is not signed in. */
  get viewer(): Actor | null {
    return this.signedInAs;
  }

  /** The same request, from the moment that somebody signed in or out. */
  signedIn(actor: Actor | null): this {
    this.signedInAs = actor;
    return this.refreshed();
  }

  /** @throws Refusal `not_signed_in` */
  get actor(): Actor {
    if (!this.viewer) throw new Refusal('not_signed_in');
    return this.viewer;
  }

  /** What became of a case's points: read once per request, however many points ask. */
  account(caseFile: string): Promise<Account> {
    const known = this.accounts.get(caseFile) ?? accountOf(this.reader, caseFile);
    this.accounts.set(caseFile, known);
    return known;
  }

  /** What the viewer gets of what people wrote in a case: read once per request. */
  screen(caseFile: string): Promise<Screen> {
    const known = this.screens.get(caseFile) ?? screenFor(this.reader, this.viewer, caseFile);
    this.screens.set(caseFile, known);
    return known;
  }

  /** After a mutation: what is shown is read again. */
  refreshed(): this {
    this.reader = this.readerFor(this.signedInAs);
    this.accounts.clear();
    this.screens.clear();
    return this;
  }
}

/** Parameter decorator: the request's context in a resolver. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>(),
);
