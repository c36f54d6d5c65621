import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyAcls,
  grantsOf,
  kafkaJarsDir,
  provisionTopics,
  randomPassword,
  removeAcls,
  startSecureKafka,
  type AclGrant,
  type Brokers,
  type Login,
  type SecureKafkaServer,
} from '@sluice/embedded';
import { eventually, LocalIssuer, useDatabase, type TestDatabase } from '@sluice/testing';
import getPort from 'get-port';
import { ServiceUnderTest } from './service-under-test.js';

/** Goes before every topic, group and transactional id: rights have to go by it. */
export const PREFIX = 'eu.';

const USERS = [
  'sluice-gate',
  'sluice-registry',
  'sluice-desk',
  'sluice-webhooks',
  'sluice-provisioner',
  'logistics',
  'warehouse',
] as const;
type User = (typeof USERS)[number];

/** A broker that asks for TLS, a login and ACLs, with the rights that are written down and no others. */
export class SecuredSystem {
  private readonly running = new Set<ServiceUnderTest>();

  private constructor(
    readonly kafka: SecureKafkaServer,
    readonly database: TestDatabase,
    readonly issuer: LocalIssuer,
    private readonly logins: ReadonlyMap<string, Login>,
    private readonly home: string,
  ) {}

  static async start(): Promise<SecuredSystem> {
    const home = mkdtempSync(join(tmpdir(), 'sluice-secured-'));
    // The broker runs as another user when we are root.
    chmodSync(home, 0o755);
    const users = USERS.map((username) => ({ username, password: randomPassword() }));
    const [kafka, database, issuer] = await Promise.all([
      startSecureKafka({
        dataDir: join(home, 'kafka'),
        port: await getPort(),
        controllerPort: await getPort(),
        jarsDir: kafkaJarsDir(),
        heapMb: 256,
        users,
      }),
      useDatabase('empty', () => Promise.resolve()),
      LocalIssuer.start(),
    ]);
    const logins = new Map(users.map((login) => [login.username, login]));
    const system = new SecuredSystem(kafka, database, issuer, logins, home);
    await applyAcls(system.admin, grantsOf({ prefix: PREFIX }));
    // The broker takes a moment to know of a right.
    await eventually(() => provisionTopics(system.as('sluice-provisioner'), PREFIX));
    return system;
  }

  get admin(): Brokers {
    return this.kafka.as(this.kafka.admin);
  }

  as(user: User): Brokers {
    return this.kafka.as(this.login(user));
  }

  /** Every password there is. */
  get passwords(): string[] {
    return [this.kafka.admin, ...this.logins.values()].map(({ password }) => password);
  }

  /** Starts a service with its own login; `changes` are to its environment. */
  async run(
    name: 'desk' | 'gate' | 'registry' | 'webhooks',
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<ServiceUnderTest> {
    const { username, password } = this.login(`sluice-${name}`);
    const env: Record<string, string | undefined> = {
      DATABASE_URL: this.database.url,
      KAFKA_BROKERS: this.kafka.brokers,
      KAFKA_SSL: 'true',
      KAFKA_SSL_CA: this.kafka.caPath,
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: username,
      KAFKA_SASL_PASSWORD: password,
      TOPIC_PREFIX: PREFIX,
      OIDC_ISSUER: this.issuer.url,
      SLUICE_HOME: this.home,
      WEBHOOKS_SECRET_KEY: randomBytes(32).toString('base64'),
      WEBHOOKS_INTERNAL_HOSTS: '127.0.0.1',
      ...changes,
    };
    const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const service = await ServiceUnderTest.spawn(name, Object.fromEntries(given));
    this.running.add(service);
    return service;
  }

  /** Takes one right away while `look` runs. */
  async without(grant: AclGrant, look: () => Promise<void>): Promise<void> {
    await removeAcls(this.admin, [grant]);
    try {
      await look();
    } finally {
      await applyAcls(this.admin, [grant]);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((service) => service.stop()));
    await this.kafka.stop();
    await this.database.close();
    await this.issuer.close();
    rmSync(this.home, { recursive: true, force: true });
  }

  private login(username: string): Login {
    const login = this.logins.get(username);
    if (!login) throw new Error(`the broker has no user ${username}`);
    return login;
  }
}
