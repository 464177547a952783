import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice, RecordedOutcome, VoteForm, VoteMethod } from '@samsvar/domain';

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
  /** Null: the text as a whole, or of it the question. */
  @Column({ type: 'text', nullable: true })
  proposal!: string | null;
  @Column({ type: 'text', default: 'forAgainst' })
  form!: VoteForm;
  /** In an alternative vote, the proposal that the first is put against; null: the innstilling. */
  @Column({ type: 'text', nullable: true })
  versus!: string | null;
  /** Point by point: the question whose text is voted on. */
  @Column({ type: 'text', nullable: true })
  question!: string | null;
  @Column({ name: 'test', type: 'boolean', default: false })
  isTest!: boolean;
  /** True when it is closed, and with it the text as a whole has been voted on. */
  @Column({ type: 'boolean', default: false })
  whole!: boolean;
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
  /** The seats that may vote: those that were met for when it was opened. */
  @Column({ type: 'text', array: true, default: [] })
  voters!: string[];
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
