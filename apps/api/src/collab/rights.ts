import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can } from '@samsvar/domain';
import type { Collab } from '@samsvar/collab';
import { Reader } from '@samsvar/persistence';
import { rolesTowards } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { Sessions } from '../session/sessions.js';
import { COLLAB } from '../tokens.js';

/** What a socket may do with a live document: the same policy table as at every other door. */
@Injectable()
export class DocumentRights {
  constructor(private readonly sessions: Sessions) {}

  /** Null for a document that is absent and for one that is not the viewer's to see: nobody learns which. */
  async authorize(
    request: IncomingMessage,
    doc: string,
  ): Promise<{ actor: string; mode: 'read' | 'write' } | null> {
    const actor = await this.sessions.viewer(request);
    if (!actor) return null;
    const mode = await modeOf(this.sessions.reader(actor.municipality), actor, doc);
    return mode && { actor: actor.id, mode };
  }
}

async function modeOf(read: Reader, actor: Actor, doc: string): Promise<'read' | 'write' | null> {
  const [[answer], [draft]] = await Promise.all([read.answerOfDoc.load(doc), read.draftOfDoc.load(doc)]);
  const caseFile = answer?.caseFile ?? draft?.caseFile;
  const phase = caseFile === undefined ? undefined : (await read.cases.load(caseFile))?.phase;
  if (caseFile === undefined || phase === undefined) return null;
  const roles = await rolesTowards(read, actor, { case: caseFile, ...(answer ? { body: answer.body } : {}) });
  if (answer) {
    if (answer.state === 'open' && can('writeAnswer', roles, phase)) return 'write';
    // A settled answer is others' to read as it was frozen, without what is screened: the live one says all that was
    // ever written in it.
    return can('readAnswer', roles, phase) ? 'read' : null;
  }
  if (can('writeDraft', roles, phase)) return 'write';
  return can('readDraft', roles, phase) ? 'read' : null;
}

/** Closes the sockets whose rights an act may have changed, so that they come back and are asked anew. */
@Injectable()
export class Rights {
  constructor(
    private readonly database: DataSource,
    @Inject(COLLAB) private readonly collab: Collab,
  ) {}

  frozen(doc: string): void {
    this.collab.reopen(doc, 'frozen');
  }

  /** Every live answer of these cases: a meeting was opened or ended, or who is present changed. */
  async mayHaveChanged(actor: Actor, cases: readonly string[]): Promise<void> {
    const read = new Reader(this.database.manager, actor);
    for (const answers of await Promise.all(cases.map((id) => read.answersOfCase.load(id)))) {
      for (const answer of answers) this.collab.reopen(answer.doc, 'rights');
    }
  }
}
