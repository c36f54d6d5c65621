import { Module } from '@nestjs/common';
import { OrdersConsumer } from './orders.consumer.js';
import { OrdersController } from './orders.controller.js';
import { OrdersRepository } from './orders.repository.js';

/** What the gate said about orders. */
@Module({ controllers: [OrdersConsumer, OrdersController], providers: [OrdersRepository] })
export class OrdersModule {}
