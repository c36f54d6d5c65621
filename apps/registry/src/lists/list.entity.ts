import type { ListEntry, ListSource } from '@sluice/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What people have done with a version. Whether it is in force follows from its dates: see `list-state.ts`. */
export type ListStatus = 'DRAFT' | 'PROPOSED' | 'APPROVED';

/** One version of an applicable list. Once it is proposed its content does not change: a correction is a new version. */
@Entity({ name: 'list_version' })
export class ListVersion {
  @PrimaryColumn('text', { name: 'list_id' })
  listId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  title!: string;

  @Column('text')
  status!: ListStatus;

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

  /** Everybody who wrote any of it: none of them approves it. */
  @Column('text', { array: true })
  authors!: string[];

  @Column('text', { name: 'proposed_by', nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  /** The last rejection, until the version is proposed again. */
  @Column('text', { name: 'rejected_by', nullable: true })
  rejectedBy!: string | null;

  @Column('timestamptz', { name: 'rejected_at', nullable: true })
  rejectedAt!: Date | null;

  @Column('text', { nullable: true })
  rejection!: string | null;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** The ETag: 1 as drafted, one more with every change. */
  @Column('integer')
  revision!: number;
}
