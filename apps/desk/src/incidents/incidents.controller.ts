import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import {
  CalledBy,
  Described,
  done,
  IdentifierPipe,
  Problem,
  queryWord,
  refuseOtherExporter,
  refuseStrangers,
  valueOrProblem,
  type Caller,
} from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CLOCK, type Clock } from '../shared.js';
import { unknownShipment } from '../shipments/unknown-shipment.js';
import { DecisionHistory } from '../timeline/decision-history.js';
import { incidentParts } from './incident-parts.js';
import { zipOf, type ManifestFile, type Part } from './incident-zip.js';
import { GET_INCIDENT } from './incidents.api.js';
import { IncidentsService } from './incidents.service.js';
import { languageOf, REPORT_LANGUAGES } from './report-words.js';

/** Everything that is known of a shipment that left without a release, as one file. */
@Controller('v1/shipments')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly history: DecisionHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':shipmentId/incident')
  @Described(GET_INCIDENT)
  async incident(
    @Param('shipmentId', new IdentifierPipe('shipmentId')) shipmentId: string,
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language: wanted, ...unknown } = query;
    refuseStrangers(unknown);
    const language = queryWord('language', wanted, REPORT_LANGUAGES) ?? languageOf(request.headers['accept-language']);
    const breach = await this.breachOf(shipmentId, caller);
    const incident = await this.incidents.of(breach, caller.exporters);
    const manifest = (files: readonly ManifestFile[]): Part => ({
      name: 'manifest.json',
      text: () => [`${JSON.stringify(this.madeOf(breach, caller, files), undefined, 2)}\n`],
    });
    const parts = incidentParts(incident, this.history.all(shipmentId), language);
    void reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${fileName(shipmentId)}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(zipOf(parts, { at: new Date(breach.decidedAt), manifest })));
  }

  private madeOf(breach: GateShipmentData, { person }: Caller, files: readonly ManifestFile[]): object {
    const { shipmentId, exporterId, decisionVersion } = breach;
    const madeAt = new Date(this.clock()).toISOString();
    return { shipmentId, exporterId, decisionVersion, madeAt, madeBy: person, files };
  }

  /** @throws Problem 404, 403, and 409 when it did not leave without a release */
  private async breachOf(shipmentId: string, caller: Caller): Promise<GateShipmentData> {
    const [last] = await this.history.latest(shipmentId, 1);
    if (last === undefined) throw unknownShipment(shipmentId);
    valueOrProblem(refuseOtherExporter(caller, last.exporterId) ?? done(null));
    if (last.status !== 'BREACHED') throw noIncident(last);
    return last;
  }
}

/** `incident-SH-9001.zip`: nothing in it needs quoting. */
function fileName(shipmentId: string): string {
  return `incident-${shipmentId.replaceAll(/[^\w.-]/g, '-').slice(0, 100)}.zip`;
}

function noIncident({ shipmentId, status }: GateShipmentData): Problem {
  return Problem.conflict({
    code: 'NO_INCIDENT',
    detail: `Shipment ${shipmentId.slice(0, 100)} is ${status}: it did not leave without a release, as far as the gate has heard.`,
    field: 'shipmentId',
    remedy:
      'If it left, have the warehouse say so (logistics.shipment.departed, or the answer to the recall). What is known until then: GET /v1/shipments/{shipmentId}.',
  });
}
