import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyKind, VotingForm } from '@samsvar/domain';

/** A body (organ). */
@Entity('body')
export class BodyRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'int' })
  position!: number;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  short!: string;
  @Column({ type: 'text' })
  kind!: BodyKind;
  @Column({ name: 'co_writing', type: 'text' })
  coWriting!: 'inMeeting' | 'always';
  /** When its reglement has the text as a whole voted on. */
  @Column({ name: 'voting_form', type: 'text', default: 'amendmentsFirst' })
  votingForm!: VotingForm;
  /** The målform that it is written to in; null for the municipality's own. */
  @Column({ type: 'text', nullable: true })
  language!: 'nb' | 'nn' | null;
  /** The day from which it may hold remote meetings, as the bystyre decided; null: it may not. */
  @Column({ name: 'remote_since', type: 'date', nullable: true })
  remoteSince!: string | null;
}

/** A member's place in a body. */
@Entity('seat')
export class SeatRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  person!: string;
  @Column({ type: 'text' })
  role!: 'leder' | 'nestleder' | 'medlem';
  @Column({ type: 'text', nullable: true })
  party!: string | null;
}

/** A deputy (vara). */
@Entity('deputy')
export class DeputyRow {
  @PrimaryColumn({ type: 'text' })
  body!: string;
  @PrimaryColumn({ type: 'text' })
  person!: string;
  @Column({ type: 'text', nullable: true })
  party!: string | null;
  @Column({ type: 'int' })
  order!: number;
}

/** Who keeps a body's minutes. */
@Entity('secretary')
export class SecretaryRow {
  @PrimaryColumn({ type: 'text' })
  body!: string;
  @PrimaryColumn({ type: 'text' })
  person!: string;
}
