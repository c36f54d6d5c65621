import { Injectable } from '@nestjs/common';
import {
  done,
  etagOf,
  refused,
  refuseOtherExporter,
  type Answer,
  type Caller,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import { randomUUID } from 'node:crypto';
import { Transactions, type Tx } from '../database/transactions.js';

/** A manual hold that somebody wants to be gone. */
export interface Lift {
  readonly shipmentId: string;
  readonly holdId: string;
  readonly reason: string;
}

interface KnownShipment {
  readonly exporter_id: string;
  readonly decision_version: number;
  readonly status: string;
}

/** Tells the gate to hold a shipment, or to hold it no longer. It is held, and not, when the gate says so. */
@Injectable()
export class ManualHoldsService {
  constructor(private readonly transactions: Transactions) {}

  place(post: PostIdentity, shipmentId: string, reason: string): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const shipment = await openShipment(tx, shipmentId, post.caller);
      if (!shipment.ok) return shipment;
      const holdId = `M-${randomUUID()}`;
      tell(tx, 'sluice.hold.place', { shipmentId, holdId, reason }, post);
      return done(answer(201, shipment.value, { shipmentId, holdId, reason, placedBy: post.person }));
    });
  }

  lift(post: PostIdentity, { shipmentId, holdId, reason }: Lift): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const shipment = await openShipment(tx, shipmentId, post.caller);
      if (!shipment.ok) return shipment;
      const { rows } = await tx.client.query<{ reason: string }>(
        'SELECT reason FROM hold WHERE shipment_id = $1 AND hold_id = $2',
        [shipmentId, holdId],
      );
      const [hold] = rows;
      if (!hold) return notOpen(shipmentId, holdId);
      if (hold.reason !== 'MANUAL') return notManual(holdId, hold.reason);
      tell(tx, 'sluice.hold.lift', { shipmentId, holdId, reason }, post);
      return done(answer(200, shipment.value, { shipmentId, holdId, reason, liftedBy: post.person }));
    });
  }
}

async function openShipment(tx: Tx, shipmentId: string, caller: Caller): Promise<Outcome<KnownShipment>> {
  const { rows } = await tx.client.query<KnownShipment>(
    'SELECT exporter_id, decision_version, status FROM shipment WHERE shipment_id = $1',
    [shipmentId],
  );
  const [shipment] = rows;
  if (!shipment) return unknownShipment(shipmentId);
  const outside = refuseOtherExporter(caller, shipment.exporter_id);
  if (outside) return outside;
  return shipment.status === 'CLOSED' || shipment.status === 'BREACHED' ? isOver(shipmentId) : done(shipment);
}

function tell(
  tx: Tx,
  type: 'sluice.hold.place' | 'sluice.hold.lift',
  { shipmentId, holdId, reason }: Lift,
  { person, traceparent }: PostIdentity,
): void {
  tx.say(type, shipmentId, { shipmentId, holdIds: [holdId], reason, requestedBy: person }, traceparent);
}

/** The tag is that of the decision which somebody acted on. */
function answer(status: 200 | 201, { decision_version }: KnownShipment, body: object): Answer {
  return { status, etag: etagOf(decision_version), body };
}

function unknownShipment(shipmentId: string): Outcome<never> {
  return refused(404, {
    code: 'SHIPMENT_UNKNOWN',
    detail: `The desk has heard nothing of a shipment ${shipmentId}.`,
    field: 'shipmentId',
    remedy: 'Check the id; if it is right, its record was not published yet or is parked.',
  });
}

function isOver(shipmentId: string): Outcome<never> {
  return refused(409, {
    code: 'SHIPMENT_OVER',
    detail: `${shipmentId} has departed or was cancelled.`,
    field: 'shipmentId',
    remedy: 'There is nothing left to hold; tell the warehouse and the carrier.',
  });
}

function notOpen(shipmentId: string, holdId: string): Outcome<never> {
  return refused(409, {
    code: 'HOLD_NOT_OPEN',
    detail: `${holdId} is not open on ${shipmentId}.`,
    field: 'holdId',
    remedy: 'Read GET /v1/holds again.',
  });
}

function notManual(holdId: string, reason: string): Outcome<never> {
  return refused(409, {
    code: 'HOLD_NOT_MANUAL',
    detail: `${holdId} is there for ${reason}.`,
    field: 'holdId',
    remedy: 'Do what its remedy says, or ask for an override; only manual holds are lifted.',
  });
}
