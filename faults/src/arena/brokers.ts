import {
  fetchKafkaJars,
  kafkaJarsDir,
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
import type { Trap } from '../proxy/trap.js';

/** One broker, or a cluster of three, each behind a proxy that the gates talk to. */
export class Brokers {
  readonly #servers = new Map<number, KafkaServer>();

  private constructor(
    private readonly options: ReadonlyMap<number, KafkaOptions>,
    private readonly proxies: ReadonlyMap<number, Proxy>,
  ) {}

  static async start(home: string, count: 1 | 3): Promise<Brokers> {
    await fetchKafkaJars(kafkaJarsDir());
    const clusterId = randomBytes(16).toString('base64url');
    const nodeIds = Array.from({ length: count }, (_, index) => index + 1);
    const controllerPorts = await Promise.all(nodeIds.map(() => getPort()));
    const proxies = new Map<number, Proxy>();
    const options = new Map<number, KafkaOptions>();
    for (const nodeId of nodeIds) {
      const detourPort = await getPort();
      const proxy = await Proxy.listen({ targetPort: detourPort, party: nodeId, protocol: () => new KafkaProtocol() });
      proxies.set(nodeId, proxy);
      const place: ClusterPlace = { clusterId, nodeId, controllerPorts };
      options.set(nodeId, {
        dataDir: join(home, count === 1 ? 'kafka' : `kafka-${nodeId}`),
        port: await getPort(),
        controllerPort: controllerPorts[nodeId - 1] ?? 0,
        jarsDir: kafkaJarsDir(),
        heapMb: 384,
        detour: { port: detourPort, advertisedPort: proxy.port },
        ...(count === 1 ? {} : { cluster: place }),
      });
    }
    const brokers = new Brokers(options, proxies);
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

  set trap(trap: Trap | undefined) {
    for (const proxy of this.proxies.values()) proxy.trap = trap;
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
    this.#servers.set(nodeId, await startKafka(options));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((server) => server.stop()));
    await Promise.all([...this.proxies.values()].map((proxy) => proxy.close()));
  }

  #running(nodeId: number): KafkaServer {
    const server = this.#servers.get(nodeId);
    if (!server) throw new Error(`broker ${nodeId} does not run`);
    return server;
  }
}
