import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer of a POST, kept so that the same request sent again gets it and changes nothing. */
@Entity({ name: 'idempotency_key' })
export class IdempotencyKey {
  @PrimaryColumn('text')
  key!: string;

  @PrimaryColumn('text')
  person!: string;

  /** SHA-256 of method, path and body: the same key for another request is a mistake. */
  @Column('text')
  fingerprint!: string;

  /** Null only inside the transaction that claims the key. */
  @Column('jsonb', { nullable: true })
  answer!: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
