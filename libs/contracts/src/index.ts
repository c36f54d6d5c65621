export * from './cloud-event.js';
export * from './encode-event.js';
export { isDay, isInstant } from './formats.js';
export * from './generated/messages.js';
export { SCHEMAS } from './generated/schemas.js';
export * from './message-types.js';
export { parseRecord } from './parse-record.js';
export * from './topics.js';
export { validateOutgoing } from './validators.js';
