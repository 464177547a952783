import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type Clock, type Ids } from '@samsvar/domain';
import { Store, keepVersion, stateOf, textOfState } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK, IDS } from '../tokens.js';

/** Characters that a version's name may have: it stands on one line. */
const NAME_LIMIT = 120;

@Injectable()
export class KeptService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /**
   * Keeps the draft as it is stored now, under a name. The live draft goes on; what was kept never changes.
   *
   * @throws Refusal `name_missing`, and what the policy says
   */
  keep(actor: Actor, caseFile: string, given: string): Promise<void> {
    const name = given.trim().replace(/\s+/g, ' ').slice(0, NAME_LIMIT);
    if (name === '') throw new Refusal('name_missing');
    return this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'writeDraft', actor, { case: caseFile }, caseRow.phase);
      const draft = (await tx.read.draftsOfCase.load(caseFile)).at(-1);
      if (!draft) throw new Refusal('phase_is_wrong');
      const questions = await tx.read.questionsOfCase.load(caseFile);
      const yjs = await stateOf(tx.manager, draft.doc);
      const text = textOfState(
        yjs,
        questions.map(({ id }) => id),
      );
      const kept = await keepVersion(tx.manager, {
        id: this.ids.next('kept'),
        municipality: tx.scope.municipality,
        caseFile,
        draft: draft.id,
        name,
        text,
        yjs,
        createdAt: this.clock.now(),
        createdBy: actor.id,
      });
      await tx.record({
        what: 'keepVersion',
        by: actor.id,
        case: caseFile,
        facts: { number: kept.number, name, sha256: kept.sha256 },
      });
    });
  }
}
