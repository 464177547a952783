import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice, RecordedOutcome, VoteMethod } from '@samsvar/domain';

/** A vote (votering). */
@Entity('vote')
export class VoteRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  item!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text' })
  body!: string;
  /** Null: the text as a whole. */
  @Column({ type: 'text', nullable: true })
  proposal!: string | null;
  @Column({ type: 'text' })
  version!: string;
  @Column({ type: 'text' })
  method!: VoteMethod;
  /** The seat that presides. */
  @Column({ type: 'text' })
  chair!: string;
  @Column({ type: 'int' })
  seats!: number;
  @Column({ type: 'int' })
  entitled!: number;
  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'jsonb', nullable: true })
  outcome!: RecordedOutcome | null;
}

/** One seat's ballot. */
@Entity('ballot')
export class BallotRow {
  @PrimaryColumn({ type: 'text' })
  vote!: string;
  @PrimaryColumn({ type: 'text' })
  seat!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ type: 'text' })
  choice!: Choice;
  @Column({ name: 'cast_at', type: 'timestamptz' })
  castAt!: Date;
}
