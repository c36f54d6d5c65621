import type { Logger } from '@sluice/platform';
import { Client } from 'pg';
import type { KafkaSettings, TopicPartition } from '../kafka-port.js';
import { verifyAuditTrail, type AuditReport } from './audit-trail.js';
import { AUDITED_SERVICES, partitionsOf, SHARED_TOPIC } from './audited-services.js';
import { placeOf, takeEndPoint, type EndPoint, type EndPointLane, type VerifiableLane } from './end-point.js';
import { auditLane, foreignRecord, type LaneReport } from './lane-audit.js';
import { Findings, type Finding } from './finding.js';
import type { LanePartition } from './lane-records.js';
import { PartitionCursor } from './partition-cursor.js';
import { claimOf } from './record-claim.js';
import { lanesWithoutHead, readArchived, readStoredRows } from './stored-journal.js';
import { TopicReader } from './topic-reader.js';

export interface VerificationOptions {
  readonly kafka: KafkaSettings;
  readonly databaseUrl: string;
  readonly logger: Logger;
  /** How long to wait for what was in the journal and not yet in Kafka when the verification began. */
  readonly settleMs?: number;
}

/** What lies in partitions that no single lane owns. */
export interface StrayReport {
  readonly records: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

const SETTLE_MS = 10_000;

/**
 * Compares journals in PostgreSQL with what Kafka holds of them. Changes nothing anywhere: the database session is read
 * only, and Kafka is read without a consumer group. What is said while it runs is left to the next time: `open` takes an
 * end point, and everything up to that is judged.
 */
export class Verification {
  /** Partitions of the shared topic in which each lane's records were seen. */
  readonly #shared = new Map<string, Set<number>>();

  private constructor(
    private readonly options: VerificationOptions,
    private readonly client: Client,
    private readonly reader: TopicReader,
    private readonly endPoint: EndPoint,
  ) {}

  /** Connects and takes the end point. @throws TopicMissingError, and what PostgreSQL and Kafka have to say */
  static async open(options: VerificationOptions): Promise<Verification> {
    const client = new Client({ connectionString: options.databaseUrl, application_name: 'sluice verify' });
    // Without a listener a connection that breaks would end the process; the query under way tells of it.
    client.on('error', () => undefined);
    const reader = new TopicReader(options.kafka, options.logger);
    try {
      await client.connect();
      await client.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
      return new Verification(options, client, reader, await takeEndPoint(client, reader));
    } catch (error) {
      await Promise.all([client.end(), reader.close()]);
      throw error;
    }
  }

  /** The lanes that have said something, by service and name. */
  get lanes(): readonly VerifiableLane[] {
    return this.endPoint.lanes;
  }

  /** Services that have never run against this database; nothing of theirs is verified. */
  get absentServices(): readonly string[] {
    return AUDITED_SERVICES.filter((one) => !this.endPoint.services.includes(one)).map(({ service }) => service);
  }

  /**
   * Looks for records that no lane answers for: in the topic that all lanes write to, and in partitions of ours that have
   * no lane. Do this first: it learns where in the shared topic each lane's records are, which is then read once more
   * for each lane that parked something (few do).
   */
  async findStrays(onProgress: (records: number) => void = () => undefined): Promise<StrayReport> {
    const findings = new Findings();
    let records = 0;
    for (const service of this.endPoint.services) {
      for (const lane of await lanesWithoutHead(this.client, service.schema, service.heads)) {
        findings.add({
          kind: 'JOURNAL_EXTRA',
          service: service.service,
          lane,
          says: `the journal holds rows of lane ${lane}, and the ${service.service} has no such lane: somebody else wrote them`,
        });
      }
    }
    for (const at of [...partitionsOf(SHARED_TOPIC, this.#counts), ...this.#partitionsWithoutLane()]) {
      const cursor = this.#cursor(at);
      for (let portion = await cursor.next(); portion; portion = await cursor.next()) {
        for (const record of portion) {
          const claim = claimOf(record);
          const isAbsent = claim !== undefined && this.absentServices.includes(claim.service);
          const lane = this.endPoint.lanes.find((one) => one.service === claim?.service && one.lane === claim.lane);
          if (lane && at.topic === SHARED_TOPIC) this.#sharedOf(lane).add(at.partition);
          else if (!isAbsent) findings.add(foreignRecord(at, record, claim));
        }
        records += portion.length;
        onProgress(records);
      }
    }
    return { records, findings: findings.shown, findingCount: findings.count };
  }

  /** Verifies one lane. One at a time: lanes share a connection. @param onProgress told the seq that was reached */
  async audit(lane: VerifiableLane, onProgress: (seq: bigint) => void = () => undefined): Promise<LaneReport> {
    const found = this.endPoint.lanes.find((one) => one.service === lane.service && one.lane === lane.lane);
    if (!found) throw new Error(`${lane.service} has no lane ${lane.lane}`);
    const { of: service, head, publishedSeq } = found;
    const archived = await readArchived(this.client, service.schema, head.lane);
    return auditLane({
      service: service.service,
      head,
      archived,
      publishedSeq,
      rows: readStoredRows(this.client, service.schema, head.lane, archived.seq, head.seq),
      partitions: this.#partitionsOf(found),
      partitionCounts: this.#counts,
      policies: new Map([...this.endPoint.topics].map(([topic, { policy }]) => [topic, policy])),
      settleMs: this.options.settleMs ?? SETTLE_MS,
      nowMs: this.endPoint.takenAtMs,
      onProgress,
    });
  }

  /** Verifies who changed what and why, where a service keeps that. */
  async auditTrails(): Promise<AuditReport[]> {
    const reports: AuditReport[] = [];
    for (const { service, schema, auditLane: lane } of this.endPoint.services) {
      const report = lane === undefined ? undefined : await verifyAuditTrail(this.client, { service, schema, lane });
      if (report) reports.push(report);
    }
    return reports;
  }

  async close(): Promise<void> {
    await Promise.all([this.client.end(), this.reader.close()]);
  }

  get #counts(): ReadonlyMap<string, number> {
    return new Map([...this.endPoint.topics].map(([topic, { partitions }]) => [topic, partitions]));
  }

  #partitionsOf(lane: EndPointLane): LanePartition[] {
    const shared = [...this.#sharedOf(lane)].map((partition) => ({ topic: SHARED_TOPIC, partition }));
    return [
      ...lane.of.ownPartitions(lane.lane, this.#counts).map((at) => ({ cursor: this.#cursor(at), isExclusive: true })),
      ...shared.map((at) => ({ cursor: this.#cursor(at), isExclusive: false })),
    ];
  }

  #partitionsWithoutLane(): TopicPartition[] {
    const owned = new Set(
      this.endPoint.lanes.flatMap(({ of: service, lane }) => service.ownPartitions(lane, this.#counts).map(placeOf)),
    );
    return this.endPoint.services
      .flatMap(({ ownTopics }) => ownTopics.flatMap((topic) => partitionsOf(topic, this.#counts)))
      .filter((at) => !owned.has(placeOf(at)));
  }

  #cursor(at: TopicPartition): PartitionCursor {
    const bounds = this.endPoint.bounds.get(placeOf(at));
    if (!bounds) throw new Error(`${placeOf(at)} has no end point`);
    return new PartitionCursor(this.reader, at, bounds);
  }

  #sharedOf({ service, lane }: VerifiableLane): Set<number> {
    const name = `${service} ${lane}`;
    const found = this.#shared.get(name) ?? new Set<number>();
    this.#shared.set(name, found);
    return found;
  }
}
