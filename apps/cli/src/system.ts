import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { databaseFor, provisionTopics, repositoryRoot, startBroker, startPostgres } from '@sluice/embedded';
import type { KafkaConnection } from '@sluice/platform';
import { asError, CliError, withoutSecrets } from './cli-error.js';
import { kafkajsConfig } from './outsider.js';
import type { PortChoice } from './ports.js';
import { STOP_ORDER, type ProcessName, type ProcessTable } from './process-table.js';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.js';
import { ACTORS, SAMPLE_PERSON } from './sample-people.js';
import { serviceLaunch } from './service-process.js';
import { embeddedKafka, kafkaDir, postgresDir, type Settings } from './settings.js';
import { Supervised, type Launch, type SupervisedOptions } from './supervised.js';
import { sampleToken, type Tokens } from './tokens.js';
import { secretKey } from './secret-key.js';

type ServiceName = 'desk' | 'gate' | 'registry' | 'webhooks' | 'identity';

/** The ports that were chosen for what runs here. */
export type Ports = ReadonlyMap<string, PortChoice>;

/** Everything one `npm start` runs: started in the order of need, stopped in the reverse one. */
export class System {
  private readonly units = new Map<ProcessName, Supervised>();
  private readonly logs: WriteStream[] = [];
  private kafka: KafkaConnection | undefined;
  private databaseUrl: string | undefined;
  private tokens: Tokens | undefined;
  private up = false;
  private stopping = false;

  constructor(
    private readonly settings: Settings,
    private readonly ports: Ports,
    private readonly table: ProcessTable,
    private readonly say: (line: string) => void,
  ) {}

  async startPostgres(): Promise<void> {
    const { home, databaseUrl } = this.settings;
    if (databaseUrl) {
      this.databaseUrl = databaseUrl;
      return;
    }
    const port = this.port('PostgreSQL');
    const onLog = this.logInto('postgres');
    let url = '';
    await this.run('postgres', async () => {
      const server = await startPostgres({ dataDir: postgresDir(home), port, onLog });
      url = server.url;
      return server;
    });
    this.databaseUrl = await databaseFor(url, 'sluice');
  }

  async startKafka(): Promise<void> {
    if (this.settings.kafka) {
      this.kafka = this.settings.kafka;
      return;
    }
    const { home } = this.settings;
    const [port, controllerPort] = [this.port('Kafka'), this.port('Kafka controller')];
    // Docker names are the machine's: two homes must not share a container.
    const dockerName = `sluice-kafka-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`;
    const options = { dataDir: kafkaDir(home), port, controllerPort, dockerName, onLog: this.logInto('kafka') };
    await this.run('kafka', () => startBroker(options), { recorded: process.env['SLUICE_KAFKA_RUNTIME'] !== 'docker' });
    this.kafka = embeddedKafka(`127.0.0.1:${port}`, this.settings.topicPrefix);
  }

  async provisionTopics(): Promise<void> {
    const kafka = this.connection();
    try {
      await provisionTopics(kafkajsConfig(kafka), kafka.prefix);
    } catch (error) {
      throw new CliError(
        'The topics could not be made ready.',
        withoutSecrets(asError(error).message),
        this.settings.kafka
          ? 'Check KAFKA_BROKERS and that Kafka runs there.'
          : `Read ${this.settings.home}/logs/kafka.log.`,
      );
    }
  }

  /** The identity provider for development, unless people have one of their own. */
  async startIdentity(): Promise<void> {
    if (this.settings.issuer) return;
    const secret = randomBytes(24).toString('base64url');
    const env = {
      IDENTITY_PORT: String(this.port('identity')),
      IDENTITY_LAUNCHER_SECRET: secret,
      IDENTITY_REDIRECT_URIS: `${this.url('desk')}/v1/session/callback`,
    };
    await this.startService('identity', env);
    const tokens = await Promise.all(
      ACTORS.map(
        async (actor) => [actor, await sampleToken(this.url('identity'), SAMPLE_PERSON[actor], secret)] as const,
      ),
    );
    this.tokens = Object.fromEntries(tokens) as Tokens;
  }

  startRegistry(): Promise<void> {
    const env = { REGISTRY_PORT: String(this.port('registry')), GATE_URL: this.url('gate') };
    return this.startService('registry', { ...this.servers(), ...env });
  }

  startGate(): Promise<void> {
    return this.startService('gate', { ...this.servers(), GATE_PORT: String(this.port('gate')) });
  }

