import { Module } from '@nestjs/common';
import { ViewsController } from './views.controller.js';
import { ViewsService } from './views.service.js';

/** Saved views of the hold queue. */
@Module({ controllers: [ViewsController], providers: [ViewsService] })
export class ViewsModule {}
