import { Controller, Get, Param } from '@nestjs/common';
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
import { GET_CLEARANCE, GET_SHIPMENT } from './shipments.api.js';
import { ShipmentsService } from './shipments.service.js';
import type { Clearance } from './clearance.js';
import type { ShipmentExplanation } from './shipment-explanation.js';

const ShipmentId = (): ParameterDecorator => Param('shipmentId', new IdentifierPipe('shipmentId'));

/** What people and warehouses ask about one shipment. The desk will carry these routes once it exists. */
@Controller('v1/shipments')
export class ShipmentsController {
  constructor(private readonly shipments: ShipmentsService) {}

  @Get(':shipmentId')
  @Described(GET_SHIPMENT)
  async explanation(@ShipmentId() shipmentId: string, @CalledBy() caller: Caller): Promise<ShipmentExplanation> {
    return ofCaller(caller, (await this.shipments.explanation(shipmentId)) ?? unknown(shipmentId));
  }

  @Get(':shipmentId/clearance')
  @Described(GET_CLEARANCE)
  async clearance(@ShipmentId() shipmentId: string, @CalledBy() caller: Caller): Promise<Clearance> {
    return ofCaller(caller, (await this.shipments.clearance(shipmentId)) ?? unknown(shipmentId));
  }
}

/** @throws Problem 403 when the caller does not act for the shipment's exporter */
function ofCaller<T extends { readonly exporterId: string }>(caller: Caller, answer: T): T {
  return valueOrProblem(refuseOtherExporter(caller, answer.exporterId) ?? done(answer));
}

function unknown(shipmentId: string): never {
  throw Problem.notFound({
    code: 'SHIPMENT_UNKNOWN',
    detail: `The gate has never seen a shipment ${shipmentId.slice(0, 100)}. It may not leave.`,
    field: 'shipmentId',
    remedy:
      'Check the id; if it is right, its record was not published yet or is parked: look in sluice.dead-letter.v1.',
  });
}
