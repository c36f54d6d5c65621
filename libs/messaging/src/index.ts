export * from './kafka-port.js';
export { createKafkaPort } from './kafkajs/kafkajs-port.js';
export type { RecordBatch } from './batch-transport/record-batch.js';
export {
  KafkaBatchServer,
  UnusableHandlerError,
  type KafkaBatchServerOptions,
} from './batch-transport/kafka-batch-server.js';
export {
  DEFAULT_TUNING,
  type AssignedListener,
  type BatchTuning,
  type PartitionProgress,
  type RevokedListener,
} from './batch-transport/batch-consumer.js';
export { bisect, type Bisection } from './batch-transport/bisect.js';
export { connectBatchServer, RethrowErrors } from './batch-transport/connect-batch-server.js';
export { PartitionLostError } from './batch-transport/partition-feed.js';
export { UnrecoverableError } from './batch-transport/retry.js';
export { auditHash } from './journal/audit-hash.js';
export { chainHash, GENESIS_HASH, type JournalRow } from './journal/journal-row.js';
export {
  DEFAULT_JOURNAL_BOUNDS,
  JournalOrderError,
  journalGroup,
  JournalPublisher,
  type JournalBounds,
  type TakeOver,
} from './journal/journal-publisher.js';
export { eventIdOf } from './journal/journal-records.js';
export { partitionOfKey } from './journal/partition-of-key.js';
export { JournalRelay, type JournalRelayOptions } from './journal/journal-relay.js';
export { journalReadiness, type AskDatabase } from './journal/journal-readiness.js';
export { appendToJournal, type AppendOptions } from './journal/append-to-journal.js';
export {
  batchOf,
  chainEntries,
  decodeEntries,
  JournalDamagedError,
  rowsOf,
  type JournalBatch,
  type JournalEntry,
  type JournalHead,
} from './journal/journal-entries.js';
export { readJournalBatches, readJournalRows } from './journal/read-journal.js';
export {
  deadLetterEntry,
  deadLetterOf,
  insertDeadLetters,
  type ParkingProblem,
  type RecordToPark,
  type ReplayMark,
} from './dead-letters/dead-letter.js';
export type { DeadLetterHost, OpenTransaction, ReplayedRecord } from './dead-letters/dead-letter-host.js';
export type { Queryable } from './dead-letters/dead-letter-store.js';
export type { DeadLetterResource, DeadLetterSummary } from './dead-letters/dead-letter-view.js';
export { DeadLettersController } from './dead-letters/dead-letters.controller.js';
export { DeadLettersService, type KeyReplay } from './dead-letters/dead-letters.service.js';
export type { RecordView } from './dead-letters/record-view.js';
export type { IntakeTransactions, IntakeTx } from './intake/intake-transaction.js';
export { RecordIntake, type Reading, type RecordIntakeParts } from './intake/record-intake.js';
export { IntakeDeadLetters, type IntakeDeadLettersParts } from './intake/intake-dead-letters.js';
export { deadLetterTableSql } from './sql/dead-letter-table.js';
export { ensureJournalPartitions, journalTableSql } from './sql/journal-table.js';
export type { AuditReport } from './verify/audit-trail.js';
export { Verification, type StrayReport, type VerificationOptions } from './verify/verification.js';
export { PartitionCursor } from './verify/partition-cursor.js';
export { TopicReader } from './verify/topic-reader.js';
export type { VerifiableLane } from './verify/end-point.js';
export type { Finding, FindingKind } from './verify/finding.js';
export type { LaneReport } from './verify/lane-audit.js';
