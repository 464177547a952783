import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody's account at an issuer of OpenID Connect. */
@Entity('identity')
export class IdentityRow {
  @PrimaryColumn({ type: 'text' })
  issuer!: string;
  /** The issuer's name for the account: `sub`, or `tid:oid` at Entra. */
  @PrimaryColumn({ type: 'text' })
  subject!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ name: 'matched_at', type: 'timestamptz' })
  matchedAt!: Date;
}

/** A link that signs in once. */
@Entity('one_time_link')
export class OneTimeLinkRow {
  /** SHA-256 of the secret in the link, in hexadecimal. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash!: string;
  @Column({ type: 'text' })
  person!: string;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
