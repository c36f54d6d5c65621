import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { compileList, productFact, type CompiledList, type Facts } from '@sluice/domain';
import { In, type EntityManager, type Repository } from 'typeorm';
import { ApplicableList, Filing, Product } from './entities.js';

/** Reads what a decision rests on. Lists are few and kept in memory; products and filings are read for each shipment. */
@Injectable()
export class FactsService {
  #lists: readonly CompiledList[] | undefined;

  constructor(@InjectRepository(ApplicableList) private readonly lists: Repository<ApplicableList>) {}

  async about(manager: EntityManager, exporterId: string, skus: readonly string[]): Promise<Facts> {
    const lists = (this.#lists ??= (await this.lists.find()).map(({ data }) => compileList(data)));
    const found = await manager.find(Product, { where: { sku: In(skus) } });
    const filings = await manager.find(Filing, {
      where: { exporterId, products: { sku: In(skus) } },
      relations: { products: true },
    });
    const products = new Map(found.map(({ sku, data }) => [sku, productFact(data, lists)]));
    return {
      lists,
      product: (sku) => products.get(sku),
      filings: (_exporterId, sku) =>
        filings.filter(({ products: filed }) => filed.some((one) => one.sku === sku)).map(({ data }) => data),
    };
  }
}
