import { Inject, Injectable } from '@nestjs/common';
import { RecordIntake as SharedIntake } from '@sluice/messaging';
import { LOGGER, METRICS, type Logger } from '@sluice/platform';
import type { Registry } from 'prom-client';
import { Transactions, type Tx } from '../database/transactions.js';

/** The registry's way of taking others' records: a product carries its whole state, and evidence its own id. */
@Injectable()
export class RecordIntake extends SharedIntake<Tx> {
  constructor(transactions: Transactions, @Inject(LOGGER) logger: Logger, @Inject(METRICS) metrics: Registry) {
    super({ service: 'registry', transactions, logger, metrics });
  }
}
