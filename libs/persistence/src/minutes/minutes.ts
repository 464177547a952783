import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Minutes } from '@samsvar/domain';

/** A meeting's minutes as they were laid before those who sign. Never changed; taken back, they stand no more. */
@Entity('laid_minutes')
export class LaidMinutesRow {
  @PrimaryColumn({ type: 'text' })
  meeting!: string;
  /** Counts from 1 in each meeting. */
  @PrimaryColumn({ type: 'int' })
  laying!: number;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'json' })
  content!: Minutes;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ name: 'laid_at', type: 'timestamptz' })
  laidAt!: Date;
  @Column({ name: 'laid_by', type: 'text' })
  laidBy!: string;
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;
  @Column({ name: 'taken_back_by', type: 'text', nullable: true })
  takenBackBy!: string | null;
  @Column({ name: 'taken_back_reason', type: 'text', nullable: true })
  takenBackReason!: string | null;
}

/** Who shall sign, and when they did. */
@Entity('minutes_signature')
export class SignatureRow {
  @PrimaryColumn({ type: 'text' })
  meeting!: string;
  @PrimaryColumn({ type: 'int' })
  laying!: number;
  @PrimaryColumn({ type: 'text' })
  person!: string;
  /** As it was when the minutes were laid. */
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'int' })
  position!: number;
  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt!: Date | null;
}

/** One file of signed minutes: the very bytes. Never changed. */
@Entity('signed_paper')
export class SignedPaperRow {
  @PrimaryColumn({ type: 'text' })
  meeting!: string;
  @PrimaryColumn({ type: 'text' })
  name!: string;
  @Column({ type: 'bytea', select: false })
  bytes!: Buffer;
  @Column({ type: 'text' })
  sha256!: string;
}

export async function signedBytes(
  manager: EntityManager,
  meeting: string,
  name: string,
): Promise<Buffer | null> {
  const paper = await manager.findOne(SignedPaperRow, {
    where: { meeting, name },
    select: { meeting: true, name: true, bytes: true },
  });
  return paper?.bytes ?? null;
}

/** What puts signed minutes right. Never changed. */
@Entity('minutes_amendment')
export class AmendmentRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  meeting!: string;
  @Column({ type: 'text' })
  words!: string;
  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
  @Column({ name: 'made_by', type: 'text' })
  madeBy!: string;
}
