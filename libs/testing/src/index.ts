export * from './builders.js';
export { testBrokers, testDatabaseUrl } from './environment.js';
export { eventually, type EventuallyOptions } from './eventually.js';
export * from './outsider.js';
export * from './reference-model/index.js';
export { useDatabase, type Migration, type TestDatabase } from './use-database.js';
export { useTopics, type TestTopics } from './use-topics.js';
export { LocalIssuer, NO_ISSUER, type TokenClaims } from './local-issuer.js';
export { walkAccess, type AccessWalk, type WalkedStep } from './access-walk.js';
