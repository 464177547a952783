import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { WordingSource } from '@samsvar/domain';

/** Which wording of a question was chosen to be answered; the latest counts, none is removed. */
@Entity('wording_choice')
export class WordingChoiceRow {
  @PrimaryGeneratedColumn('identity', { name: 'seq', type: 'bigint' })
  seq!: string;
  @Column({ type: 'text' })
  question!: string;
  @Column({ type: 'text' })
  source!: WordingSource;
  @Column({ type: 'text' })
  wording!: string;
  /** What was answered until then. */
  @Column({ type: 'text' })
  replaced!: string;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}
