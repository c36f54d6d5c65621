import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  CalledBy,
  Described,
  done,
  IdentifierPipe,
  Problem,
  queryText,
  refuseOtherExporter,
  refuseStrangers,
  valueOrProblem,
  type Caller,
} from '@sluice/platform';
import { isInstant } from '@sluice/contracts';
import { GET_AS_OF } from './as-of.api.js';
import { AsOfRepository, type AsOf } from './as-of.repository.js';

/** What held at an instant, and why: for whoever asks later. */
@Controller('v1/shipments')
export class AsOfController {
  constructor(private readonly past: AsOfRepository) {}

  @Get(':shipmentId/as-of')
  @Described(GET_AS_OF)
  async asOf(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<AsOf> {
    const { at, ...unknown } = query;
    refuseStrangers(unknown);
    const found = (await this.past.find(shipmentId, readInstant(queryText('at', at)))) ?? nothingSaid(shipmentId);
    valueOrProblem(refuseOtherExporter(caller, found.decision.exporterId) ?? done(null));
    return found;
  }
}

function readInstant(at: string | undefined): Date {
  if (at !== undefined && isInstant(at)) return new Date(at);
  throw Problem.badRequest({
    code: 'QUERY_INVALID',
    detail: 'at is not an instant.',
    field: 'at',
    remedy: 'Send an RFC 3339 instant, such as 2026-06-20T09:00:00Z.',
  });
}

function nothingSaid(shipmentId: string): never {
  throw Problem.notFound({
    code: 'NOTHING_SAID_BY_THEN',
    detail: `The desk knows of nothing that the gate had said of ${shipmentId.slice(0, 100)} by then.`,
    field: 'at',
    remedy: 'Ask for a later instant; the timeline of the shipment names the first decision.',
  });
}
