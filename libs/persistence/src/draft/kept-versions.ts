import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Text } from '@samsvar/domain';
import { sealed } from '../text/seal.js';

/** A draft as it stood when somebody kept it under a name. Never changed. */
@Entity('kept_version')
export class KeptVersionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'text' })
  draft!: string;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  name!: string;
  /** Loaded only where it is asked for, as are the two below. */
  @Column({ type: 'jsonb', select: false })
  content!: Text;
  /** The hashed spelling. */
  @Column({ type: 'text', select: false })
  canonical!: string;
  @Column({ type: 'text' })
  sha256!: string;
  /** The live document's full state when it was kept. */
  @Column({ type: 'bytea', select: false })
  yjs!: Buffer;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}

/** What is kept, and on whose act. */
export interface Keeping extends Pick<
  KeptVersionRow,
  'id' | 'municipality' | 'caseFile' | 'draft' | 'name' | 'createdAt' | 'createdBy'
> {
  readonly text: Text;
  readonly yjs: Uint8Array;
}

/** Keeps a draft as the case's next one. The caller holds the case's lock, so numbers cannot collide. */
export async function keepVersion(
  manager: EntityManager,
  { text, yjs, ...row }: Keeping,
): Promise<KeptVersionRow> {
  const [last] = await manager.query<{ number: number | null }[]>(
    'select max(number) as number from kept_version where case_file = $1',
    [row.caseFile],
  );
  const kept = manager.create(KeptVersionRow, {
    ...row,
    ...sealed(text),
    number: (last?.number ?? 0) + 1,
    yjs: Buffer.from(yjs),
  });
  await manager.insert(KeptVersionRow, kept);
  return kept;
}
