import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProductsModule } from '../products/products.module.js';
import { ImportFiles } from './file/import-files.js';
import { ImportPages } from './import-pages.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { ProductImport } from './product-import.entity.js';
import { ImportApplier } from './work/import-applier.js';
import { ImportReader } from './work/import-reader.js';
import { ImportSweep } from './work/import-sweep.js';
import { ImportWorker } from './work/import-worker.js';

/** Files of products: read, compared, looked at, and applied when somebody asks for it. */
@Module({
  imports: [TypeOrmModule.forFeature([ProductImport]), ProductsModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportPages, ImportFiles, ImportReader, ImportApplier, ImportWorker, ImportSweep],
})
export class ImportsModule {}
