import type { ListEntry, ListPublishedData, ListSource } from '@sluice/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of an applicable list. Its content never changes: a correction is a new version. */
@Entity({ name: 'list_version' })
export class ListVersion {
  @PrimaryColumn('text', { name: 'list_id' })
  listId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  title!: string;

  @Column('text')
  status!: ListPublishedData['status'];

  @Column('jsonb')
  source!: ListSource;

  /** As the author wrote them: the offset says which country's midnight was meant. */
  @Column('text', { name: 'effective_from' })
  effectiveFrom!: string;

  @Column('text', { name: 'effective_until', nullable: true })
  effectiveUntil!: string | null;

  @Column('text', { array: true })
  origins!: string[];

  @Column('jsonb')
  entries!: ListEntry[];

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** The ETag: 1 as drafted, 2 once approved. */
  @Column('integer')
  revision!: number;
}
