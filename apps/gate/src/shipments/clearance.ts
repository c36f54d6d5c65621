import type { Hold } from '@sluice/contracts';
import { inTransaction } from '@sluice/platform';
import { applyEvent, skusOf, type ShipmentState } from '@sluice/domain';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import type { FactsCache } from '../facts/facts-cache.js';
import { FACTS_LOCK_KEY } from '../lane/lane-transaction.js';
import { readShipments } from './shipment.repository.js';

/** The dock door's answer. `mayLeave` is true for a release that holds at `answeredAt`, and for nothing else. */
export interface Clearance {
  shipmentId: string;
  exporterId: string;
  mayLeave: boolean;
  status: ShipmentState['status'];
  shipmentVersion: number;
  decisionVersion: number;
  answeredAt: string;
  /** Why not, in words; absent when it may leave. */
  reasons?: readonly string[];
  /** The holds that are in the way: what the words are made of, in whatever language. */
  holds?: readonly HoldInTheWay[];
}

interface HoldInTheWay {
  readonly lineNo: number;
  readonly sku: string;
  readonly hold: Hold;
}

/**
 * Checks a release the moment somebody asks (docs/adr/0003): the stored state must say RELEASED, and deciding it again
 * with the facts as they are now must not change that. Under the facts lock, so no fact changes meanwhile; writes nothing.
 * @returns undefined when the gate has never seen the shipment
 */
export async function checkClearance(
  pool: Pool,
  cache: FactsCache,
  clock: Clock,
  shipmentId: string,
): Promise<Clearance | undefined> {
  return inTransaction(
    pool,
    `BEGIN READ ONLY; SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK_KEY})`,
    async (client) => {
      const epoch = await client.query<{ epoch: string }>('SELECT epoch FROM facts_epoch');
      const state = (await readShipments(client, [shipmentId])).get(shipmentId)?.state;
      if (!state) return undefined;
      const facts = await cache.view(client, BigInt(epoch.rows[0]?.epoch ?? 0), skusOf(state.snapshot));
      return answerFor(state, facts, clock.nowMs());
    },
  );
}

function answerFor(state: ShipmentState, facts: Parameters<typeof applyEvent>[2], nowMs: number): Clearance {
  const again = applyEvent(
    state,
    { type: 'redecide', cause: { type: 'sluice.clearance.asked', id: 'dock' } },
    facts,
    nowMs,
  );
  const current = again.kind === 'decided' ? again.state : state;
  const mayLeave = state.status === 'RELEASED' && current.status === 'RELEASED';
  return {
    shipmentId: state.snapshot.shipmentId,
    exporterId: state.snapshot.exporter.id,
    mayLeave,
    status: current.status,
    shipmentVersion: state.shipmentVersion,
    decisionVersion: state.decisionVersion,
    answeredAt: new Date(nowMs).toISOString(),
    ...(mayLeave ? {} : { reasons: reasonsOf(current), ...holdsOf(current) }),
  };
}

function holdsOf({ status, lines }: ShipmentState): Pick<Clearance, 'holds'> {
  if (status !== 'HELD' && status !== 'RECALLED') return {};
  return { holds: lines.flatMap(({ lineNo, sku, holds }) => holds.map((hold) => ({ lineNo, sku, hold }))) };
}

function reasonsOf(state: ShipmentState): string[] {
  switch (state.status) {
    case 'CLOSED':
      return ['The shipment is closed: it departed or was cancelled.'];
    case 'BREACHED':
      return ['The shipment departed while it was not released.'];
    case 'RELEASED':
      return ['A release is on its way but is not written yet. Ask again.'];
    case 'HELD':
    case 'RECALLED':
      return state.lines.flatMap((line) =>
        line.holds.map((hold) => `Line ${line.lineNo}, ${line.sku}: ${hold.remedy}`),
      );
  }
}
