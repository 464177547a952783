import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ElectionCount, ElectionMethod, RoundResult } from '@samsvar/domain';

/** An election (valg) of who presides, in a meeting or in one case. */
@Entity('election')
export class ElectionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  meeting!: string;
  /** Null: for the meeting. */
  @Column({ type: 'text', nullable: true })
  item!: string | null;
  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;
  /** Who was elected, as `person`. */
  @Column({ type: 'text', nullable: true })
  seat!: string | null;
  @Column({ type: 'text', nullable: true })
  person!: string | null;
  @Column({ name: 'lot_drawn_by', type: 'text', nullable: true })
  lotDrawnBy!: string | null;
  /** Why nobody was elected. */
  @Column({ name: 'broken_off', type: 'text', nullable: true })
  brokenOff!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
}

/** Who could be elected: a seat, and who met for it. Never changed. */
@Entity('election_candidate')
export class CandidateRow {
  @PrimaryColumn({ type: 'text' })
  election!: string;
  @PrimaryColumn({ type: 'text' })
  seat!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ type: 'int' })
  position!: number;
}

/** What a closed round came to. */
export interface RoundOutcome {
  /** Null when unanimous. */
  readonly count: ElectionCount | null;
  readonly note: string | null;
  readonly result: RoundResult;
}

@Entity('election_round')
export class RoundRow {
  @PrimaryColumn({ type: 'text' })
  election!: string;
  @PrimaryColumn({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  method!: ElectionMethod;
  @Column({ type: 'int' })
  seats!: number;
  @Column({ type: 'int' })
  entitled!: number;
  /** The seats that may vote: those that were met for when it was opened. */
  @Column({ type: 'text', array: true })
  voters!: string[];
  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'jsonb', nullable: true })
  outcome!: RoundOutcome | null;
}

/** One seat's ballot in a round. Never changed. */
@Entity('election_ballot')
export class ElectionBallotRow {
  @PrimaryColumn({ type: 'text' })
  election!: string;
  @PrimaryColumn({ type: 'int' })
  round!: number;
  @PrimaryColumn({ type: 'text' })
  seat!: string;
  @Column({ type: 'text' })
  person!: string;
  /** The candidate's seat; null: blank. */
  @Column({ type: 'text', nullable: true })
  candidate!: string | null;
  @Column({ name: 'cast_at', type: 'timestamptz' })
  castAt!: Date;
}
