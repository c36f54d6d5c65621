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
import { LikelyClears, type LikelyClear } from '../facts/likely-clear.js';
import type { OverrideResource } from '../overrides/override-resource.js';
import { OverridesRepository } from '../overrides/overrides.repository.js';
import { DecisionHistory, type DecisionResource } from '../timeline/decision-history.js';
import { DecisionNumberPipe } from '../timeline/decision-number.pipe.js';
import { GET_DECISION, GET_SHIPMENT } from '../timeline/shipment-page.api.js';
import { ShipmentStory, type Story } from '../timeline/shipment-story.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { unknownShipment } from './unknown-shipment.js';

/** What the gate said last about a shipment, every override that was asked for it, oldest first, and its story. */
export interface ShipmentResource extends GateShipmentData, Story {
  readonly overrides: readonly OverrideResource[];
  /** Absent: nobody can say. */
  readonly likelyClear?: LikelyClear;
}

@Controller('v1/shipments')
export class ShipmentsController {
  constructor(
    private readonly shipments: ShipmentsRepository,
    private readonly overrides: OverridesRepository,
    private readonly history: DecisionHistory,
    private readonly story: ShipmentStory,
    private readonly likelyClears: LikelyClears,
  ) {}

  @Get(':shipmentId')
  @Described(GET_SHIPMENT)
  async get(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @CalledBy() caller: Caller,
  ): Promise<ShipmentResource> {
    const shipment = await this.ofCaller(shipmentId, caller);
    const overrides = await this.overrides.ofShipment(shipmentId, caller.exporters);
    const likelyClear = (await this.likelyClears.of([shipment])).get(shipmentId);
    return {
      ...shipment,
      overrides,
      ...(likelyClear === undefined ? {} : { likelyClear }),
      ...(await this.story.of(shipment, overrides)),
    };
  }

  @Get(':shipmentId/decisions/:decisionVersion')
  @Described(GET_DECISION)
  async decision(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @Param('decisionVersion', DecisionNumberPipe) decisionVersion: number,
    @CalledBy() caller: Caller,
  ): Promise<DecisionResource> {
    await this.ofCaller(shipmentId, caller);
    return (await this.history.find(shipmentId, decisionVersion)) ?? unheard(shipmentId, decisionVersion);
  }

  /** @throws Problem 404 when the desk knows nothing of it, 403 when it is of an exporter the caller does not act for */
  private async ofCaller(shipmentId: string, caller: Caller): Promise<GateShipmentData> {
    const shipment = await this.shipments.find(shipmentId);
    if (shipment === undefined) throw unknownShipment(shipmentId);
    valueOrProblem(refuseOtherExporter(caller, shipment.exporterId) ?? done(null));
    return shipment;
  }
}

function unheard(shipmentId: string, decisionVersion: number): never {
  throw Problem.notFound({
    code: 'DECISION_UNKNOWN',
    detail: `The desk has not heard decision ${decisionVersion} of ${shipmentId.slice(0, 100)}.`,
    field: 'decisionVersion',
    remedy: 'Ask for one that the timeline of the shipment names; older ones are in the gate’s journal.',
  });
}
