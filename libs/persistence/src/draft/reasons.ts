import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';

/** A reason for declining a point that the municipality has given before. */
@Entity('decline_reason')
export class DeclineReasonRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  words!: string;
  /** How many times it was given. */
  @Column({ type: 'int' })
  uses!: number;
  @Column({ name: 'last_used_at', type: 'timestamptz' })
  lastUsedAt!: Date;
}

/** Counts a use of a reason; one that is new, or was removed, comes on the list. Equal words are one reason. */
export async function useReason(
  manager: EntityManager,
  reason: Pick<DeclineReasonRow, 'id' | 'municipality' | 'words' | 'lastUsedAt'>,
  uses = 1,
): Promise<void> {
  await manager.query(
    `insert into decline_reason (id, municipality, words, uses, last_used_at) values ($1, $2, $3, $4, $5)
     on conflict (municipality, words) do update
        set uses = decline_reason.uses + excluded.uses,
            last_used_at = greatest(decline_reason.last_used_at, excluded.last_used_at)`,
    [reason.id, reason.municipality, reason.words, uses, reason.lastUsedAt],
  );
}
