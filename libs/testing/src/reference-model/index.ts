export * from './reference-facts.js';
export * from './reference-gate.js';
export * from './reference-order.js';
export * from './reference-shipment.js';
export { NO_FACTS, type ReferenceFacts } from './rules.js';
