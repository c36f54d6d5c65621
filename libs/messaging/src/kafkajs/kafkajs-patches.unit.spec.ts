import { createRequire } from 'node:module';
import { patchKafkajs } from './kafkajs-patches.js';

const require = createRequire(import.meta.url);

interface RequestQueue {
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  maybeThrottle(throttleMs: number): void;
  push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest(): void }): void;
  fulfillRequest(response: { correlationId: number; payload: null; size: number }): void;
  destroy(): void;
}

function aQueue(): RequestQueue {
  const Queue = require('kafkajs/src/network/requestQueue') as new (options: object) => RequestQueue;
  const logger = { debug: () => undefined };
  return new Queue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    enforceRequestTimeout: false,
    clientId: 'c',
    broker: 'b',
    logger,
  });
}

function aRequest(correlationId: number, sent: number[]) {
  const entry = { correlationId, resolve: () => undefined, reject: () => undefined };
  return { entry, expectResponse: true, sendRequest: () => void sent.push(correlationId) };
}

describe("kafkajs's request queue", () => {
  beforeAll(() => patchKafkajs());

  it('sets no timer while nothing is pending: unpatched it looks every millisecond', () => {
    const sent: number[] = [];
    const queue = aQueue();
    queue.push(aRequest(1, sent));
    queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    expect(sent).toEqual([1]);
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it('still sends what had to wait, when the one before is answered', () => {
    const sent: number[] = [];
    const queue = aQueue();
    queue.push(aRequest(1, sent));
    queue.push(aRequest(2, sent));
    expect(sent).toEqual([1]);
    queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    expect(sent).toEqual([1, 2]);
    queue.destroy();
  });

  it('still sends what the broker asked to delay, when the delay is over', async () => {
    const sent: number[] = [];
    const queue = aQueue();
    queue.maybeThrottle(30);
    queue.push(aRequest(1, sent));
    expect(sent).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent).toEqual([1]);
    queue.destroy();
  });
});

describe("kafkajs's Fetch request", () => {
  beforeAll(() => patchKafkajs());

  interface FetchRequest {
    readonly response: { decode(body: Buffer): Promise<object> };
  }

  it('has its answer decoded by us, as a broker asks for it', async () => {
    const { lookup, requests } = require('kafkajs/src/protocol/requests') as {
      lookup: (versions: object) => (apiKey: number, definition: unknown) => (args: object) => FetchRequest;
      requests: { Fetch: unknown };
    };
    const fetchKey = 1;
    const fetch = lookup({ [fetchKey]: { minVersion: 4, maxVersion: 18 } })(fetchKey, requests.Fetch);
    const { response } = fetch({ maxWaitTime: 1, minBytes: 1, maxBytes: 1, topics: [] });
    const cutOffAfterTheThrottleTime = Buffer.alloc(4);
    const error = await response.decode(cutOffAfterTheThrottleTime).catch((thrown: unknown) => thrown as Error);
    expect((error as Error).stack).toContain('decode-fetch');
  });
});
