import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BlockKind, ProposalKind, ProposalState, Text } from '@samsvar/domain';

/** A proposal (forslag). */
@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  item!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text', nullable: true })
  letter!: string | null;
  @Column({ type: 'text' })
  kind!: ProposalKind;
  @Column({ type: 'text' })
  state!: ProposalState;
  @Column({ type: 'text', nullable: true })
  question!: string | null;
  @Column({ type: 'text', nullable: true })
  block!: string | null;
  @Column({ name: 'base_version', type: 'text' })
  baseVersion!: string;
  @Column({ name: 'base_text', type: 'text', nullable: true })
  baseText!: string | null;
  @Column({ name: 'new_text', type: 'text', nullable: true })
  newText!: string | null;
  @Column({ name: 'new_kind', type: 'text', nullable: true })
  newKind!: BlockKind | null;
  /** The sections of an alternative text. */
  @Column({ name: 'new_content', type: 'jsonb', nullable: true })
  newContent!: Text | null;
  /** Who gets what is referred; null for the kommunedirektør. */
  @Column({ name: 'refer_to', type: 'text', nullable: true })
  referTo!: string | null;
  /** Parties, lists, groups or bodies that it is moved on behalf of. */
  @Column({ name: 'on_behalf_of', type: 'text', array: true, default: '{}' })
  onBehalfOf!: string[];
  /** The proposal that was split, for its parts. */
  @Column({ name: 'part_of', type: 'text', nullable: true })
  partOf!: string | null;
  /** When it was upheld as a mindretallsforslag; null unless it has fallen and its mover upholds it. */
  @Column({ name: 'upheld_at', type: 'timestamptz', nullable: true })
  upheldAt!: Date | null;
  /** The upheld proposal of the body before that this was taken up from. */
  @Column({ name: 'taken_up_from', type: 'text', nullable: true })
  takenUpFrom!: string | null;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ type: 'text' })
  mover!: string;
  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt!: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;
}

/** Who moves a proposal, and for which party. */
@Entity('proposer')
export class ProposerRow {
  @PrimaryColumn({ type: 'text' })
  proposal!: string;
  @Column({ type: 'int' })
  position!: number;
  @PrimaryColumn({ type: 'text' })
  person!: string;
  @Column({ type: 'text', nullable: true })
  party!: string | null;
}
