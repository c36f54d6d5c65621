import { Body, Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PassportKeys } from '@sluice/passport';
import {
  authorizationOf,
  Change,
  Described,
  emptyBody,
  IdentifierPipe,
  identityOf,
  postHeadOf,
  send,
  valueOrProblem,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { askGate } from '../clearance/ask-gate.js';
import { SERVICES, type ServiceUrls } from '../forwarding/service-urls.js';
import { POOL } from '../shared.js';
import { publishedKeys } from './passport-keys.js';
import { GET_PASSPORT_KEYS, ISSUE_PASSPORT } from './passports.api.js';
import { PassportsService } from './passports.service.js';

/** Release passports: issued to people and systems, verified by anybody. */
@Controller('v1')
export class PassportsController {
  constructor(
    private readonly passports: PassportsService,
    @Inject(SERVICES) private readonly services: ServiceUrls,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  @Post('shipments/:shipmentId/passports')
  @Described(ISSUE_PASSPORT)
  async issue(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @Body(emptyBody) _: null,
    @Change() change: ChangeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { traceparent } = postHeadOf(request);
    const clearance = await askGate(this.services.gate, {
      shipmentId,
      authorization: authorizationOf(request),
      traceparent,
    });
    return send(reply, valueOrProblem(await this.passports.issue(identityOf(change, {}), clearance)));
  }

  @Get('passports/keys')
  @Described(GET_PASSPORT_KEYS)
  @Header('cache-control', 'public, max-age=300')
  keys(): Promise<PassportKeys> {
    return publishedKeys(this.pool);
  }
}
