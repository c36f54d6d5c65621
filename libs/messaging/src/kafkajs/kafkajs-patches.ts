import { createRequire } from 'node:module';
import { decodeFetch, DECODED_FETCH_VERSION, OldFormatError, type CodecOf } from './decode-fetch.js';
import { canEncode, encodeProduce, type ProduceArguments } from './encode-produce.js';

const require = createRequire(import.meta.url);

/** The release the patches were read against. Another one has to be read before it is used. */
const PATCHED_VERSION = '2.2.4';

/** A transaction looks its coordinators up four times, a round trip each; they move about as often as brokers restart. */
const COORDINATOR_AGE_MS_MAX = 1_000;
const TRANSACTION_COORDINATOR = 1;

interface RequestQueuePrototype {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

interface CoordinatorRequest {
  readonly groupId: string;
  readonly coordinatorType?: number;
}

interface BrokerOfKafkajs {
  readonly nodeId: number;
}

interface ClusterPrototype {
  findGroupCoordinator(request: CoordinatorRequest): Promise<BrokerOfKafkajs>;
  findGroupCoordinatorMetadata(request: CoordinatorRequest): Promise<unknown>;
  findBroker(broker: { nodeId: number }): Promise<BrokerOfKafkajs>;
  readonly brokerPool: {
    findConnectedBroker(): Promise<{ findGroupCoordinator(request: CoordinatorRequest): Promise<unknown> }>;
  };
}

interface ProtocolRequest {
  readonly request: { readonly apiName: string; readonly apiVersion: number; encode(): Promise<unknown> };
  readonly response: { decode(body: Buffer): Promise<unknown>; parse(decoded: unknown): Promise<unknown> };
}

type MakeRequest = (args: ProduceArguments) => ProtocolRequest;

/** How kafkajs makes a request of the version that it and the broker understand. */
interface FetchDefinition {
  protocol(chosen: { readonly version: number }): (args: unknown) => ProtocolRequest;
}

interface BrokerPrototype {
  readonly connectionPool: { send(request: ProtocolRequest): Promise<unknown> };
  lookupRequest(apiKey: number, definition: unknown): MakeRequest;
  disconnect(): Promise<void>;
  produce(args: Partial<ProduceArguments>): Promise<unknown>;
}

let patched = false;

/** Changes three inner classes of kafkajs, six habits of theirs, once a process. @throws when another release of kafkajs is installed. */
export function patchKafkajs(): void {
  if (patched) return;
  const { version } = require('kafkajs/package.json') as { version: string };
  if (version !== PATCHED_VERSION) throw new Error(`kafkajs is ${version}, its patches are for ${PATCHED_VERSION}`);
  stopIdleTimer((require('kafkajs/src/network/requestQueue') as { prototype: RequestQueuePrototype }).prototype);
  const { prototype: cluster } = require('kafkajs/src/cluster') as { prototype: ClusterPrototype };
  rememberCoordinators(cluster);
  sayWhyThereIsNoCoordinator(cluster);
  const { prototype: broker } = require('kafkajs/src/broker') as { prototype: BrokerPrototype };
  writeRecordsOnce(broker);
  readRecordsOnce(
    (require('kafkajs/src/protocol/requests') as { requests: { Fetch: FetchDefinition } }).requests.Fetch,
  );
  patched = true;
}

/**
 * The queue looks every millisecond whether a throttled request may go (6 % of a core while idle, and a negative time-out
 * that Node warns about), although there is nothing to look for unless something is pending.
 */
function stopIdleTimer(prototype: RequestQueuePrototype): void {
  const original = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueuePrototype) {
    if (this.pending.length > 0) original.call(this);
  };
}

/** Only for clusters of transactional producers: a consumer has to hear at once when its group has moved. */
function rememberCoordinators(prototype: ClusterPrototype): void {
  const original = prototype.findGroupCoordinator;
  const known = new WeakMap<ClusterPrototype, Map<string, { nodeId: number; untilMs: number }>>();
  prototype.findGroupCoordinator = async function (this: ClusterPrototype, request: CoordinatorRequest) {
    if (request.coordinatorType === TRANSACTION_COORDINATOR && !known.has(this)) known.set(this, new Map());
    const coordinators = known.get(this);
    if (!coordinators) return original.call(this, request);
    const key = `${request.coordinatorType}/${request.groupId}`;
    const remembered = coordinators.get(key);
    if (remembered && Date.now() < remembered.untilMs) return this.findBroker({ nodeId: remembered.nodeId });
    const broker = await original.call(this, request);
    coordinators.set(key, { nodeId: broker.nodeId, untilMs: Date.now() + COORDINATOR_AGE_MS_MAX });
    return broker;
  };
}

