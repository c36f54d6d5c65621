import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { Exporters } from '@sluice/platform';
import type { Pool } from 'pg';
import type { FactChange, ProductChange } from '../facts/fact-changes.js';
import { FilingFacts } from '../facts/filing-facts.js';
import { ListFacts } from '../facts/list-facts.js';
import { ProductFacts } from '../facts/product-facts.js';
import { OverridesRepository } from '../overrides/overrides.repository.js';
import { POOL } from '../shared.js';
import { AsOfRepository } from '../time-travel/as-of.repository.js';
import { DecisionHistory } from '../timeline/decision-history.js';
import { ShipmentStory } from '../timeline/shipment-story.js';
import { filingIdsIn, skusIn } from '../timeline/timeline.js';
import { kindOf, type Incident, type IncidentFacts } from './incident.js';

/** Gathers what is known of a shipment that left without a release. */
@Injectable()
export class IncidentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly history: DecisionHistory,
    private readonly story: ShipmentStory,
    private readonly overrides: OverridesRepository,
    private readonly past: AsOfRepository,
    private readonly lists: ListFacts,
    private readonly products: ProductFacts,
    private readonly filings: FilingFacts,
  ) {}

  /** @param breach the last decision, which is BREACHED and final: nothing follows while this is read */
  async of(breach: GateShipmentData, exporters: Exporters): Promise<Incident> {
    const decisions = await this.history.latest(breach.shipmentId);
    const filingIds = filingIdsIn(decisions);
    const [facts, filings, overrides] = await Promise.all([
      this.factsAtDeparture(breach),
      this.filings.find(filingIds),
      this.overrides.ofShipment(breach.shipmentId, exporters),
    ]);
    const { timeline } = await this.story.of(breach, overrides);
    return {
      ...{ kind: kindOf(decisions[1]?.status), breach, facts, timeline },
      filings: filingIds.flatMap((id) => filings.get(id) ?? []),
      unheardFilingIds: filingIds.filter((id) => !filings.has(id)),
    };
  }

  private async factsAtDeparture(breach: GateShipmentData): Promise<IncidentFacts> {
    const at = new Date(breach.decidedAt);
    const skus = skusIn(breach);
    const [then, lists, products, since] = await Promise.all([
      this.past.find(breach.shipmentId, at),
      this.lists.find(breach.lists),
      this.products.find(skus),
      this.productChangesSince(skus, at),
    ]);
    return {
      ...{ at: at.toISOString(), filings: then?.filings ?? [], lists, productChangesSince: since },
      products: skus.flatMap((sku) => products.get(sku) ?? []),
    };
  }

  private async productChangesSince(skus: readonly string[], at: Date): Promise<FactChange<ProductChange>[]> {
    const { rows } = await this.pool.query<FactChange<ProductChange>>(
      `SELECT entity_id AS "entityId", event_id AS "eventId", at, what FROM fact_change
        WHERE kind = 'PRODUCT' AND entity_id = ANY ($1) AND at > $2 ORDER BY at, event_id`,
      [skus, at],
    );
    return rows;
  }
}
