import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredInput } from '@samsvar/domain';

/** A joint input (felles innspill) as one municipality registered it in a case. Never changed. */
@Entity('joint_input')
export class InputRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  /** What it says, as an answer of a body without seats. */
  @Column({ type: 'text' })
  answer!: string;
  @Column({ type: 'text' })
  upload!: string;
  /** Of the file: the same in every municipality that registered it. */
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ type: 'text' })
  sender!: string;
  @Column({ type: 'text' })
  title!: string;
  /** As printed. */
  @Column({ type: 'text', nullable: true })
  dated!: string | null;
  @Column({ type: 'jsonb' })
  content!: RegisteredInput;
  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;
}

/** Shows a sender what became of its input, without signing in. */
@Entity('input_link')
export class InputLinkRow {
  /** SHA-256 of the secret in the link, in hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ name: 'made_by', type: 'text' })
  madeBy!: string;
  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}