  startDesk(): Promise<void> {
    return this.startService('desk', {
      ...this.servers(),
      DESK_PORT: String(this.port('desk')),
      REGISTRY_URL: this.url('registry'),
      GATE_URL: this.url('gate'),
      WEBHOOKS_URL: this.url('webhooks'),
      PASSPORT_SECRET_KEY: process.env['PASSPORT_SECRET_KEY'] || secretKey(this.settings.home, 'passport'),
    });
  }

  /** Systems of this machine may be told too, over plain http. */
  startWebhooks(): Promise<void> {
    const { WEBHOOKS_SECRET_KEY, WEBHOOKS_INTERNAL_HOSTS } = process.env;
    return this.startService('webhooks', {
      ...this.servers(),
      WEBHOOKS_PORT: String(this.port('webhooks')),
      WEBHOOKS_SECRET_KEY: WEBHOOKS_SECRET_KEY || secretKey(this.settings.home, 'webhooks'),
      WEBHOOKS_INTERNAL_HOSTS: WEBHOOKS_INTERNAL_HOSTS || '127.0.0.1,localhost',
    });
  }

  connection(): KafkaConnection {
    if (!this.kafka) throw new Error('Kafka is not started');
    return this.kafka;
  }

  /** Tells everybody where things are; kept true when a process is started again. */
  announce(): RunFile {
    this.up = true;
    return this.writeRun();
  }

  /** Stops what runs, whoever writes before what they write to. Never leaves a process because another one failed to stop. */
  async stop(): Promise<void> {
    this.up = false;
    this.stopping = true;
    removeRunFile(this.settings.home);
    for (const { name } of STOP_ORDER) {
      try {
        await this.units.get(name)?.stop();
      } catch (error) {
        this.say(`${name} did not stop cleanly: ${withoutSecrets(asError(error).message)}`);
      }
    }
    for (const log of this.logs) log.end();
  }

  private async run(
    name: ProcessName,
    launch: Launch,
    how: Pick<SupervisedOptions, 'recorded' | 'firstAttemptsMax'> = {},
  ): Promise<void> {
    if (this.stopping) throw new Error(`${name} is not started: everything is being stopped`);
    const onRestarted = (): void => void (this.up && this.writeRun());
    const unit = new Supervised({ name, launch, table: this.table, say: this.say, onRestarted, ...how });
    this.units.set(name, unit);
    await unit.start();
  }

  private startService(name: ServiceName, env: Record<string, string>): Promise<void> {
    const { home } = this.settings;
    const graceMs = STOP_ORDER.find((row) => row.name === name)?.graceMs ?? 0;
    return this.run(
      name,
      serviceLaunch({
        name,
        entry: join(repositoryRoot, 'apps', name, 'dist/main.js'),
        url: this.url(name),
        logPath: join(home, 'logs', `${name}.log`),
        graceMs,
        env: { ...env, SLUICE_HOME: home },
      }),
      { firstAttemptsMax: 3 },
    );
  }

  private servers(): Record<string, string> {
    return {
      KAFKA_BROKERS: this.connection().brokers.join(','),
      DATABASE_URL: this.databaseAddress(),
      TOPIC_PREFIX: this.settings.topicPrefix,
      OIDC_ISSUER: this.settings.issuer ?? this.url('identity'),
    };
  }

  private writeRun(): RunFile {
    const { topicPrefix, home } = this.settings;
    const run: RunFile = {
      kafka: this.connection().brokers.join(','),
      database: this.databaseAddress(),
      desk: this.url('desk'),
      registry: this.url('registry'),
      gate: this.url('gate'),
      webhooks: this.url('webhooks'),
      pids: { cli: process.pid, ...this.table.pids() },
      ...(this.tokens ? { tokens: this.tokens } : {}),
      ...(topicPrefix ? { topicPrefix } : {}),
    };
    writeRunFile(home, run);
    return run;
  }

  private databaseAddress(): string {
    if (!this.databaseUrl) throw new Error('PostgreSQL is not started');
    return this.databaseUrl;
  }

  private url(name: ServiceName): string {
    return `http://127.0.0.1:${this.port(name)}`;
  }

  private port(name: string): number {
    const choice = this.ports.get(name);
    if (!choice) throw new Error(`No port was chosen for ${name}`);
    return choice.port;
  }

  private logInto(name: string): (line: string) => void {
    const log = createWriteStream(join(this.settings.home, 'logs', `${name}.log`), { flags: 'a', mode: 0o600 });
    this.logs.push(log);
    return (line) => void log.write(`${line}\n`);
  }
}
