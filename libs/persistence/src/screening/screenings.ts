import { Column, Entity, PrimaryGeneratedColumn, type EntityManager } from 'typeorm';
import type { Passage, Screening } from '@samsvar/domain';

/** What somebody decided is withheld from the public in what somebody wrote. Never changed. */
@Entity('screening')
export class ScreeningRow implements Screening {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  /** Whose words they are; null for the case's own text. */
  @Column({ type: 'text', nullable: true })
  body!: string | null;
  @Column({ type: 'text' })
  block!: string;
  @Column({ type: 'text', array: true })
  family!: string[];
  @Column({ type: 'text', array: true })
  section!: string[];
  @Column({ type: 'text' })
  words!: string;
  @Column({ type: 'jsonb' })
  passages!: readonly Passage[];
  @Column({ name: 'screened_at', type: 'timestamptz' })
  screenedAt!: Date;
  @Column({ name: 'screened_by', type: 'text' })
  screenedBy!: string;
}

export async function lastScreening(manager: EntityManager, municipality: string): Promise<string> {
  const [row] = await manager.query<{ last: string | null }[]>(
    'select max(seq) as last from screening where municipality = $1',
    [municipality],
  );
  return row?.last ?? '';
}
