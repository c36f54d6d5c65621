import { createRequire } from 'node:module';

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
  findBroker(broker: { nodeId: number }): Promise<BrokerOfKafkajs>;
}

let patched = false;

/** Changes two inner classes of kafkajs, once a process. @throws when another release of kafkajs is installed. */
export function patchKafkajs(): void {
  if (patched) return;
  const { version } = require('kafkajs/package.json') as { version: string };
  if (version !== PATCHED_VERSION) throw new Error(`kafkajs is ${version}, its patches are for ${PATCHED_VERSION}`);
  stopIdleTimer((require('kafkajs/src/network/requestQueue') as { prototype: RequestQueuePrototype }).prototype);
  rememberCoordinators((require('kafkajs/src/cluster') as { prototype: ClusterPrototype }).prototype);
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
