import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListsModule } from '../lists/lists.module.js';
import { CatalogConsumer } from './catalog.consumer.js';
import { Product } from './product.entity.js';
import { ProductCatalog } from './product-catalog.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Product]), ListsModule],
  controllers: [ProductsController, CatalogConsumer],
  providers: [ProductsService, ProductCatalog],
  exports: [ProductsService],
})
export class ProductsModule {}
