import { deskGuards } from './guards/desk.mjs';
import { evidenceGuards } from './guards/evidence.mjs';
import { factsGuards } from './guards/facts.mjs';
import { journalGuards } from './guards/journal.mjs';
import { laneGuards } from './guards/lane.mjs';
import { peopleGuards } from './guards/people.mjs';
import { productGuards } from './guards/products.mjs';
import { ruleGuards } from './guards/rules.mjs';
import { webhooksGuards } from './guards/webhooks.mjs';

/** Every guard, as a mutation that takes it out. @type {readonly import('./mutation.mjs').Mutation[]} */
export const GUARDS = [
  ...laneGuards,
  ...factsGuards,
  ...journalGuards,
  ...ruleGuards,
  ...peopleGuards,
  ...productGuards,
  ...webhooksGuards,
  ...evidenceGuards,
  ...deskGuards,
];
