import type { GateShipmentData, Hold, MessageType } from '@sluice/contracts';
import { createLogger } from '@sluice/platform';
import {
  LocalIssuer,
  publishAll,
  ServiceClient,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import { prepareDatabase } from '../database/prepare-database.js';
import { startDesk, type Desk } from '../desk.js';
import type { ServiceUrls } from '../forwarding/service-urls.js';
import type { PassportSettings } from '../passports/passport-settings.js';
import type { SessionSettings } from '../session/session-settings.js';

/** A desk that one spec file has for itself, on real PostgreSQL and Kafka. */
export interface TestDesk {
  readonly database: TestDatabase;
  readonly topics: TestTopics;
  /** Changes when the desk is restarted. */
  client: ServiceClient;
  /** Says something on Kafka, as the gate does. */
  hears(...states: GateShipmentData[]): Promise<void>;
  /** Stops it and starts another on the same data, as a new process would. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestDeskOptions {
  /** Where it listens; any free port when absent. */
  readonly port?: number;
  /** Who signs people in; a local issuer, with which no browser can, when absent. */
  readonly session?: SessionSettings;
  /** Where the other services are; nobody listens there when absent. */
  readonly services?: Partial<ServiceUrls>;
  /** None are issued when absent. */
  readonly passports?: PassportSettings;
}

const NO_SERVICES: ServiceUrls = {
  registry: 'http://127.0.0.1:9',
  gate: 'http://127.0.0.1:9',
  webhooks: 'http://127.0.0.1:9',
};

export async function useDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const [database, topics, issuer] = await Promise.all([
    useDatabase('desk', prepareDatabase),
    useTopics(),
    LocalIssuer.start(),
  ]);
  const start = (): Promise<Desk> =>
    startDesk(
      {
        kafka: { brokers: topics.brokers.split(','), ssl: false, prefix: topics.prefix, clientId: 'desk' },
        databaseUrl: database.url,
        session: options.session ?? {
          identity: issuer.settings,
          clientId: 'sluice-desk',
          scope: 'openid',
          publicUrl: new URL('http://127.0.0.1:3000'),
        },
        services: { ...NO_SERVICES, ...options.services },
        host: '127.0.0.1',
        port: options.port ?? 0,
        overrideDaysMax: 14,
        passports: options.passports,
        logLevel: 'silent',
      },
      {
        logger: createLogger({ service: 'desk', level: 'fatal' }),
        clock: Date.now,
        onFatal: (error) => {
          throw error;
        },
      },
    );
  let desk = await start();
  const test: TestDesk = {
    database,
    topics,
    client: new ServiceClient(desk.url, issuer),
    hears: async (...states) => {
      await publishAll(
        topics.brokers,
        topics.prefix,
        states.map((data) => ({ type: `sluice.shipment.${data.status.toLowerCase()}` as MessageType, data })),
      );
    },
    restart: async () => {
      await desk.close();
      desk = await start();
      test.client = new ServiceClient(desk.url, issuer);
    },
    close: async () => {
      await desk.close();
      await issuer.close();
      await database.close();
    },
  };
  return test;
}

/** An open hold for want of a filing. */
export function aHold(changes: Partial<Hold> = {}): Hold {
  return {
    holdId: 'H-1',
    reason: 'FILING_MISSING',
    since: '2026-06-10T08:00:00.000Z',
    requirement: { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' },
    params: { sku: 'IRIS-LOCK-2', country: 'SE' },
    remedy: 'Complete a filing for IRIS-LOCK-2.',
    ...changes,
  };
}

/** What the gate says of a shipment with one line, held by `aHold()`. */
export function aDecision(changes: Partial<GateShipmentData> & { holds?: Hold[] } = {}): GateShipmentData {
  const { holds = [aHold()], ...rest } = changes;
  return {
    shipmentId: 'SH-9001',
    shipmentVersion: 1,
    decisionVersion: 1,
    status: 'HELD',
    decidedAt: '2026-06-10T08:00:00.000Z',
    exporterId: 'acme-sz',
    orderIds: ['SO-1001'],
    warehouseId: 'SZX-2',
    destinationCountry: 'SE',
    plannedDispatchAt: '2026-06-20T09:00:00Z',
    lists: [{ listId: 'cac-intelligent-agents', version: 1 }],
    lines: [lineOf(holds)],
    cause: { type: 'logistics.shipment.requested', id: 'e-1' },
    ...rest,
  };
}

function lineOf(holds: Hold[]): GateShipmentData['lines'][number] {
  const place = { lineNo: 1, sku: 'IRIS-LOCK-2', filings: [], holds };
  return holds.length > 0 ? { ...place, verdict: 'HELD' } : { ...place, verdict: 'CLEAR', basis: 'OVERRIDE' };
}
