import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import {
  authorizationOf,
  CalledBy,
  Described,
  IdentifierPipe,
  LOGGER,
  postHeadOf,
  type Caller,
  type Logger,
} from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { SERVICES, type ServiceUrls } from '../forwarding/service-urls.js';
import { POOL } from '../shared.js';
import { askGate } from './ask-gate.js';
import { GET_CLEARANCE } from './clearance.api.js';
import type { Clearance } from './clearance.js';

/** The dock door asks, and the gate answers. */
@Controller('v1/shipments')
export class ClearanceController {
  constructor(
    @Inject(SERVICES) private readonly services: ServiceUrls,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get(':shipmentId/clearance')
  @Described(GET_CLEARANCE)
  @Header('cache-control', 'no-store')
  async clearance(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @CalledBy() { person }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Clearance> {
    const { traceparent } = postHeadOf(request);
    const answer = await askGate(this.services.gate, {
      shipmentId,
      authorization: authorizationOf(request),
      traceparent,
    });
    await this.remember(answer, person);
    return answer;
  }

  /** For the shipment's story. Whoever stands at the door gets the answer also when it cannot be written down. */
  private async remember(answer: Clearance, person: string): Promise<void> {
    const { shipmentId, answeredAt, mayLeave, status, decisionVersion } = answer;
    try {
      await this.pool.query(
        `INSERT INTO dock_check (shipment_id, person, asked_at, may_leave, status, decision_version)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [shipmentId, person, answeredAt, mayLeave, status, decisionVersion],
      );
    } catch (error) {
      this.logger.error({ err: error, shipmentId }, 'A dock check could not be written down');
    }
  }
}
