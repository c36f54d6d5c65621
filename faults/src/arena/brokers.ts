import {
  fetchKafkaJars,
  kafkaJarsDir,
  startBroker,
  startKafka,
  type ClusterPlace,
  type KafkaOptions,
  type KafkaServer,
} from '@sluice/embedded';
import getPort from 'get-port';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KafkaProtocol } from '../proxy/kafka.js';
import { Proxy } from '../proxy/proxy.js';
import type { Message } from '../proxy/protocol.js';
import type { Trap, Verdict } from '../proxy/trap.js';

const STARTS_MAX = 3;

/** One alone is started in the way this machine can; several need its JDK. */
function start(options: KafkaOptions): Promise<KafkaServer> {
  return options.cluster
    ? startKafka(options)
    : startBroker({ ...options, dockerName: `sluice-faults-${process.pid}` });
}

/** One broker, or a cluster of three, each behind a proxy that the gates talk to. */
export class Brokers {
  readonly #servers = new Map<number, KafkaServer>();
  /** By the prefix of a stage's topics, which every request of its gates names. */
  readonly #traps = new Map<string, Trap>();

  private constructor(
    private readonly options: Map<number, KafkaOptions>,
    private readonly proxies: Map<number, Proxy>,
  ) {}

  static async start(home: string, count: 1 | 3): Promise<Brokers> {
    if (count === 3) await fetchKafkaJars(kafkaJarsDir());
    const clusterId = randomBytes(16).toString('base64url');
    const nodeIds = Array.from({ length: count }, (_, index) => index + 1);
    const controllerPorts = await Promise.all(nodeIds.map(() => getPort()));
    const brokers = new Brokers(new Map(), new Map());
    for (const nodeId of nodeIds) {
      const detourPort = await getPort();
      const proxy = await Proxy.listen({
        targetPort: detourPort,
        party: nodeId,
        protocol: () => new KafkaProtocol(),
        judge: (message) => brokers.#judge(message),
      });
      brokers.proxies.set(nodeId, proxy);
      const place: ClusterPlace = { clusterId, nodeId, controllerPorts };
      brokers.options.set(nodeId, {
        dataDir: join(home, count === 1 ? 'kafka' : `kafka-${nodeId}`),
        port: await getPort(),
        controllerPort: controllerPorts[nodeId - 1] ?? 0,
        jarsDir: kafkaJarsDir(),
        heapMb: 384,
        detour: { port: detourPort, advertisedPort: proxy.port },
        ...(count === 1 ? {} : { cluster: place }),
      });
    }
    await Promise.all(nodeIds.map((nodeId) => brokers.restart(nodeId)));
    return brokers;
  }

  get nodeIds(): number[] {
    return [...this.options.keys()];
  }

  /** Copies of a partition. */
  get copies(): number {
    return this.options.size;
  }

  /** For the load and the reader: past the proxies. */
  get direct(): string {
    return [...this.options.values()].map(({ port }) => `127.0.0.1:${port}`).join(',');
  }

  /** For the gates. */
  get proxied(): string {
    return [...this.proxies.values()].map(({ port }) => `127.0.0.1:${port}`).join(',');
  }

  /** Lets a trap judge what is said about the topics and producers of one stage. */
  attach(prefix: string, trap: Trap): void {
    this.#traps.set(prefix, trap);
  }

  detach(prefix: string): void {
    this.#traps.delete(prefix);
  }

  /** Ends every connection that goes through a proxy. */
  cutAll(): void {
    for (const proxy of this.proxies.values()) proxy.cutAll();
  }

  signalKill(nodeId: number): void {
    process.kill(this.#running(nodeId).pid, 'SIGKILL');
  }

  async ended(nodeId: number): Promise<void> {
    await this.#running(nodeId).exited;
  }

  async restart(nodeId: number): Promise<void> {
    const options = this.options.get(nodeId);
    if (!options) throw new Error(`there is no broker ${nodeId}`);
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#servers.set(nodeId, await start(options));
        return;
      } catch (error) {
        // A busy machine may need longer than one start waits.
        if (attempt === STARTS_MAX) throw error;
      }
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((server) => server.stop()));
    await Promise.all([...this.proxies.values()].map((proxy) => proxy.close()));
  }

  #judge(message: Message): Verdict {
    for (const [prefix, trap] of this.#traps) if (message.request.includes(prefix)) return trap.judge(message);
    return 'pass';
  }

  #running(nodeId: number): KafkaServer {
    const server = this.#servers.get(nodeId);
    if (!server) throw new Error(`broker ${nodeId} does not run`);
    return server;
  }
}
