import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KafkaConfig } from 'kafkajs';
import { startKafka, type KafkaOptions, type KafkaServer } from '../kafka.js';
import { giveToServer, privateDirectory } from '../unprivileged.js';
import { newAuthority, type Authority } from './certificates.js';
import { scramArgument, secureSettings, type BrokerTls, type Login } from './secure-settings.js';

export interface SecureKafkaOptions extends Omit<KafkaOptions, 'detour' | 'cluster' | 'security'> {
  /** Users that may log in, and may do nothing until an ACL says so. Fixed when the data directory is first used. */
  readonly users: readonly Login[];
}

export interface SecureKafkaServer extends KafkaServer {
  /** Its certificate as a PEM file, for `KAFKA_SSL_CA`. */
  readonly caPath: string;
  /** Whom nothing is refused. */
  readonly admin: Login;
  /** kafkajs's settings to reach the broker as a user. */
  as(login: Login): KafkaConfig;
}

/**
 * Starts a broker as one in production is: clients reach it over TLS only, log in by SCRAM-SHA-512, and may do what an ACL
 * allows. Its authority and passwords are made for this start, so it is for tests and for trying things out.
 */
export async function startSecureKafka({ users, ...options }: SecureKafkaOptions): Promise<SecureKafkaServer> {
  const dataDir = privateDirectory(resolve(options.dataDir));
  if (existsSync(join(dataDir, 'formatted'))) throw new Error(`${dataDir} was used before: its passwords are lost`);
  const authority = await newAuthority();
  const tls = await writeCertificates(dataDir, authority);
  const admin = { username: 'admin', password: randomPassword() };
  const as = ({ username, password }: Login): KafkaConfig => ({
    brokers: [`127.0.0.1:${options.port}`],
    ssl: { ca: authority.certificate },
    sasl: { mechanism: 'scram-sha-512', username, password },
  });
  const server = await startKafka({
    ...options,
    security: {
      settings: secureSettings(options.port, options.controllerPort, tls, admin, randomPassword()),
      formatArgs: [admin, ...users].map(scramArgument),
      client: as(admin),
    },
  });
  return { ...server, caPath: tls.caPath, admin, as };
}

/** A password that fits everywhere it has to stand. */
export function randomPassword(): string {
  return randomBytes(18).toString('base64url');
}

async function writeCertificates(dataDir: string, authority: Authority): Promise<BrokerTls> {
  const { certificate, privateKey } = await authority.issueServer();
  const write = (name: string, text: string): string => {
    const path = join(dataDir, name);
    writeFileSync(path, text, { mode: 0o600 });
    giveToServer(path);
    return path;
  };
  return {
    keyStorePath: write('broker.pem', privateKey + certificate),
    caPath: write('ca.pem', authority.certificate),
  };
}
