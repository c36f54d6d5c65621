import type { Logger } from '@sluice/platform';
import { BaseRpcContext, Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { KafkaPort } from '../kafka-port.js';
import {
  BatchConsumer,
  DEFAULT_TUNING,
  type AssignedListener,
  type BatchHandler,
  type BatchTuning,
  type PartitionProgress,
  type RevokedListener,
} from './batch-consumer.js';
import type { RecordBatch } from './record-batch.js';

export interface KafkaBatchServerOptions {
  readonly kafka: KafkaPort;
  readonly groupId: string;
  /** Topics a handler may name; a handler for any other is refused at start-up. All when absent. */
  readonly topics?: readonly string[];
  /** Handlers that name a transport, `@EventPattern<string>('topic', GROUP)`, are given to the server with this id only. */
  readonly transportId?: symbol;
  readonly tuning?: Partial<BatchTuning>;
  readonly logger: Logger;
  /** Called once, when consumption has ended for good: the process should exit and be restarted. */
  onFatal(error: Error): void;
}

/**
 * Nest transport that gives an `@EventPattern<string>('logistics.shipment.v1')` handler a whole {@link RecordBatch} as
 * its `@Payload()` and awaits it. Connect it with `connectBatchServer`. Nest's own Kafka server reads record by record, parses keys as JSON, and commits
 * records that have no handler.
 *
 * A handler that throws is given the same batch again, with back-off, for ever; one that throws a TypeError or its like
 * is a bug and ends the process through `onFatal`. What cannot succeed is the handler's to recognise: see `bisect`.
 */
export class KafkaBatchServer extends Server<never, never> implements CustomTransportStrategy {
  override readonly transportId: symbol;
  /** A failure is retried here; Nest has nothing to report. */
  override readonly propagatesEventHandlerErrors = true;
  readonly #options: KafkaBatchServerOptions;
  #assigned: AssignedListener = () => Promise.resolve(undefined);
  #revoked: RevokedListener = () => Promise.resolve();
  #consumer: BatchConsumer | undefined;

  constructor(options: KafkaBatchServerOptions) {
    super();
    this.#options = options;
    this.transportId = options.transportId ?? Symbol(options.groupId);
  }

  /** Before `listen`: awaited for each partition before it is consumed; returns the offset to start from, if it knows one. */
  assigned(listener: AssignedListener): void {
    this.#assigned = listener;
  }

  /** Before `listen`: awaited for each partition that is lost or given up. */
  revoked(listener: RevokedListener): void {
    this.#revoked = listener;
  }

  /** See {@link BatchConsumer.caughtUp}. */
  caughtUp(topics: readonly string[]): Promise<void> {
    return this.#running().caughtUp(topics);
  }

  /** Where each partition of this process stands; empty before `listen`. */
  progress(): PartitionProgress[] {
    return this.#consumer?.progress() ?? [];
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const { topics } = this.#options;
    if (typeof pattern !== 'string') throw new UnusableHandlerError(pattern, 'a topic name is expected');
    if (!isEventHandler)
      throw new UnusableHandlerError(pattern, 'topics are handled with @EventPattern, there is no reply');
    if (topics && !topics.includes(pattern)) throw new UnusableHandlerError(pattern, 'no such topic in the contract');
    if (this.messageHandlers.has(pattern)) throw new UnusableHandlerError(pattern, 'the topic has a handler already');
    super.addHandler(pattern, callback, isEventHandler, extras);
  }

  listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await this.#consumer?.stop();
    this.#consumer = undefined;
  }

  override on(): never {
    throw new Error('KafkaBatchServer has no events: use assigned, revoked and onFatal');
  }

  override unwrap<T>(): T {
    return this.#running() as T;
  }

  async #start(): Promise<void> {
    const { kafka, groupId, tuning, logger, onFatal } = this.#options;
    if (this.messageHandlers.size === 0)
      throw new Error(`group ${groupId} has no handler: is the controller in the module?`);
    const handlers = new Map(
      [...this.messageHandlers].map(([topic, handler]) => [topic, batchHandler(handler)] as const),
    );
    this.#consumer = new BatchConsumer({
      kafka,
      groupId,
      handlers,
      assigned: (partition) => this.#assigned(partition),
      revoked: (partition) => this.#revoked(partition),
      tuning: { ...DEFAULT_TUNING, ...tuning },
      logger,
      onFatal,
    });
    await this.#consumer.start();
  }

  #running(): BatchConsumer {
    if (!this.#consumer) throw new Error('KafkaBatchServer is not listening');
    return this.#consumer;
  }
}

/** A handler that could never be called, or whose records would not be what it expects. */
export class UnusableHandlerError extends Error {
  constructor(pattern: unknown, why: string) {
    super(`handler for ${JSON.stringify(pattern)} cannot be used: ${why}`);
    this.name = 'UnusableHandlerError';
  }
}

/** Nest answers with a stream; what the handler threw is the stream's error, if {@link connectBatchServer} was used. */
function batchHandler(handler: MessageHandler): BatchHandler {
  return async (batch: RecordBatch) => {
    try {
      const result: unknown = await handler(batch, new BaseRpcContext([batch]));
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    } catch (error) {
      if (error instanceof Error) throw error;
      throw new Error('a handler failed, and Nest hid why: connect the server with connectBatchServer', {
        cause: error,
      });
    }
  };
}
