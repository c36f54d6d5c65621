import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { send } from '../http/answer.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { valueOrProblem } from '../outcome.js';
import { classificationBody, productBody, type ClassificationBody, type ProductBody } from './product-body.js';
import { classifiedData } from './product-event.js';
import { ProductsService } from './products.service.js';

@Controller('v1/products/:sku')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  async get(
    @Param('sku', new IdentifierPipe('sku')) sku: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const product = valueOrProblem(await this.products.find(sku));
    return send(reply, { status: 200, etag: etagOf(product.revision), body: classifiedData(product) });
  }

  @Put()
  async put(
    @Param('sku', new IdentifierPipe('sku')) sku: string,
    @Body(productBody) body: ProductBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { product, created } = valueOrProblem(await this.products.put(sku, body, change));
    return send(reply, { status: created ? 201 : 200, etag: etagOf(product.revision), body: classifiedData(product) });
  }

  @Put('classification')
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
