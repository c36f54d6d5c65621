import { refused, samePerson, type Refused } from '@sluice/platform';
import type { AskedShipment } from './override-body.js';
import type { Override } from './override.js';

/** Why nobody, or not this person, can decide the override as it stands; undefined when they can. */
export function refuseDecision(override: Override): Refused | undefined {
  if (override.status === 'REQUESTED') return undefined;
  const { approvedBy, rejectedBy } = override;
  return refused(409, {
    code: 'OVERRIDE_DECIDED',
    detail: `${override.overrideId} is ${override.status}: ${approvedBy ?? rejectedBy} decided it.`,
    field: 'status',
    remedy: 'Read it again; ask for a new override where one is still needed.',
  });
}

/** 1-product.md, what must never happen, 5. The database says the same (0001-desk.sql). */
export function refuseSamePerson({ overrideId, requestedBy }: Override, person: string): Refused | undefined {
  if (!samePerson(requestedBy, person)) return undefined;
  return refused(403, {
    code: 'SECOND_PERSON_REQUIRED',
    detail: `${person} asked for ${overrideId}, so somebody else must approve it.`,
    remedy: 'Ask another approver.',
  });
}

export function refuseEnded({ overrideId, until }: Override, now: Date): Refused | undefined {
  if (now < until) return undefined;
  return refused(409, {
    code: 'OVERRIDE_ENDED',
    detail: `${overrideId} was asked for until ${until.toISOString()}, and that is past.`,
    field: 'until',
    remedy: 'Reject it, and ask for a new one with a later end.',
  });
}

export function refuseOver(shipmentIds: readonly string[]): Refused {
  return refused(409, {
    code: 'SHIPMENT_OVER',
    detail: `Departed or cancelled meanwhile: ${shipmentIds.join(', ')}.`,
    field: 'shipments',
    remedy: 'Reject it, and ask for a new one without these shipments.',
  });
}

export function unknownOverride(overrideId: string): Refused {
  return refused(404, {
    code: 'OVERRIDE_UNKNOWN',
    detail: `There is no override ${overrideId}.`,
    field: 'overrideId',
    remedy: 'Check the id; GET /v1/overrides lists those there are.',
  });
}

export function unknownShipment({ shipmentId }: AskedShipment, index: number): Refused {
  return refused(422, {
    code: 'SHIPMENT_UNKNOWN',
    detail: `The desk has heard nothing of a shipment ${shipmentId}.`,
    field: `shipments[${index}].shipmentId`,
    remedy: 'Check the id, and ask again.',
  });
}

export function shipmentTwice({ shipmentId }: AskedShipment, index: number): Refused {
  return refused(422, {
    code: 'SHIPMENT_TWICE',
    detail: `${shipmentId} is named twice.`,
    field: `shipments[${index}].shipmentId`,
    remedy: 'Name each shipment once, with all its holds.',
  });
}

export function exportersDiffer(exporterIds: readonly string[]): Refused {
  return refused(422, {
    code: 'EXPORTERS_DIFFER',
    detail: `The shipments are of ${exporterIds.join(', ')}.`,
    field: 'shipments',
    remedy: 'Ask for the shipments of each exporter in a request of their own.',
  });
}

export function shipmentChanged({ shipmentId }: AskedShipment, index: number, newest: number): Refused {
  return refused(409, {
    code: 'SHIPMENT_CHANGED',
    detail: `The gate decided ${shipmentId} again: its newest decision is ${newest}.`,
    field: `shipments[${index}].decisionVersion`,
    remedy: 'Look at the shipment again, and ask for what is open now.',
  });
}

export function holdNotOpen({ shipmentId, holdIds }: AskedShipment, index: number, hold: number): Refused {
  return refused(409, {
    code: 'HOLD_NOT_OPEN',
    detail: `${holdIds[hold]} is not open on ${shipmentId}.`,
    field: `shipments[${index}].holdIds[${hold}]`,
    remedy: 'Read GET /v1/holds again, and name holds that are open.',
  });
}

export function askedAlready(): Refused {
  return refused(409, {
    code: 'OVERRIDE_ASKED',
    detail: 'An override that is not decided names one of these holds already.',
    field: 'shipments',
    remedy: 'Look at its overrideId in GET /v1/holds; have that override decided first, or leave the hold out.',
  });
}
