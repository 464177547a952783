import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kommune or fylkeskommune: the tenant. */
@Entity('municipality')
export class MunicipalityRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  language!: 'nb' | 'nn';
  /** How much of a point's words must stand in a draft, in per cent, before it asks for a new decision. */
  @Column({ name: 'rewording_floor', type: 'int', default: 50 })
  rewordingFloor!: number;
}

/** Somebody who takes part. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text', nullable: true })
  email!: string | null;
  @Column({ type: 'text' })
  language!: 'nb' | 'nn';
}

/** A post in the administration. */
@Entity('post')
export class PostRow {
  @Column({ type: 'text' })
  municipality!: string;
  @PrimaryColumn({ type: 'text' })
  person!: string;
  @PrimaryColumn({ type: 'text' })
  role!: 'kommunedirektor' | 'caseWorker' | 'administrator';
}

/** A signed-in browser. */
@Entity('session')
export class SessionRow {
  /** SHA-256 of the cookie's value, in hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
