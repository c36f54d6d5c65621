import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { difference } from '../audit/difference.js';
import { traced, Transactions, type Tx } from '../database/transactions.js';
import type { ChangeRequest } from '../http/change-request.js';
import { requireMatch } from '../http/etag.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { auditedProduct } from './audited-product.js';
import { applyMasterData, sameMasterData, type MasterDataEffect } from './master-data.js';
import type { ClassificationBody, ProductBody } from './product-body.js';
import { classifiedData } from './product-event.js';
import { Product } from './product.entity.js';

/** What the product master, or a file of products, says about one sku. */
export interface ProductNews {
  readonly sku: string;
  readonly apply: (known: Product | undefined) => MasterDataEffect;
  readonly traceparent: string | undefined;
  /** As the audit trail tells it: what was done, by whom, and what led to it. */
  readonly because: Because;
}

interface Because {
  readonly action: string;
  readonly by: string;
  readonly why?: string;
}

@Injectable()
export class ProductsService {
  constructor(
    private readonly transactions: Transactions,
    @InjectRepository(Product) private readonly products: Repository<Product>,
  ) {}

  async find(sku: string): Promise<Outcome<Product>> {
    const product = await this.products.findOneBy({ sku, removed: false });
    return product === null ? unknownProduct(sku) : done(product);
  }

  /** Creates the product or changes its master data; `created` says which. */
  async put(
    sku: string,
    body: ProductBody,
    change: ChangeRequest,
  ): Promise<Outcome<{ product: Product; created: boolean }>> {
    if (body.sku !== undefined && body.sku !== sku) return otherSku(sku, body.sku);
    return this.transactions.run(async (untraced) => {
      const tx = traced(untraced, change.traceparent);
      const known = (await lockProducts(tx, [sku])).get(sku);
      const created = known === undefined || known.removed;
      const match = created ? refuseMatchOfNothing(change.ifMatch) : requireMatch(change.ifMatch, known.revision);
      if (!match.ok) return match;
      const productVersion = body.productVersion ?? (created ? 1 : known.productVersion + 1);
      const effect = applyMasterData(known, { ...body, sku, productVersion });
      if (effect.kind === 'changed') {
        const because = { action: created ? 'create' : 'change', by: change.person };
        return done({ product: await store(tx, known, effect.product, because), created });
      }
      if (known !== undefined && sameMasterData(known, { ...body, sku })) return done({ product: known, created });
      return staleProductVersion(known?.productVersion ?? 0, productVersion);
    });
  }

  async classify(sku: string, body: ClassificationBody, change: ChangeRequest): Promise<Outcome<Product>> {
    return this.transactions.run(async (untraced) => {
      const tx = traced(untraced, change.traceparent);
      const known = (await lockProducts(tx, [sku])).get(sku);
      if (known === undefined || known.removed) return unknownProduct(sku);
      const match = requireMatch(change.ifMatch, known.revision);
      if (!match.ok) return match;
      const confirmed = body.confirmed ?? true;
      const classified = Object.assign(new Product(), known, {
        classifiedAttributes: body.attributes,
        confirmedBy: confirmed ? change.person : null,
        confirmedAt: confirmed ? tx.now : null,
        revision: known.revision + 1,
      });
      return done(await store(tx, known, classified, { action: 'classify', by: change.person }));
    });
  }

  /** Takes over what is news of products, in its order, in the given transaction: three statements however many there are. */
  async takeOver(tx: Tx, news: readonly ProductNews[]): Promise<void> {
    const products = await lockProducts(
      tx,
      news.map(({ sku }) => sku),
    );
    const touched = new Map<string, Product>();
    for (const { sku, apply, traceparent, because } of news) {
      const known = products.get(sku);
      const effect = apply(known);
      if (effect.kind === 'unchanged') continue;
      record(tx, known, effect.product, because);
      products.set(sku, effect.product);
      touched.set(sku, effect.product);
      tell(traced(tx, traceparent), effect.product);
    }
    if (touched.size > 0) await tx.manager.upsert(Product, [...touched.values()], ['sku']);
  }
}

/**
 * Until the transaction ends nobody else changes these products, nor creates one of them: a sku that is new has no row to
 * lock, so the names are locked. In one order, so that two batches cannot wait for each other.
 */
async function lockProducts(tx: Tx, skus: readonly string[]): Promise<Map<string, Product>> {
  const names = [...new Set(skus)];
  await tx.client.query(
    `SELECT pg_advisory_xact_lock(name) FROM (
       SELECT DISTINCT hashtextextended('product ' || sku, 0) AS name FROM unnest($1::text[]) AS sku ORDER BY name
     ) AS names`,
    [names],
  );
  const found = await tx.manager.findBy(Product, { sku: In(names) });
  return new Map(found.map((product) => [product.sku, product]));
}

async function store(tx: Tx, known: Product | undefined, product: Product, because: Because): Promise<Product> {
  await tx.manager.upsert(Product, product, ['sku']);
  tell(tx, product);
  record(tx, known, product, because);
  return product;
}

function record(tx: Tx, known: Product | undefined, product: Product, because: Because): void {
  const change = difference(auditedProduct(known), auditedProduct(product));
  tx.record({ object: `product:${product.sku}`, ...because, ...change });
}

function tell(tx: Tx, product: Product): void {
  tx.say('compliance.product.classified', product.sku, product.removed ? null : classifiedData(product));
}

function unknownProduct(sku: string): Refused {
  return refused(404, {
    code: 'PRODUCT_UNKNOWN',
    detail: `There is no product ${sku}.`,
    field: 'sku',
    remedy: 'Check the sku, or let the product master publish it on catalog.product.v1.',
  });
}

function otherSku(sku: string, given: string): Refused {
  return refused(422, {
    code: 'SKU_MISMATCH',
    detail: `The path says ${sku} and the body ${given}.`,
    field: 'sku',
    remedy: 'Leave sku out of the body, or make both the same.',
  });
}

function staleProductVersion(known: number, given: number): Refused {
  return refused(409, {
    code: 'STALE_PRODUCT_VERSION',
    detail: `productVersion ${given} is not newer than ${known}, which is known already with other content.`,
    field: 'productVersion',
    remedy: `Send a productVersion above ${known}, or leave it out.`,
  });
}

function refuseMatchOfNothing(ifMatch: string | undefined): { ok: true } | Refused {
  if (ifMatch === undefined) return { ok: true };
  return refused(412, {
    code: 'STALE_VERSION',
    detail: 'There is no such product any more, or not yet.',
    field: 'If-Match',
    remedy: 'Leave If-Match out to create it.',
  });
}
