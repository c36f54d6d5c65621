import { randomBytes } from 'node:crypto';
import type { ProductUpsertedData, ShipmentData } from '@sluice/contracts';
import { kafkaConfig, kafkaConnection, loadConfig, type KafkaConnection } from '@sluice/platform';
import { CliError } from './cli-error.js';
import { DecisionLog, type Expectation } from './decision-log.js';
import { eventually } from './eventually.js';
import { Outsider, type ObservedDecision } from './outsider.js';
import { productPath, RegistryClient } from './registry-client.js';
import { readRunFile, type RunFile } from './run-file.js';
import type { Settings } from './settings.js';
import { verdictText } from './verdict-text.js';

/** Longer than any answer takes, and five of them still end within a minute. */
const ANSWER_TIMEOUT_MS = 10_000;
const LIST_ID = 'cac-intelligent-agents';
const ENTRY_ID = 'biometric-lock';

/** The ids of one telling: nobody else's, and not those of the telling before. */
interface Ids {
  readonly sku: string;
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly number: string;
}

/**
 * Tells the story against the running system, from outside: events through Kafka, filings over HTTP. Throws CliError
 * with what was expected and what came when an answer is wrong or late.
 */
export async function demo(settings: Settings, print: (line: string) => void): Promise<void> {
  const run = readRunFile(settings.home);
  if (!run) {
    throw new CliError(
      'There is nothing to show.',
      `No Sluice runs in ${settings.home}.`,
      'Run npm start in another terminal first, and this again.',
    );
  }
  const outsider = new Outsider(connectionOf(run), '/sluice/demo');
  const startedAtMs = Date.now();
  await outsider.connect();
  const log = new DecisionLog();
  const unfollow = await outsider.followGate((decision) => log.add(decision));
  try {
    await new Telling(outsider, new RegistryClient(run), log, newIds(), print).tell();
  } finally {
    await unfollow();
    await outsider.close();
  }
  print(`\n✔ Every answer was as it must be. ${seconds(Date.now() - startedAtMs)} in all.`);
}

function connectionOf(run: RunFile): KafkaConnection {
  const env = { ...process.env, KAFKA_BROKERS: run.kafka, TOPIC_PREFIX: run.topicPrefix ?? '' };
  return kafkaConnection(loadConfig(kafkaConfig, env));
}

function newIds(): Ids {
  const unique = randomBytes(4).toString('hex').toUpperCase();
  return {
    sku: `IRIS-${unique}`,
    shipmentId: `DEMO-${unique}`,
    exporterId: `demo-${unique}`,
    number: `DEMO-${unique}`,
  };
}

class Telling {
  constructor(
    private readonly outsider: Outsider,
    private readonly registry: RegistryClient,
    private readonly log: DecisionLog,
    private readonly ids: Ids,
    private readonly print: (line: string) => void,
  ) {}

  async tell(): Promise<void> {
    await this.publishProduct();
    await this.requestShipment();
    const filingId = await this.openFiling();
    await this.attachEvidence(filingId);
    await this.revoke(filingId);
  }

  private async publishProduct(): Promise<void> {
    const { sku } = this.ids;
    this.print(`1  A product master publishes ${sku}, an iris lock that decides on its own, on catalog.product.v1`);
    const startedAtMs = Date.now();
    await this.outsider.publish('catalog.product.upserted', product(sku));
    const known = await eventually(() => this.registry.find(productPath(sku)), { timeoutMs: ANSWER_TIMEOUT_MS });
    if (!known) throw wrong(`the registry knows ${sku}`, 'it does not', ANSWER_TIMEOUT_MS);
    this.print(`   registry: known after ${elapsed(startedAtMs)}`);
  }

  private async requestShipment(): Promise<void> {
    const { shipmentId } = this.ids;
    this.print(`2  A logistics system requests shipment ${shipmentId} to Sweden on logistics.shipment.v1`);
    const startedAtMs = Date.now();
    await this.outsider.publish('logistics.shipment.requested', shipment(this.ids));
    await this.expect({ type: 'sluice.shipment.held', why: 'FILING_MISSING', onTheWay: ['HELD'] }, startedAtMs);
  }

