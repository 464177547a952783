import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  awaiting,
  dispositions,
  isBlank,
  next,
  openPoints,
  rewordings,
  type Clock,
  type Ids,
  type Text,
} from '@samsvar/domain';
import {
  CaseRow,
  DisposalRow,
  PointRow,
  StepRow,
  Store,
  freezeDoc,
  seal,
  textOfState,
  useReason,
  type Transaction,
} from '@samsvar/persistence';
import { advance } from '../case/advance.js';
import { Rights } from '../collab/rights.js';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';
import { confirmedIn, decidedIn, floorOf } from './account.js';
import { LONGEST_REASON } from './desk-rules.service.js';

/** More than any point's blocks will say, in characters. */
const LONGEST_WORDING = 50_000;

@Injectable()
export class DraftService {
  constructor(
    private readonly store: Store,
    private readonly rights: Rights,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  decline(actor: Actor, caseFile: string, point: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw new Refusal('reason_missing');
    if (reason.trim().length > LONGEST_REASON) throw new Refusal('field_invalid', { field: 'reason' });
    return this.dispose(actor, caseFile, point, { kind: 'declined', reason: reason.trim(), passedTo: null });
  }

  passOn(actor: Actor, caseFile: string, point: string, to: string): Promise<void> {
    if (to.trim() === '') throw new Refusal('reason_missing');
    return this.dispose(actor, caseFile, point, { kind: 'passedOn', reason: null, passedTo: to.trim() });
  }

  reopenPoint(actor: Actor, caseFile: string, point: string): Promise<void> {
    return this.dispose(actor, caseFile, point, { kind: 'open', reason: null, passedTo: null });
  }

  /** These words of the draft say what the point says. Whether the draft says them is asked when it is tabled. */
  confirm(actor: Actor, caseFile: string, point: string, words: string): Promise<void> {
    if (words.trim() === '') throw new Refusal('text_is_empty');
    if (words.length > LONGEST_WORDING) throw new Refusal('field_invalid', { field: 'words' });
    const sha256 = createHash('sha256').update(words, 'utf8').digest('hex');
    return this.dispose(actor, caseFile, point, {
      kind: 'confirmed',
      reason: null,
      passedTo: null,
      words,
      sha256,
    });
  }

  private dispose(
    actor: Actor,
    caseFile: string,
    point: string,
    what: Pick<DisposalRow, 'kind' | 'reason' | 'passedTo'> & Partial<DisposalRow>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'disposePoint', actor, { case: caseFile }, caseRow.phase);
      const row = await tx.manager.findOneBy(PointRow, { id: point, caseFile });
      if (!row || row.withdrawnAt !== null) throw new Refusal('point_unknown');
      const at = this.clock.now();
      await tx.manager.insert(DisposalRow, { point, ...what, by: actor.id, at });
      if (what.reason !== null) await this.remember(tx, what.reason, at);
      await tx.record({
        what: 'disposePoint',
        by: actor.id,
        case: caseFile,
        body: row.body,
        facts: { point: row.number, kind: what.kind },
      });
    });
  }

  /** A reason that was given once is offered the next time. */
  private remember(tx: Transaction, words: string, lastUsedAt: Date): Promise<void> {
    const { municipality } = tx.scope;
    return useReason(tx.manager, { id: this.ids.next('reason'), municipality, words, lastUsedAt });
  }

  /** Freezes the draft. Whether every point is accounted for is read from the frozen bytes and nowhere else. */
  async table(actor: Actor, caseFile: string): Promise<void> {
    const doc = await this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'tableDraft', actor, { case: caseFile }, caseRow.phase);
      const draft = (await tx.read.draftsOfCase.load(caseFile)).at(-1);
      if (!draft) throw new Refusal('phase_is_wrong');
      const at = this.clock.now();
      const yjs = await freezeDoc(tx.manager, draft.doc, at);
      const questions = await tx.read.questionsOfCase.load(caseFile);
      const text = textOfState(
        yjs,
        questions.map((question) => question.id),
      );
      await this.demandAccounted(tx, caseFile, text);
      await this.seal(tx, actor, caseRow, draft.routeStep, text, yjs, at);
      return draft.doc;
    });
    this.rights.frozen(doc);
  }

  private async demandAccounted(tx: Transaction, caseFile: string, text: Text): Promise<void> {
    if (text.every((section) => section.blocks.every(isBlank))) throw new Refusal('text_is_empty');
    const points = (await tx.read.pointsOfCase.load(caseFile)).filter((point) => point.withdrawnAt === null);
    const trails = await tx.read.disposalsOfPoint.loadMany(points.map((point) => point.id));
    const latest = trails.flatMap((trail) => {
      if (trail instanceof Error) throw trail;
      return trail.slice(-1);
    });
    const open = openPoints(
      dispositions(
        points.map((point) => point.id),
        decidedIn(latest),
        text,
      ),
    );
    if (open.length > 0) throw new Refusal('points_are_open', { count: open.length });
    const worded = rewordings(
      points.map(({ id, words }) => ({ id, text: words })),
      text,
    );
    const asking = awaiting(worded, await floorOf(tx.read), confirmedIn(latest));
    if (asking.length > 0) throw new Refusal('rewordings_unconfirmed', { count: asking.length });
  }

  private async seal(
    tx: Transaction,
    actor: Actor,
    caseRow: CaseRow,
    step: string,
    text: Text,
    yjs: Uint8Array,
    at: Date,
  ): Promise<void> {
    const version = await seal(tx.manager, {
      id: this.ids.next('version'),
      municipality: tx.scope.municipality,
      caseFile: caseRow.id,
      answer: null,
      body: null,
      kind: 'tabled',
      text,
      yjs,
      createdAt: at,
      createdBy: actor.id,
    });
    const steps = await tx.read.stepsOfCase.load(caseRow.id);
    const position = steps.find((one) => one.id === step)?.position ?? 0;
    const phase = next(caseRow.phase, 'table', new Set(['noOpenPoints']), steps, position);
    await tx.manager.update(StepRow, { id: step }, { state: 'done', result: 'tabled' });
    await tx.manager.update(CaseRow, { id: caseRow.id }, { phase });
    await advance({ tx, actor, at, ids: this.ids, caseRow }, steps, position);
    await tx.record({
      what: 'tableDraft',
      by: actor.id,
      case: caseRow.id,
      facts: { version: version.number, sha256: version.sha256 },
    });
  }
}
