export { loadConfig, ConfigError, type ConfigFault, type ConfigSpec } from './config/load-config.js';
export {
  kafkaConfig,
  kafkaConnection,
  SASL_MECHANISMS,
  type KafkaConnection,
  type KafkaTls,
} from './config/kafka-config.js';
export { DEFAULT_HTTP_SETTINGS, httpConfig, httpSettings, type HttpSettings } from './config/http-config.js';
export { DEFAULT_TIME_OUTS, type TimeOuts } from './http/hardening/time-outs.js';
export { pemFile } from './config/pem-file.js';
export { secretKey } from './config/secret-key.js';
export { TakesUpload } from './http/hardening/takes-upload.js';
export { databaseConfig } from './config/database-config.js';
export { serviceConfig, LOG_LEVELS, type LogLevel } from './config/service-config.js';
export { SERVICE_PROCESS } from './service-process.js';
export { createLogger, type Logger, type LoggerOptions } from './logging/logger.js';
export { LoggingModule, LOGGER } from './logging/logging.module.js';
export { NestLogger } from './logging/nest-logger.js';
export { HealthModule } from './health/health.module.js';
export { HealthChecks, type Readiness, type ReadinessCheck } from './health/health-checks.js';
export { MetricsModule, METRICS } from './metrics/metrics.module.js';
export {
  Problem,
  problemType,
  type ProblemDetails,
  type ProblemParts,
  type ProblemStatus,
} from './problems/problem.js';
export { ProblemFilter, problemOf, sendProblem } from './problems/problem.filter.js';
export { ProblemsModule } from './problems/problems.module.js';
export { isTransient } from './database/postgres-errors.js';
export { createPool, poolConfig, assertSchemaName, type PoolOptions } from './database/pool.js';
export { NotificationListener } from './database/notification-listener.js';
export { withAdvisoryLock } from './database/advisory-lock.js';
export { inTransaction, withConnection } from './database/in-transaction.js';
export { migrate, type MigrateOptions } from './database/migrate.js';
export { createHttpApp, type HttpApp, type HttpAppOptions } from './http/http-app.js';
export { send, type Answer } from './http/answer.js';
export { Change, type ChangeRequest } from './http/change-request.js';
export * from './openapi/index.js';
export { allowMatch, etagOf, requireMatch } from './http/etag.js';
export { answerOnce, forgetOldAnswers, IDEMPOTENCY_TABLE_SQL } from './http/idempotency.js';
export { done, refused, valueOrProblem, type Outcome, type Refusal, type Refused } from './http/outcome.js';
export { ACCESS, accessOf, FORWARDED_METHODS, type Access, type ServiceName } from './auth/access-table.js';
export {
  actsFor,
  authorizationOf,
  CalledBy,
  callerOf,
  refuseOtherExporter,
  serviceItself,
  type Caller,
  type Exporters,
} from './auth/caller.js';
export { identityConfig, identitySettings, trustedUrl, type IdentitySettings } from './auth/identity-settings.js';
export type { SessionCallers } from './auth/guard-routes.js';
export { TokenVerifier } from './auth/token-verifier.js';
export { ROLES, type Role } from './auth/roles.js';
export { PERSON_KEY_SQL, samePerson } from './people/same-person.js';
export { identityOf, postHeadOf, type PostHead, type PostIdentity } from './http/post-identity.js';
export { IdentifierPipe } from './http/identifier.pipe.js';
export { BodyPipe, emptyBody, shape } from './http/body.pipe.js';
export {
  badCursor,
  badQuery,
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWord,
  queryWords,
  refuseStrangers,
} from './http/query.js';
export { sendLines } from './http/ndjson.js';
export { csvOf, exportName, formulaSafe } from './http/csv.js';
export { startRounds, type RoundsOptions } from './rounds.js';
export { runService, type RunningService, type ServiceRun } from './run-service.js';
export {
  boolArray,
  byteaArray,
  int4Array,
  int8Array,
  textArray,
  textArrayLiteral,
  timestamptzArray,
} from './database/binary-arrays.js';