  private async openFiling(): Promise<string> {
    const { sku, exporterId } = this.ids;
    this.print('3  A compliance officer opens a filing for it and submits it; two documents are still missing');
    const startedAtMs = Date.now();
    const wanted = { exporterId, listId: LIST_ID, entryId: ENTRY_ID, skus: [sku], markets: ['*'] };
    const { filingId } = await this.registry.openFiling(wanted, `demo-filing-${sku}`);
    await this.registry.moveFiling(filingId, 'submit');
    await this.expect({ type: 'sluice.shipment.held', why: 'FILING_INCOMPLETE', onTheWay: ['HELD'] }, startedAtMs);
    return filingId;
  }

  private async attachEvidence(filingId: string): Promise<void> {
    const { number, sku } = this.ids;
    this.print(`4  The officer uploads the security assessment report and the authority's receipt ${number}`);
    const report = {
      kind: 'SECURITY_ASSESSMENT_REPORT',
      fileName: 'report.txt',
      content: Buffer.from(`Demo: report for ${sku}\n`),
    };
    await this.registry.attach(filingId, report);
    const receipt = { number, validFrom: '2026-06-10' };
    const startedAtMs = Date.now();
    const document = {
      kind: 'FILING_RECEIPT',
      fileName: 'receipt.txt',
      content: Buffer.from(`Demo: receipt ${number}\n`),
      receipt,
    };
    await this.registry.attach(filingId, document);
    const released = await this.expect(
      { type: 'sluice.shipment.released', why: 'FILING', onTheWay: ['HELD'] },
      startedAtMs,
    );
    const numbers = released.data.lines.flatMap(({ filings }) => filings.map((filing) => filing.number));
    if (!numbers.includes(number))
      throw wrong(`a release by filing ${number}`, `one by ${numbers.join(', ') || 'nothing'}`);
  }

  private async revoke(filingId: string): Promise<void> {
    this.print('5  The authority revokes the filing before the shipment has left');
    const startedAtMs = Date.now();
    await this.registry.moveFiling(filingId, 'revoke', 'Demo: the authority took it back');
    await this.expect({ type: 'sluice.shipment.recalled', why: 'FILING_REVOKED', onTheWay: [] }, startedAtMs);
  }

  /** Waits for the gate's next word on our shipment, checks it and tells it. */
  private async expect(expectation: Expectation, startedAtMs: number): Promise<ObservedDecision> {
    const answer = await this.log.next(this.ids.shipmentId, expectation, ANSWER_TIMEOUT_MS);
    if (answer.kind === 'WRONG')
      throw wrong(`${expectation.type} (${expectation.why})`, answer.actual, answer.waitedMs);
    const { type, data, seenAtMs } = answer.decision;
    this.print(
      `   gate.shipment.v1: ${type} after ${seconds(seenAtMs - startedAtMs)}, decision ${data.decisionVersion}`,
    );
    this.print(`   ${verdictText(data)}`);
    return answer.decision;
  }
}

function product(sku: string): ProductUpsertedData {
  return {
    sku,
    productVersion: 1,
    name: `Demo iris lock ${sku}`,
    internalDescription: 'Door lock with an iris camera, access decided on the device',
    salesDescription: 'Iris smart lock, AI access decision',
    category: 'BIOMETRIC_LOCK',
    attributes: { modality: 'IRIS', autonomousDecision: true },
  };
}

const DISPATCH_IN_MS = 5 * 24 * 60 * 60 * 1000;

function shipment({ shipmentId, exporterId, sku }: Ids): ShipmentData {
  return {
    shipmentId,
    shipmentVersion: 1,
    orderIds: [],
    exporter: { id: exporterId, country: 'CN' },
    consignee: { name: 'Nordlock AB', country: 'SE' },
    shipFrom: { warehouseId: 'SZX-2' },
    destinationCountry: 'SE',
    plannedDispatchAt: new Date(Date.now() + DISPATCH_IN_MS).toISOString(),
    lines: [{ lineNo: 1, sku, quantity: 40, serials: [], description: 'Iris smart lock, AI access decision' }],
  };
}

function wrong(expected: string, actual: string, waitedMs?: number): CliError {
  return new CliError(
    'The demo failed: an answer is not the expected one.',
    `expected ${expected}; actual: ${actual}${waitedMs === undefined ? '' : ` (after ${seconds(waitedMs)})`}`,
    'Look into .sluice/logs/gate.log and .sluice/logs/registry.log. The demo needs the sample list in force: npm start loads it.',
  );
}

function elapsed(sinceMs: number): string {
  return seconds(Date.now() - sinceMs);
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.max(ms, 0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
