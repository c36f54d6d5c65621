import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ClientKafka } from '@nestjs/microservices';
import { InjectRepository } from '@nestjs/typeorm';
import { lastValueFrom } from 'rxjs';
import { LessThan, type Repository } from 'typeorm';
import { OutboxMessage } from './entities.js';

export const KAFKA = Symbol('kafka');
export const OUTPUT = Symbol('output topic');

const SWEEP_EVERY_MS = 1_000;
/** What is younger is still being published by whoever wrote it. */
const LEFT_OVER_AFTER_MS = 5_000;
const SWEEP_ROWS_MAX = 100;

/** Publishes right after the commit; a sweep publishes what a crash in between left over. At least once. */
@Injectable()
export class OutboxService implements OnApplicationBootstrap, OnApplicationShutdown {
  #sweep: NodeJS.Timeout | undefined;

  constructor(
    @Inject(KAFKA) private readonly kafka: ClientKafka,
    @Inject(OUTPUT) private readonly topic: string,
    @InjectRepository(OutboxMessage) private readonly messages: Repository<OutboxMessage>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.kafka.connect();
    this.#sweep = setInterval(() => void this.#publishLeftOvers().catch(console.error), SWEEP_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#sweep);
  }

  async publish({ id, key, type, payload }: OutboxMessage): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: '/bench/textbook',
      ce_type: type,
      ce_time: new Date().toISOString(),
      ce_partitionkey: key,
    };
    await lastValueFrom(this.kafka.emit(this.topic, { key, value: payload, headers }));
    await this.messages.delete({ id });
  }

  async #publishLeftOvers(): Promise<void> {
    const createdAt = LessThan(new Date(Date.now() - LEFT_OVER_AFTER_MS));
    const leftOver = await this.messages.find({
      where: { createdAt },
      order: { createdAt: 'ASC' },
      take: SWEEP_ROWS_MAX,
    });
    for (const message of leftOver) await this.publish(message);
  }
}
