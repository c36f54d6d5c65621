/*
 * What the independent reader finds: plain SQL on one side, plain kafkajs on the other. Nothing here, or in the checks,
 * comes from the gate or from libs/messaging.
 */

/** A record of a topic, committed. */
export interface KafkaRecord {
  /** Without prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  /** Null: a tombstone. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** One thing the gate said, decoded from its journal. */
export interface JournalEntry {
  readonly lane: string;
  readonly seq: number;
  readonly topic: string;
  /** Null: the key decides. */
  readonly partition: number | null;
  readonly key: string;
  readonly type: string;
  readonly payload: Buffer;
  /** Its place in the order in which facts and decisions were stored: see `observer.ts`. */
  readonly storedAt: number;
}

/** A row of `lane`. */
export interface LaneState {
  readonly lane: string;
  readonly generation: number;
  readonly nextOffset: number;
  readonly seq: number;
  readonly head: Buffer;
}

/** A version of a filing as it was stored. */
export interface StoredFiling {
  readonly filingId: string;
  readonly version: number;
  readonly status: string;
  readonly storedAt: number;
}

export interface ShipmentRow {
  readonly shipmentId: string;
  readonly status: string;
  readonly decisionVersion: number;
}

/** An address of a record in a topic. */
export interface Place {
  /** Without prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** Everything about one stage, read when its gates are at rest. */
export interface Evidence {
  readonly lanes: readonly LaneState[];
  /** Of every lane, in order of lane and seq. */
  readonly journal: readonly JournalEntry[];
  readonly filings: readonly StoredFiling[];
  readonly shipments: readonly ShipmentRow[];
  /** Open rows of `hold`. */
  readonly openHolds: readonly { readonly shipmentId: string }[];
  readonly laneWork: number;
  /** Rows of `dead_letter`. */
  readonly parked: readonly Place[];
  /** Offsets below which the gate says that it is done. */
  readonly done: readonly Place[];
  /** The same as its consumer groups committed them. */
  readonly committed: readonly Place[];
  /** Where each partition of the gate's input topics ends. */
  readonly ends: readonly Place[];
  /** Records of `logistics.shipment.v1` and `logistics.order.v1`, in order of partition and offset. */
  readonly inputs: readonly KafkaRecord[];
  /** Records of `gate.shipment.v1`, `gate.order.v1` and `sluice.dead-letter.v1`, likewise. */
  readonly outputs: readonly KafkaRecord[];
}
