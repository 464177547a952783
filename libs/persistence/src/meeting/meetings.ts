import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  Choice,
  ClosingGround,
  Ended,
  MeetingMode,
  MeetingState,
  StandingDecision,
  VotingForm,
} from '@samsvar/domain';

/** A body's called meeting. */
@Entity('meeting')
export class MeetingRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;
  @Column({ type: 'text' })
  place!: string;
  @Column({ type: 'text' })
  mode!: MeetingMode;
  /** Of closing, as the call foresaw it; null for an open meeting. */
  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;
  @Column({ name: 'closing_ground', type: 'text', nullable: true })
  closingGround!: ClosingGround | null;
  /** Why the body treats in writing; null for other modes. */
  @Column({ type: 'text', nullable: true })
  urgency!: string | null;
  @Column({ type: 'text' })
  state!: MeetingState;
  @Column({ type: 'text', nullable: true })
  presiding!: string | null;
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** Whether and by whom a seat is met for. */
@Entity('attendance')
export class AttendanceRow {
  @PrimaryColumn({ type: 'text' })
  meeting!: string;
  @PrimaryColumn({ type: 'text' })
  seat!: string;
  @Column({ type: 'text', nullable: true })
  person!: string | null;
  @Column({ type: 'boolean', default: false })
  remote!: boolean;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/** A case on a meeting's agenda; in treatment, the treatment itself. */
@Entity('agenda_item')
export class ItemRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  meeting!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ name: 'route_step', type: 'text' })
  routeStep!: string;
  @Column({ type: 'int' })
  year!: number;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text', nullable: true })
  result!: Ended | null;
  /** When it was taken up in the meeting; null for what was on the agenda. */
  @Column({ name: 'added_at', type: 'timestamptz', nullable: true })
  addedAt!: Date | null;
  /** Legal basis for withholding its papers from the public; null when they are open. */
  @Column({ type: 'text', nullable: true })
  screened!: string | null;
  /** The version that came to the body; null while the body has neither changed nor concluded it. */
  @Column({ name: 'base_version', type: 'text', nullable: true })
  baseVersion!: string | null;
  /** The version that the treatment ended with; null until concluded. */
  @Column({ name: 'end_version', type: 'text', nullable: true })
  endVersion!: string | null;
  /** Vedtak or innstilling as it was confirmed; null until concluded. Never changed. */
  @Column({ type: 'jsonb', nullable: true })
  decision!: StandingDecision | null;
  /** When the text as a whole is voted on, as the chair chose; null for the body's own. */
  @Column({ name: 'voting_form', type: 'text', nullable: true })
  votingForm!: VotingForm | null;
  /** The proposals as the chair put them; null while they stand as suggested. */
  @Column({ name: 'voting_order', type: 'text', array: true, nullable: true })
  votingOrder!: string[] | null;
}

/** What the body decided about whether somebody is disqualified in a case on the agenda. Never changed. */
@Entity('disqualification')
export class DisqualificationRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  item!: string;
  @Column({ type: 'text' })
  seat!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ type: 'boolean' })
  found!: boolean;
  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  /** Null when unanimous, as `against`. */
  @Column({ name: 'in_favour', type: 'int', nullable: true })
  inFavour!: number | null;
  @Column({ type: 'int', nullable: true })
  against!: number | null;
  @Column({ type: 'text', nullable: true })
  chair!: Choice | null;
  @Column({ type: 'text', nullable: true })
  substitute!: string | null;
  /** Why a deputy before that one in order does not meet. */
  @Column({ name: 'substitute_reason', type: 'text', nullable: true })
  substituteReason!: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
}

/** A protokolltilførsel. Never changed. */
@Entity('protocol_addition')
export class AdditionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  item!: string;
  @Column({ type: 'text' })
  person!: string;
  /** The party, list or group of the seat that the person met for. */
  @Column({ type: 'text', nullable: true })
  party!: string | null;
  @Column({ type: 'text' })
  words!: string;
  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}
