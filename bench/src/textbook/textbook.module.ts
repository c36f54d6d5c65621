import { Module } from '@nestjs/common';
import { ClientsModule, Transport } from '@nestjs/microservices';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENTITIES } from './entities.js';
import { FactsService } from './facts.service.js';
import { KAFKA, OUTPUT, OutboxService } from './outbox.service.js';
import { textbookSettings } from './settings.js';
import { ShipmentsController } from './shipments.controller.js';
import { ShipmentsService } from './shipments.service.js';

const { brokers, databaseUrl, output } = textbookSettings;

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: databaseUrl, entities: ENTITIES, synchronize: false }),
    TypeOrmModule.forFeature(ENTITIES),
    ClientsModule.register([
      {
        name: KAFKA,
        transport: Transport.KAFKA,
        options: { client: { brokers, clientId: 'textbook' }, producerOnlyMode: true },
      },
    ]),
  ],
  controllers: [ShipmentsController],
  providers: [ShipmentsService, FactsService, OutboxService, { provide: OUTPUT, useValue: output }],
})
export class TextbookModule {}
