import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice, ClosingGround } from '@samsvar/domain';

/** From a moment on, somebody meets for a seat, or nobody does. Never changed. */
@Entity('attendance_course')
export class MovementRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  meeting!: string;
  @Column({ type: 'text' })
  seat!: string;
  @Column({ type: 'text', nullable: true })
  person!: string | null;
  @Column({ type: 'boolean' })
  remote!: boolean;
  @Column({ type: 'timestamptz' })
  at!: Date;
  @Column({ type: 'text', nullable: true })
  presiding!: string | null;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ type: 'text', nullable: true })
  corrects!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;
}

/** What the body decided about closing its meeting, or one case in it. Never changed. */
@Entity('closing')
export class ClosingRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  meeting!: string;
  /** Null for the meeting. */
  @Column({ type: 'text', nullable: true })
  item!: string | null;
  @Column({ type: 'boolean' })
  closed!: boolean;
  @Column({ type: 'text', nullable: true })
  ground!: ClosingGround | null;
  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;
  /** Of closing. Null when unanimous, as `against`. */
  @Column({ name: 'in_favour', type: 'int', nullable: true })
  inFavour!: number | null;
  @Column({ type: 'int', nullable: true })
  against!: number | null;
  @Column({ type: 'text', nullable: true })
  chair!: Choice | null;
  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
}

/** The body approved how it was called, and its agenda. Never changed. */
@Entity('call_approval')
export class ApprovalRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  meeting!: string;
  @Column({ name: 'call_remarks', type: 'text', nullable: true })
  callRemarks!: string | null;
  @Column({ name: 'agenda_remarks', type: 'text', nullable: true })
  agendaRemarks!: string | null;
  @Column({ name: 'approved_at', type: 'timestamptz' })
  approvedAt!: Date;
}

/** A vote on a case that was not on the agenda was refused. Never changed. */
@Entity('vote_refusal')
export class VoteRefusalRow {
  @PrimaryColumn({ type: 'text' })
  item!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'by_chair', type: 'boolean' })
  byChair!: boolean;
  /** The seats that refused, when it was not the chair. */
  @Column({ type: 'text', array: true })
  seats!: string[];
  @Column({ type: 'int' })
  present!: number;
  @Column({ name: 'refused_at', type: 'timestamptz' })
  refusedAt!: Date;
}

/** What a member answered in a written treatment. Never changed. */
@Entity('written_answer')
export class WrittenAnswerRow {
  @PrimaryColumn({ type: 'text' })
  item!: string;
  @PrimaryColumn({ type: 'text' })
  seat!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ type: 'boolean' })
  proposal!: boolean;
  @Column({ type: 'boolean' })
  procedure!: boolean;
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
