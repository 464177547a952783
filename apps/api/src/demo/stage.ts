import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import type { Collab } from '@samsvar/collab';
import type { Ids } from '@samsvar/domain';
import { Reader, Store, stateOf, whoIs } from '@samsvar/persistence';
import { AnswerService } from '../answer/answer.service.js';
import { BookletService } from '../booklet/booklet.service.js';
import { CaseService } from '../case/case.service.js';
import { Rights } from '../collab/rights.js';
import { DraftService } from '../draft/draft.service.js';
import { Uploads } from '../files/uploads.js';
import { MeetingService } from '../meeting/meeting.service.js';
import { SigningService } from '../minutes/signing.service.js';
import { ProposalService } from '../proposal/proposal.service.js';
import { UpheldService } from '../proposal/upheld.service.js';
import { actorOf, type Actor } from '../session/actor.js';
import { COLLAB, IDS } from '../tokens.js';
import { VoteService } from '../vote/vote.service.js';
import { DemoClock } from './calendar.js';

/** Of the demonstration, and of nothing else. */
export const MUNICIPALITY = 'fjordby-demo';

/** The application's own services on a clock that can be set back: what they do leaves the trace it always leaves. */
export class Stage {
  readonly clock = new DemoClock(new Date());
  readonly ids: Ids;
  readonly store: Store;
  readonly booklets: BookletService;
  readonly uploads: Uploads;
  readonly cases: CaseService;
  readonly meetings: MeetingService;
  readonly answers: AnswerService;
  readonly drafts: DraftService;
  readonly proposals: ProposalService;
  readonly upheld: UpheldService;
  readonly votes: VoteService;
  readonly signing: SigningService;
  private readonly database: DataSource;
  private readonly collab: Collab;
  private readonly people = new Map<string, string>();
  private readonly bodies = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();

  constructor(app: INestApplicationContext) {
    this.database = app.get(DataSource);
    this.collab = app.get<Collab>(COLLAB);
    this.ids = app.get<Ids>(IDS);
    const { clock, ids } = this;
    const rights = app.get(Rights);
    this.store = new Store(this.database, clock, () => {}); // nobody is looking yet
    this.booklets = new BookletService(this.store, this.database, clock, ids);
    this.uploads = new Uploads(this.store, clock, ids);
    this.cases = new CaseService(this.store, clock, ids);
    this.meetings = new MeetingService(this.store, rights, clock, ids);
    this.answers = new AnswerService(this.store, rights, clock, ids);
    this.drafts = new DraftService(this.store, rights, clock, ids);
    this.proposals = new ProposalService(this.store, clock, ids);
    this.upheld = new UpheldService(this.store, clock, ids);
    this.votes = new VoteService(this.store, clock, ids);
    this.signing = new SigningService(this.store, clock, ids);
  }

  /** Reads what is stored now; made anew, because a reader keeps what it has read. */
  get read(): Reader {
    return new Reader(this.database.manager, { municipality: MUNICIPALITY });
  }

  /** The id of whom or what goes by this name from now on. */
  namePerson(name: string): string {
    return named(this.people, name, this.ids.next('person'));
  }

  nameBody(short: string): string {
    return named(this.bodies, short, this.ids.next('body'));
  }

  person(name: string): string {
    return known(this.people, name);
  }

  body(short: string): string {
    return known(this.bodies, short);
  }

  nameOf(person: string): string {
    return [...this.people].find(([, id]) => id === person)?.[0] ?? '';
  }

  actor(name: string): Actor {
    const actor = this.actors.get(this.person(name));
    if (!actor) throw new Error(`${name} has not come yet.`);
    return actor;
  }

  /** Everybody who has a name by now can act. */
  async letPeopleIn(): Promise<void> {
    for (const person of this.people.values()) {
      const who = await whoIs(this.database.manager, person);
      if (who) this.actors.set(who.id, actorOf(who));
    }
  }

  /** Opens a live document to write in it as an editor would. */
  async open(document: string): Promise<LiveText> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await stateOf(this.database.manager, document));
    return new LiveText(this.collab, document, doc);
  }
}

/** A live document of which nobody else writes: each change is one update, stored before the next. */
export class LiveText {
  constructor(
    private readonly collab: Collab,
    private readonly document: string,
    private readonly doc: Y.Doc,
  ) {}

  async write(by: Actor, change: (doc: Y.Doc) => void): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    await this.collab.edit(this.document, Y.encodeStateAsUpdate(this.doc, before), by.id);
  }
}

function named(ids: Map<string, string>, name: string, id: string): string {
  ids.set(name, id);
  return id;
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`Nobody and nothing in Fjordby is called «${name}».`);
  return id;
}
