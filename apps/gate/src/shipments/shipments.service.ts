import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import type { FactsCache } from '../facts/facts-cache.js';
import { checkClearance, type Clearance } from './clearance.js';
import { explain, type ShipmentExplanation } from './shipment-explanation.js';
import { readHolds, readShipment } from './shipment.repository.js';

/** Answers about one shipment, from the gate's own state. Undefined: never seen. */
export class ShipmentsService {
  constructor(
    private readonly pool: Pool,
    private readonly cache: FactsCache,
    private readonly clock: Clock,
  ) {}

  async explanation(shipmentId: string): Promise<ShipmentExplanation | undefined> {
    const state = await readShipment(this.pool, shipmentId);
    return state && explain(state, await readHolds(this.pool, shipmentId));
  }

  clearance(shipmentId: string): Promise<Clearance | undefined> {
    return checkClearance(this.pool, this.cache, this.clock, shipmentId);
  }
}
