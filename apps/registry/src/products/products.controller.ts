import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { Described } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { send } from '../http/answer.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { CurrentLists } from '../lists/current-lists.js';
import { valueOrProblem } from '../outcome.js';
import { classificationBody, productBody, type ClassificationBody, type ProductBody } from './product-body.js';
import { ProductCatalog } from './product-catalog.js';
import { classifiedData } from './product-event.js';
import { cursorAfterProduct, readProductQuery } from './product-query.js';
import { productItem, productResource, type ProductItem } from './product-resource.js';
import { CLASSIFY_PRODUCT, GET_PRODUCT, LIST_PRODUCTS, PUT_PRODUCT } from './products.api.js';
import { ProductsService } from './products.service.js';

@Controller('v1/products')
export class ProductsController {
  constructor(
    private readonly products: ProductsService,
    private readonly catalog: ProductCatalog,
    private readonly lists: CurrentLists,
  ) {}

  @Get()
  @Described(LIST_PRODUCTS)
  async list(@Query() query: Record<string, unknown>): Promise<{ items: ProductItem[]; nextCursor?: string }> {
    const { filter, page } = readProductQuery(query);
    const { items, endsAt } = await this.catalog.page(filter, page);
    const nextCursor = endsAt === undefined ? {} : { nextCursor: cursorAfterProduct(page.sort, endsAt) };
    return { items: items.map(productItem), ...nextCursor };
  }

  /** The ETag is that of the product, which changes are made from; its scope can change without it. */
  @Get(':sku')
  @Described(GET_PRODUCT)
  async get(
    @Param('sku', new IdentifierPipe('sku')) sku: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const product = valueOrProblem(await this.products.find(sku));
    const body = productResource(product, await this.lists.inForce());
    return send(reply, { status: 200, etag: etagOf(product.revision), body });
  }

  @Put(':sku')
  @Described(PUT_PRODUCT)
  async put(
    @Param('sku', new IdentifierPipe('sku')) sku: string,
    @Body(productBody) body: ProductBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { product, created } = valueOrProblem(await this.products.put(sku, body, change));
    return send(reply, { status: created ? 201 : 200, etag: etagOf(product.revision), body: classifiedData(product) });
  }

  @Put(':sku/classification')
  @Described(CLASSIFY_PRODUCT)
  async classify(
    @Param('sku', new IdentifierPipe('sku')) sku: string,
    @Body(classificationBody) body: ClassificationBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const product = valueOrProblem(await this.products.classify(sku, body, change));
    return send(reply, { status: 200, etag: etagOf(product.revision), body: classifiedData(product) });
  }
}
