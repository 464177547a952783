import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Refusal, type Clock } from '@samsvar/domain';
import { DisagreementRow, PointRow, Store, type Transaction } from '@samsvar/persistence';
import { demandRight } from '../session/access.js';
import type { Actor } from '../session/actor.js';
import { CLOCK } from '../tokens.js';

type Two = readonly [PointRow, PointRow];

/** Points that contradict each other: marked by a person, never by the program. */
@Injectable()
export class DisagreementService {
  constructor(
    private readonly store: Store,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  mark(actor: Actor, caseFile: string, points: readonly string[]): Promise<void> {
    return this.change(actor, caseFile, points, 'markDisagreement', (tx, [a, b]) =>
      tx.manager
        .createQueryBuilder()
        .insert()
        .into(DisagreementRow)
        .values({ a: a.id, b: b.id, by: actor.id, at: this.clock.now() })
        .orIgnore() // whoever marked it first stands
        .execute(),
    );
  }

  lift(actor: Actor, caseFile: string, points: readonly string[]): Promise<void> {
    return this.change(actor, caseFile, points, 'liftDisagreement', (tx, [a, b]) =>
      tx.manager.delete(DisagreementRow, { a: a.id, b: b.id }),
    );
  }

  private change(
    actor: Actor,
    caseFile: string,
    points: readonly string[],
    what: 'markDisagreement' | 'liftDisagreement',
    done: (tx: Transaction, two: Two) => Promise<unknown>,
  ): Promise<void> {
    return this.store.run(actor, async (tx) => {
      const caseRow = await tx.lockCase(caseFile);
      await demandRight(tx.read, 'disposePoint', actor, { case: caseFile }, caseRow.phase);
      const [a, b] = await twoOf(tx, caseFile, points);
      await done(tx, [a, b]);
      await tx.record({
        what,
        by: actor.id,
        case: caseFile,
        facts: { a: a.number, b: b.number, bodyA: a.body, bodyB: b.body },
      });
    });
  }
}

/** Two different points of the case that stand, the lesser id first. @throws Refusal `point_unknown` */
async function twoOf(tx: Transaction, caseFile: string, points: readonly string[]): Promise<Two> {
  const rows = await tx.manager.findBy(PointRow, { id: In([...points]), caseFile });
  const [a, b, ...others] = rows
    .filter((row) => row.withdrawnAt === null)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  if (!a || !b || others.length > 0) throw new Refusal('point_unknown');
  return [a, b];
}
