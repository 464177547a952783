import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import {
  Refusal,
  isBlank,
  suggestQuestions,
  textOfBlocks,
  type Block,
  type Clock,
  type Ids,
} from '@samsvar/domain';
import type { Collab } from '@samsvar/collab';
import { readInput, readPaper } from '@samsvar/exchange';
import { Reader, Store, UploadRow, editDoc, stateOf, type Transaction } from '@samsvar/persistence';
import { layIn, textOf } from '@samsvar/prose';
import { accountOf } from '../draft/account.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, COLLAB, IDS } from '../tokens.js';
import { laidEarlier, laidPoints, laidText } from './laid.js';

/** What is laid in, by question. */
type Laid = ReadonlyMap<string, readonly Block[]>;

/** Where a draft may start from. */
type Start = 'points' | 'text' | 'earlier';

/** What a compilation starts from. It is laid in after what stands: nobody's text is replaced. */
@Injectable()
export class StartDraftService {
  constructor(
    private readonly store: Store,
    private readonly database: DataSource,
    @Inject(COLLAB) private readonly collab: Collab,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Every point that nobody has accounted for. */
  fromPoints(actor: Actor, caseFile: string): Promise<number> {
    return this.layIn(actor, caseFile, 'points', async ({ read }) => {
      // One after the other: a transaction has one connection. What is read once is at hand from then on.
      await read.pointsOfCase.load(caseFile);
      await read.versionsOfCase.load(caseFile);
      await read.cases.load(caseFile);
      const { points, dispositions } = await accountOf(read, caseFile);
      const open = points.filter(({ id }) => dispositions.get(id)?.kind === 'open');
      const answers = await read.answersOfCase.load(caseFile);
      const place = new Map(answers.map(({ body }, at) => [body, at]));
      const bodies = await Promise.all(answers.map(({ body }) => read.bodies.load(body))); // one query
      const names = new Map(bodies.flatMap((body) => (body ? [[body.id, body.name] as const] : [])));
      const inputs = await read.inputsOfCase.load(caseFile);
      const ordered = open.toSorted(
        (a, b) => (place.get(a.body) ?? 0) - (place.get(b.body) ?? 0) || a.position - b.position,
      );
      const questions = await read.questionsOfCase.load(caseFile);
      return new Map(
        questions.map(({ id }) => [
          id,
          laidPoints(
            this.ids,
            ordered.filter(({ question }) => question === id),
            names,
            inputs,
          ),
        ]),
      );
    });
  }

  fromText(
    actor: Actor,
    caseFile: string,
    texts: readonly { readonly question: string; readonly text: string }[],
  ): Promise<number> {
    return this.layIn(actor, caseFile, 'text', () =>
      Promise.resolve(new Map(texts.map(({ question, text }) => [question, laidText(this.ids, text)]))),
    );
  }

  /** @param version of the municipality's own, decided in another case */
  fromEarlier(
    actor: Actor,
    caseFile: string,
    version: string,
    questions: readonly { readonly question: string; readonly from: string }[],
  ): Promise<number> {
    return this.layIn(actor, caseFile, 'earlier', async ({ read }) => {
      const row = await read.versions.load(version);
      if (row?.kind !== 'decided' || row.caseFile === caseFile) throw new Refusal('not_permitted');
      return new Map(
        questions.map(({ question, from }) => [
          question,
          laidEarlier(
            this.ids,
            row,
            row.content.find((section) => section.question === from),
          ),
        ]),
      );
    });
  }

  /** A proposal that somebody wrote elsewhere, divided by the questions as an input is. */
  async preview(
    actor: Actor,
    caseFile: string,
    id: string,
  ): Promise<readonly { readonly question: string | null; readonly text: string }[]> {
    const read = new Reader(this.database.manager, actor);
    const row = await read.cases.load(caseFile);
    if (!row) throw new Refusal('not_permitted');
    await demandRight(read, 'startDraft', actor, { case: caseFile }, row.phase);
    const upload = await this.database.manager.findOne(UploadRow, {
      where: { id, municipality: actor.municipality },
      select: { id: true, fileName: true, bytes: true },
    });
    if (!upload) throw new Refusal('not_permitted');
    const paper = readInput(await readPaper(upload.bytes, upload.fileName));
    const questions = await read.questionsOfCase.load(caseFile);
    const { sections } = suggestQuestions(
      paper,
      questions.map(({ id, number, bookletWording, caseWording }) => ({
        id,
        number,
        wordings: [bookletWording, caseWording ?? ''],
      })),
    );
    return paper.sections.map(({ points }, at) => ({
      question: sections[at] ?? null,
      text: textOfBlocks(points),
    }));
  }

  /** Nothing: somebody chose to begin with a blank sheet. */
  empty(actor: Actor, caseFile: string): Promise<number> {
    return this.store.run(actor, async (tx) => {
      await this.starting(tx, actor, caseFile);
      await tx.record({ what: 'startEmpty', by: actor.id, case: caseFile });
      return 0;
    });
  }

  /** One edit of the live draft, as any editor's, and its line in the event log: both are stored, or none. */
  private async layIn(
    actor: Actor,
    caseFile: string,
    from: Start,
    gather: (tx: Transaction) => Promise<Laid>,
  ): Promise<number> {
    const { doc, seq, update, blocks } = await this.store.run(actor, async (tx) => {
      const { draft, questions } = await this.starting(tx, actor, caseFile);
      const laid = await gather(tx);
      if ([...laid.keys()].some((id) => !questions.includes(id))) throw new Refusal('not_permitted');
      const blocks = [...laid.values()].reduce((sum, list) => sum + list.length, 0);
      if (blocks === 0) throw new Refusal('nothing_to_lay_in');
      const { update, empty } = editOf(await stateOf(tx.manager, draft.doc), questions, laid, {
        by: actor.id,
        at: this.clock.now().toISOString(),
      });
      const seq = await editDoc(tx.manager, draft.doc, update, actor.id);
      const facts = { from, blocks, empty: empty ? 1 : 0 };
      await tx.record({ what: 'startDraft', by: actor.id, case: caseFile, facts });
      return { doc: draft.doc, seq, update, blocks };
    });
    this.collab.committed(doc, seq, update);
    return blocks;
  }

  private async starting(tx: Transaction, actor: Actor, caseFile: string) {
    const caseRow = await tx.lockCase(caseFile);
    await demandRight(tx.read, 'startDraft', actor, { case: caseFile }, caseRow.phase);
    const draft = (await tx.read.draftsOfCase.load(caseFile)).at(-1);
    if (!draft) throw new Refusal('phase_is_wrong');
    return { draft, questions: (await tx.read.questionsOfCase.load(caseFile)).map(({ id }) => id) };
  }
}

/** The edit that lays these blocks into a draft, and whether the draft was empty before it. */
function editOf(
  state: Uint8Array,
  questions: readonly string[],
  laid: Laid,
  compiling: { readonly by: string; readonly at: string },
): { update: Uint8Array; empty: boolean } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const empty = textOf(doc, questions).every(({ blocks }) => blocks.every(isBlank));
  const before = Y.encodeStateVector(doc);
  for (const [question, blocks] of laid) layIn(doc, question, blocks, compiling);
  const update = Y.encodeStateAsUpdate(doc, before);
  doc.destroy();
  return { update, empty };
}
