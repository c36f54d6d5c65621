import type { FilingUpdatedData, GateShipmentData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import type { FactChange, ProductChange } from '../facts/fact-changes.js';
import type { FilingAsOf } from '../time-travel/as-of.repository.js';
import type { DecisionResource } from '../timeline/decision-history.js';
import type { TimelineItem } from '../timeline/timeline.js';

/** Where a decision stands in the gate's journal. */
export interface JournalEntry {
  readonly decisionVersion: number;
  readonly status: GateShipmentData['status'];
  readonly decidedAt: string;
  readonly cause: GateShipmentData['cause'];
  /** Absent: it was heard before the desk kept that. */
  readonly event?: DecisionResource['event'];
}

/** How a shipment left without a release. */
export type IncidentKind = 'DEPARTED_WHILE_NOT_RELEASED' | 'RECALL_TOO_LATE';

/** What is known of a shipment that left without a release, but for its decisions, which are read as they are written. */
export interface Incident {
  readonly kind: IncidentKind;
  /** The gate's last word: its holds are those that were open when it left. */
  readonly breach: GateShipmentData;
  readonly facts: IncidentFacts;
  readonly filings: readonly FilingUpdatedData[];
  /** Filings that decisions name and of which the desk has heard nothing. */
  readonly unheardFilingIds: readonly string[];
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
}

/** The facts as they were when the gate heard of the departure. */
export interface IncidentFacts {
  /** RFC 3339. */
  readonly at: string;
  readonly filings: readonly FilingAsOf[];
  /** The versions that the gate's last word rests on. */
  readonly lists: readonly ListPublishedData[];
  /** As they were heard last; what changed after `at` is in `productChangesSince`. */
  readonly products: readonly ProductClassifiedData[];
  readonly productChangesSince: readonly FactChange<ProductChange>[];
}

/** A breach is what the gate calls so; a recall that was answered "departed", or not at all before the goods left, is one too. */
export function kindOf(before: GateShipmentData['status'] | undefined): IncidentKind {
  return before === 'RECALLED' ? 'RECALL_TOO_LATE' : 'DEPARTED_WHILE_NOT_RELEASED';
}

export function journalEntryOf({ decisionVersion, status, decidedAt, cause, event }: DecisionResource): JournalEntry {
  return { decisionVersion, status, decidedAt, cause, ...(event === undefined ? {} : { event }) };
}
