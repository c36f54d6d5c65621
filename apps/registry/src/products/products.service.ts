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

/** What the catalog says about one sku: master data, or null when it was removed. */
export interface CatalogNews {
  readonly sku: string;
  readonly apply: (known: Product | undefined) => MasterDataEffect;
  readonly traceparent: string | undefined;
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
        const because = { known, action: created ? 'create' : 'change', by: change.person };
        return done({ product: await store(tx, effect.product, because), created });
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
      return done(await store(tx, classified, { known, action: 'classify', by: change.person }));
    });
  }

  /** Takes over what the catalog says, in its order, in the given transaction: two statements however many there are. */
  async takeOver(tx: Tx, news: readonly CatalogNews[]): Promise<void> {
    const products = await lockProducts(
      tx,
      news.map(({ sku }) => sku),
    );
    const touched = new Map<string, Product>();
    for (const { sku, apply, traceparent } of news) {
      const effect = apply(products.get(sku));
      if (effect.kind === 'unchanged') continue;
      record(tx, effect.product, { known: products.get(sku), action: 'take-over', by: 'catalog.product.v1' });
      products.set(sku, effect.product);
      touched.set(sku, effect.product);
      tell(traced(tx, traceparent), effect.product);
    }
    if (touched.size > 0) await tx.manager.upsert(Product, [...touched.values()], ['sku']);
  }
}

/** In the order of the sku, so that two batches cannot wait for each other. */
async function lockProducts(tx: Tx, skus: readonly string[]): Promise<Map<string, Product>> {
  const found = await tx.manager.find(Product, {
    where: { sku: In([...new Set(skus)]) },
    order: { sku: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(found.map((product) => [product.sku, product]));
}

async function store(tx: Tx, product: Product, because: Because): Promise<Product> {
  await tx.manager.upsert(Product, product, ['sku']);
  tell(tx, product);
  record(tx, product, because);
  return product;
}

/** What the product was before, what was done, and by whom. */
interface Because {
  readonly known: Product | undefined;
  readonly action: string;
  readonly by: string;
}

function record(tx: Tx, product: Product, { known, action, by }: Because): void {
  const change = difference(auditedProduct(known), auditedProduct(product));
  tx.record({ object: `product:${product.sku}`, action, by, ...change });
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
