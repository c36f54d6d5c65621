import { Problem } from '@sluice/platform';

/** 404: the desk has heard nothing of it. */
export function unknownShipment(shipmentId: string): Problem {
  return Problem.notFound({
    code: 'SHIPMENT_UNKNOWN',
    detail: `The desk has heard nothing of a shipment ${shipmentId.slice(0, 100)}.`,
    field: 'shipmentId',
    remedy:
      'Check the id; if it is right, its record was not published yet or is parked: look in sluice.dead-letter.v1.',
  });
}
