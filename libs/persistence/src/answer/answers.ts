import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerState, BlockKind, Count, Text } from '@samsvar/domain';

/** One body's answer. */
@Entity('answer')
export class AnswerRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'text' })
  state!: AnswerState;
  @Column({ type: 'int' })
  round!: number;
  @Column({ type: 'text' })
  doc!: string;
  @Column({ type: 'text', nullable: true })
  version!: string | null;
  @Column({ type: 'text', nullable: true })
  basis!: 'consensus' | 'vote' | null;
  @Column({ type: 'jsonb', nullable: true })
  count!: (Count & { note: string | null }) | null;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
}

/** A frozen, numbered, hashed text. Never changed. */
@Entity('text_version')
export class VersionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text', nullable: true })
  answer!: string | null;
  @Column({ type: 'text', nullable: true })
  body!: string | null;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  kind!: 'answer' | 'tabled' | 'amended' | 'decided';
  @Column({ type: 'jsonb' })
  content!: Text;
  /** The hashed spelling; loaded only where it is asked for. */
  @Column({ type: 'text', select: false })
  canonical!: string;
  @Column({ type: 'text' })
  sha256!: string;
  /** The live document's full state when it was frozen; loaded only where it is asked for. */
  @Column({ type: 'bytea', nullable: true, select: false })
  yjs!: Buffer | null;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}

/** One block of an adopted answer. Its words never change. */
@Entity('point')
export class PointRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text' })
  answer!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'text' })
  question!: string;
  @Column({ type: 'text' })
  block!: string;
  @Column({ type: 'text' })
  number!: string;
  @Column({ type: 'int' })
  position!: number;
  @Column({ type: 'text' })
  kind!: BlockKind;
  @Column({ type: 'text' })
  words!: string;
  @Column({ type: 'text', nullable: true })
  minority!: string | null;
  @Column({ type: 'text' })
  version!: string;
  @Column({ type: 'text', nullable: true })
  replaces!: string | null;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}

/** A member's own. Nobody else ever reads it. */
@Entity('note')
export class NoteRow {
  @PrimaryColumn({ type: 'text' })
  person!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @PrimaryColumn({ type: 'text' })
  question!: string;
  @Column({ type: 'text' })
  words!: string;
  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
