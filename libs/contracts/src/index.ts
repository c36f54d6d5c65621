export * from './cloud-event.js';
export * from './generated/messages.js';
export { SCHEMAS } from './generated/schemas.js';
export * from './message-types.js';
export * from './topics.js';
