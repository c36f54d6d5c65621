import type { Receipt } from '@sluice/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An immutable document version attached to a filing. */
@Entity({ name: 'evidence' })
export class Evidence {
  @PrimaryColumn('text', { name: 'evidence_id' })
  evidenceId!: string;

  @Column('text', { name: 'filing_id' })
  filingId!: string;

  @Column('text')
  kind!: string;

  /** Counts the documents of this kind in the filing, from 1. */
  @Column('integer')
  version!: number;

  @Column('text')
  sha256!: string;

  /** Bytes. `pg` reads a bigint as text. */
  @Column('bigint', { transformer: { to: (size: number) => size, from: (size: string) => Number(size) } })
  size!: number;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  /** Where a document system keeps it; null: in our own evidence store, under its SHA-256. */
  @Column('text', { nullable: true })
  uri!: string | null;

  /** Number and days of a FILING_RECEIPT. */
  @Column('jsonb', { nullable: true })
  receipt!: Receipt | null;

  @Column('text', { name: 'attached_by' })
  attachedBy!: string;

  @Column('timestamptz', { name: 'attached_at' })
  attachedAt!: Date;
}
