import type { Direction, Message } from '../proxy/protocol.js';
import type { Seam } from '../proxy/trap.js';
import { within } from '../run/within.js';
import type { Stage } from '../run/stage.js';

const SEAM_TIMEOUT_MS = 60_000;

export type Moment = (message: Message) => boolean;

/** The COMMIT of a lane's transaction, on its way to PostgreSQL or answered. */
export const laneCommit =
  (direction: Direction): Moment =>
  (message) =>
    message.kind === 'COMMIT' && message.ofLane && message.direction === direction;

/** A request to Kafka that is no fetch: `Produce`, `InitProducerId`, `AddPartitionsToTxn`, `EndTxn`; or its answer. */
export const kafka =
  (kind: string, direction: Direction): Moment =>
  (message) =>
    message.kind === kind && message.direction === direction;

/** Decisions of shipments on their way to a broker. */
export const decisionsSent =
  (stage: Stage): Moment =>
  (message) =>
    kafka('Produce', 'request')(message) && message.bytes.includes(`${stage.prefix}gate.shipment.v1`);

/** Arms the stage's trap and resolves with the instant at which it was sprung. */
export async function sprung(stage: Stage, seam: Seam): Promise<{ atMs: number; message: Message }> {
  let atMs = 0;
  const noted: Seam = {
    ...seam,
    strike: (message) => {
      atMs = Date.now();
      seam.strike?.(message);
    },
  };
  try {
    const message = await within(SEAM_TIMEOUT_MS, 'the moment of the fault', stage.trap.arm(noted));
    return { atMs, message };
  } finally {
    stage.trap.disarm();
  }
}