/**
 * kafkajs swallows what each broker answered and says that there is no coordinator, also when there is one and the client
 * has no right to the group or transactional id. Retrying does not mend that, and nobody would learn what is missing.
 */
function sayWhyThereIsNoCoordinator(prototype: ClusterPrototype): void {
  const original = prototype.findGroupCoordinatorMetadata;
  prototype.findGroupCoordinatorMetadata = async function (this: ClusterPrototype, request: CoordinatorRequest) {
    try {
      return await original.call(this, request);
    } catch (error) {
      const broker = await this.brokerPool.findConnectedBroker();
      const why: unknown = await broker.findGroupCoordinator(request).catch((refusal: unknown) => refusal);
      throw isAuthorizationFailure(why) ? why : error;
    }
  };
}

function isAuthorizationFailure(error: unknown): boolean {
  const type: unknown = error instanceof Error && 'type' in error ? error.type : undefined;
  return typeof type === 'string' && type.endsWith('_AUTHORIZATION_FAILED');
}

/** From this version of the Produce request on, and up to 8, its body looks as `encodeProduce` writes it. */
const RECORD_BATCH_VERSION = 3;

/** As kafkajs's own `produce`, with the body encoded by us: see `encode-produce.ts`. */
function writeRecordsOnce(prototype: BrokerPrototype): void {
  const original = prototype.produce;
  const { Produce: apiKey } = require('kafkajs/src/protocol/requests/apiKeys') as { Produce: number };
  const { requests } = require('kafkajs/src/protocol/requests') as { requests: { Produce: unknown } };
  prototype.produce = async function (this: BrokerPrototype, given: Partial<ProduceArguments>) {
    const args: ProduceArguments = {
      topicData: [],
      ...given,
      acks: given.acks ?? -1,
      timeout: given.timeout ?? 30_000,
      compression: given.compression ?? 0,
    };
    const { request, response } = this.lookupRequest(apiKey, requests.Produce)(args);
    if (!canEncode(args.compression) || request.apiVersion < RECORD_BATCH_VERSION) return original.call(this, given);
    try {
      return await this.connectionPool.send({
        request: { ...request, encode: async () => asEncoder(await encodeProduce(args)) },
        response,
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'KafkaJSConnectionClosedError') await this.disconnect();
      throw error;
    }
  };
}

/** As kafkajs's own Fetch request, with the answer decoded by us: see `decode-fetch.ts`. */
function readRecordsOnce(fetch: FetchDefinition): void {
  const original = fetch.protocol;
  const { lookupCodecByAttributes } = require('kafkajs/src/protocol/message/compression') as {
    lookupCodecByAttributes: CodecOf;
  };
  fetch.protocol = (chosen) => {
    const make = original(chosen);
    if (chosen.version !== DECODED_FETCH_VERSION) return make;
    return (args) => {
      const made = make(args);
      const decode = async (body: Buffer): Promise<unknown> => {
        try {
          return await decodeFetch(body, lookupCodecByAttributes);
        } catch (error) {
          if (!(error instanceof OldFormatError)) throw error;
          return made.response.decode(body);
        }
      };
      const parse = (decoded: unknown): Promise<unknown> =>
        made.response.parse(decoded).catch((error: unknown) => {
          throw namingItsTopic(error, decoded as FetchedTopics);
        });
      return { ...made, response: { ...made.response, decode, parse } };
    };
  };
}

interface FetchedTopics {
  readonly responses: readonly {
    readonly topicName: string;
    readonly partitions: readonly { readonly errorCode: number }[];
  }[];
}

/** kafkajs says that a topic may not be read, and not which. */
function namingItsTopic(error: unknown, { responses }: FetchedTopics): unknown {
  const failed = responses.find(({ partitions }) => partitions.some(({ errorCode }) => errorCode !== 0));
  return failed && error instanceof Error ? Object.assign(error, { topic: failed.topicName }) : error;
}

/** What kafkajs reads of its own encoders. */
function asEncoder(buffer: Buffer): { buf: Buffer; buffer: Buffer } {
  return { buf: buffer, buffer };
}
