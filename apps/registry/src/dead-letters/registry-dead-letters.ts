import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IntakeDeadLetters, type Queryable } from '@sluice/messaging';
import type { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { Posts } from '../http/posts.js';
import { RecordIntake } from '../intake/record-intake.js';

/** How the registry takes a parked record in again. */
@Injectable()
export class RegistryDeadLetters extends IntakeDeadLetters<Tx> {
  constructor(@InjectDataSource() dataSource: DataSource, posts: Posts, intake: RecordIntake) {
    super({ intake, once: (post, work) => posts.once(post, work), read: (work) => readSnapshot(dataSource, work) });
  }
}

async function readSnapshot<T>(dataSource: DataSource, work: (client: Queryable) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Queryable;
    await runner.startTransaction('REPEATABLE READ');
    const result = await work(client);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
