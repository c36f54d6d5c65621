import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Product } from '../products/product.entity.js';
import { CurrentLists } from './current-lists.js';
import { ImpactController } from './impact/impact.controller.js';
import { ImpactService } from './impact/impact.service.js';
import { ListCatalogue } from './list-catalogue.js';
import { ListVersion } from './list.entity.js';
import { ListsController } from './lists.controller.js';
import { ListsService } from './lists.service.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ListVersion, Product])],
  controllers: [ListsController, ImpactController],
  providers: [ListsService, ListCatalogue, CurrentLists, ProposalsService, ImpactService],
  exports: [ListsService, CurrentLists],
})
export class ListsModule {}
