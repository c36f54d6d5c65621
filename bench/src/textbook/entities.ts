import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import type { OpenedHold, ShipmentState } from '@sluice/domain';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

@Entity('product')
export class Product {
  @PrimaryColumn('text')
  sku!: string;

  @Column('jsonb')
  data!: ProductClassifiedData;
}

@Entity('applicable_list')
export class ApplicableList {
  @PrimaryColumn('text')
  listId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  data!: ListPublishedData;
}

@Entity('filing')
export class Filing {
  @PrimaryColumn('text')
  filingId!: string;

  @Column('text')
  exporterId!: string;

  @Column('jsonb')
  data!: FilingUpdatedData;

  @OneToMany(() => FiledProduct, (filed) => filed.filing)
  products!: FiledProduct[];
}

/** A product that a filing names. */
@Entity('filed_product')
export class FiledProduct {
  @PrimaryColumn('text')
  @Index()
  sku!: string;

  @PrimaryColumn('text')
  filingId!: string;

  @ManyToOne(() => Filing, (filing) => filing.products)
  @JoinColumn({ name: 'filingId' })
  filing!: Filing;
}

@Entity('shipment')
export class Shipment {
  @PrimaryColumn('text')
  shipmentId!: string;

  @Column('integer')
  shipmentVersion!: number;

  @Column('integer')
  decisionVersion!: number;

  @Column('text')
  status!: string;

  @Column('jsonb')
  state!: ShipmentState;
}

@Entity('hold')
export class Hold {
  @PrimaryColumn('text')
  shipmentId!: string;

  @PrimaryColumn('text')
  holdId!: string;

  @Column('jsonb')
  data!: OpenedHold;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

/** What was decided and may not be in Kafka yet. */
@Entity('outbox')
export class OutboxMessage {
  /** `<shipmentId>/<decisionVersion>`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  type!: string;

  @Column('jsonb')
  payload!: unknown;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

export const ENTITIES = [Product, ApplicableList, Filing, FiledProduct, Shipment, Hold, OutboxMessage];
