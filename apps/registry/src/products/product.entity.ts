import type { Attributes } from '@sluice/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A product as the product master knows it, and what compliance says about it. */
@Entity({ name: 'product' })
export class Product {
  @PrimaryColumn('text')
  sku!: string;

  /** The product master's own version. */
  @Column('integer', { name: 'product_version' })
  productVersion!: number;

  @Column('text')
  name!: string;

  @Column('text', { name: 'internal_description' })
  internalDescription!: string;

  @Column('text', { name: 'sales_description' })
  salesDescription!: string;

  @Column('text')
  category!: string;

  @Column('jsonb')
  attributes!: Attributes;

  @Column('jsonb', { name: 'classified_attributes' })
  classifiedAttributes!: Attributes;

  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Removed by a tombstone; the row stays for its history and its revision. */
  @Column('boolean')
  removed!: boolean;

  /** Counts every change, ours and the master's: the ETag. */
  @Column('integer')
  revision!: number;
}
