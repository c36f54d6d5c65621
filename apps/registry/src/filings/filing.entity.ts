import type { FilingStatus } from '@sluice/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an exporter submits for some products, one entry of a list and some markets. */
@Entity({ name: 'filing' })
export class Filing {
  /** `F-` and the ordinal. */
  @PrimaryColumn('text', { name: 'filing_id' })
  filingId!: string;

  /** Order of creation: what pages are cut by. Decimal digits, as `pg` reads a bigint. */
  @Column('bigint')
  ordinal!: string;

  /** Counts every change: the ETag. */
  @Column('integer', { name: 'filing_version' })
  filingVersion!: number;

  @Column('text', { name: 'exporter_id' })
  exporterId!: string;

  @Column('text', { name: 'list_id' })
  listId!: string;

  @Column('text', { name: 'entry_id' })
  entryId!: string;

  @Column('text', { array: true })
  skus!: string[];

  @Column('text', { array: true })
  markets!: string[];

  @Column('text')
  status!: FilingStatus;

  /** The authority's number. */
  @Column('text', { nullable: true })
  number!: string | null;

  /** Day in Asia/Shanghai, `YYYY-MM-DD`. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  /** Day in Asia/Shanghai, included; null: until revoked. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  /** Evidence kinds the entry requires and nobody has attached yet. */
  @Column('text', { array: true })
  missing!: string[];

  /** Why it was rejected or revoked. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  /** Who completed it on review; null: its evidence did, or it never was. */
  @Column('text', { name: 'completed_by', nullable: true })
  completedBy!: string | null;

  /** The filing whose successor this is. */
  @Column('text', { nullable: true })
  renews!: string | null;

  @Column('text', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
