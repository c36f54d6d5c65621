import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { compileList, listsInForce } from '@sluice/domain';
import { Repository } from 'typeorm';
import { Product } from '../../products/product.entity.js';
import { CLOCK, type Clock } from '../../time/clock.js';
import { publishedData } from '../list-event.js';
import { ListVersion } from '../list.entity.js';
import { askGate, type GateQuestion } from './gate-impact.js';
import type { ProductImpact } from './product-impact.js';
import { walkProducts, type Versions } from './product-walk.js';

/** Injection token of the gate's address, e.g. `http://127.0.0.1:3002`. */
export const GATE_URL = Symbol('GATE_URL');

/** How many products would change scope how, of all that there are. */
export interface ProductCount {
  readonly enter: number;
  readonly leave: number;
  readonly undecided: number;
  readonly unchanged: number;
  readonly products: number;
}

const COUNTED = { ENTERS: 'enter', LEAVES: 'leave', UNDECIDED: 'undecided' } as const;

/** What a version would do before anybody approves it: to products here, to shipments at the gate. */
@Injectable()
export class ImpactService {
  constructor(
    @InjectRepository(ListVersion) private readonly lists: Repository<ListVersion>,
    @InjectRepository(Product) private readonly products: Repository<Product>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(GATE_URL) private readonly gateUrl: string,
  ) {}

  /**
   * Lines of JSON: first `{ count: { products, shipments }, notes }`, then a `{ product }` for each that would change
   * scope, then the gate's own lines, `{ shipment }` and `{ end }`. An answer without its `end` was cut short.
   * @throws Problem when the gate cannot be asked or refuses
   */
  async *lines(list: ListVersion, question: Omit<GateQuestion, 'list'>): AsyncGenerator<string> {
    const versions = await this.versionsAround(list);
    const asked = askGate(this.gateUrl, { ...question, list: publishedData(list) });
    asked.catch(() => undefined); // awaited below, once the products are counted
    const products = await this.count(versions, question.signal);
    const { count: shipments, notes, rows } = await asked;
    yield JSON.stringify({ count: { products, shipments }, notes });
    for await (const { impacts } of walkProducts(this.products, versions, question.signal)) {
      for (const product of impacts) yield JSON.stringify({ product } satisfies { product: ProductImpact });
    }
    yield* rows;
  }

  private async count(versions: Versions, signal: AbortSignal): Promise<ProductCount> {
    const count = { enter: 0, leave: 0, undecided: 0, unchanged: 0, products: 0 };
    for await (const { impacts, products } of walkProducts(this.products, versions, signal)) {
      count.products += products;
      count.unchanged += products - impacts.length;
      for (const { change } of impacts) count[COUNTED[change]] += 1;
    }
    return count;
  }

  /** The version, and the one of its list that would be in force without it on the day it begins, or now. */
  private async versionsAround(list: ListVersion): Promise<Versions> {
    const after = compileList(publishedData(list));
    const approved = await this.lists.findBy({ listId: list.listId, status: 'APPROVED' });
    const others = approved.filter(({ version }) => version !== list.version);
    const atMs = Math.max(this.clock(), after.effectiveFromMs);
    const compiled = others.map((other) => compileList(publishedData(other)));
    return { before: listsInForce(compiled, atMs)[0], after };
  }
}
