import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Facts } from '@samsvar/domain';

/** What happened: written once, in the transaction of the act. */
@Entity('event')
export class EventRow {
  @PrimaryGeneratedColumn('identity', { name: 'seq', type: 'bigint' })
  seq!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text', nullable: true })
  caseFile!: string | null;
  @Column({ type: 'text', nullable: true })
  body!: string | null;
  @Column({ type: 'text' })
  what!: string;
  @Column({ type: 'text', nullable: true })
  by!: string | null;
  @Column({ type: 'timestamptz' })
  at!: Date;
  @Column({ type: 'jsonb' })
  facts!: Facts;
}
