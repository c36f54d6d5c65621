import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { textbookSettings } from './settings.js';
import { TextbookModule } from './textbook.module.js';

const { brokers, output, partitionsAtOnce } = textbookSettings;

/**
 * The gate as a competent team would write it first: Nest with its own Kafka transport, TypeORM, a transaction and a
 * commit for each record, an outbox. It decides by the same domain code, and knows requested shipments only: no holds by
 * hand, no re-screening, no dead letters, no chain.
 */
const app = await NestFactory.createMicroservice<MicroserviceOptions>(TextbookModule, {
  logger: ['warn', 'error', 'fatal'],
  transport: Transport.KAFKA,
  options: {
    client: { brokers, clientId: 'textbook' },
    consumer: { groupId: `${output}-textbook` },
    subscribe: { fromBeginning: true },
    run: { autoCommit: false, partitionsConsumedConcurrently: partitionsAtOnce },
  },
});
app.enableShutdownHooks();
await app.listen();
