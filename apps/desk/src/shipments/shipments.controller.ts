import { Controller, Get, Param } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import {
  CalledBy,
  Described,
  done,
  IdentifierPipe,
  Problem,
  refuseOtherExporter,
  valueOrProblem,
  type Caller,
} from '@sluice/platform';
import type { OverrideResource } from '../overrides/override-resource.js';
import { OverridesRepository } from '../overrides/overrides.repository.js';
import { GET_SHIPMENT } from './shipments.api.js';
import { ShipmentsRepository } from './shipments.repository.js';

/** What the gate said last about a shipment, and every override that was asked for it, oldest first. */
export interface ShipmentResource extends GateShipmentData {
  readonly overrides: readonly OverrideResource[];
}

@Controller('v1/shipments')
export class ShipmentsController {
  constructor(
    private readonly shipments: ShipmentsRepository,
    private readonly overrides: OverridesRepository,
  ) {}

  @Get(':shipmentId')
  @Described(GET_SHIPMENT)
  async get(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @CalledBy() caller: Caller,
  ): Promise<ShipmentResource> {
    const shipment = (await this.shipments.find(shipmentId)) ?? unknown(shipmentId);
    valueOrProblem(refuseOtherExporter(caller, shipment.exporterId) ?? done(null));
    return { ...shipment, overrides: await this.overrides.ofShipment(shipmentId, caller.exporters) };
  }
}

function unknown(shipmentId: string): never {
  throw Problem.notFound({
    code: 'SHIPMENT_UNKNOWN',
    detail: `The desk has heard nothing of a shipment ${shipmentId.slice(0, 100)}.`,
    field: 'shipmentId',
    remedy:
      'Check the id; if it is right, its record was not published yet or is parked: look in sluice.dead-letter.v1.',
  });
}
