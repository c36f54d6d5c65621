/**
 * The gate joins two consumer groups. Lanes own partitions and stop consuming while they are behind; facts and commands
 * must flow meanwhile, so they are read by a group of their own. Handlers name the transport they belong to.
 */
export const LANES = Symbol('gate lanes');
export const FACTS = Symbol('gate facts and commands');

export const LANES_GROUP = 'sluice-gate';
export const FACTS_GROUP = 'sluice-gate-facts';

export const FACT_TOPICS = ['compliance.product.v1', 'compliance.list.v1', 'compliance.filing.v1'] as const;
