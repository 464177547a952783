import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The consolidated text while it is being written. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'int' })
  round!: number;
  @Column({ type: 'text' })
  doc!: string;
  @Column({ name: 'route_step', type: 'text' })
  routeStep!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** What was decided about a point in so many words; the latest counts. */
@Entity('disposal')
export class DisposalRow {
  @PrimaryGeneratedColumn('identity', { name: 'seq', type: 'bigint' })
  seq!: string;
  @Column({ type: 'text' })
  point!: string;
  @Column({ type: 'text' })
  kind!: 'open' | 'declined' | 'passedOn' | 'confirmed';
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ name: 'passed_to', type: 'text', nullable: true })
  passedTo!: string | null;
  /** The draft's words that were confirmed, a line a block; only when `confirmed`. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;
  /** SHA-256 of those words, in hexadecimal. */
  @Column({ type: 'text', nullable: true })
  sha256!: string | null;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}
