import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Theme } from '@samsvar/domain';

/** A file as it came in. Kept unchanged. */
@Entity('upload')
export class UploadRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  by!: string;
  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;
  /** Loaded only where they are asked for. */
  @Column({ type: 'bytea', select: false })
  bytes!: Buffer;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** A booklet as a person confirmed it. */
@Entity('booklet')
export class BookletRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  upload!: string;
  @Column({ type: 'jsonb' })
  content!: { themes: Theme[] };
  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;
}
