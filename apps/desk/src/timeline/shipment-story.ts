import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { FactChange, FilingChange, ProductChange } from '../facts/fact-changes.js';
import { FilingFacts } from '../facts/filing-facts.js';
import { ListFacts } from '../facts/list-facts.js';
import { ProductFacts } from '../facts/product-facts.js';
import type { OverrideResource } from '../overrides/override-resource.js';
import { POOL } from '../shared.js';
import { DecisionHistory } from './decision-history.js';
import { explain, type Explanation } from './explanation.js';
import * as timeline from './timeline.js';

/** Items of one kind at most, the newest: a product master that is written every minute must not fill a page. */
const ITEMS_MAX = 200;

/** What is told of one shipment beside the gate's last word. */
export interface Story {
  readonly explanation: Explanation;
  /** Newest first. */
  readonly timeline: readonly timeline.TimelineItem[];
}

/** Why a shipment stands where it stands, and how it came there. */
@Injectable()
export class ShipmentStory {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly history: DecisionHistory,
    private readonly products: ProductFacts,
    private readonly lists: ListFacts,
    private readonly filings: FilingFacts,
  ) {}

  async of(state: GateShipmentData, overrides: readonly OverrideResource[]): Promise<Story> {
    const decisions = await this.history.latest(state.shipmentId);
    const filingIds = timeline.filingIdsIn(decisions);
    const skus = timeline.skusIn(state);
    const [explanation, ...items] = await Promise.all([
      this.explanation(state),
      this.filingChanges(filingIds),
      this.productChanges(skus, decisions.at(-1)?.decidedAt ?? state.decidedAt),
      this.dockChecks(state.shipmentId),
      this.passports(state.shipmentId),
      this.notes(state.shipmentId),
      this.assignments(state.shipmentId),
    ]);
    const told = [
      ...timeline.decisionItems(decisions),
      ...timeline.overrideItems(state.shipmentId, overrides),
      ...items.flat(),
    ];
    return { explanation, timeline: timeline.inOrder(told) };
  }

  private async explanation(state: GateShipmentData): Promise<Explanation> {
    const [lists, products, filings] = await Promise.all([
      this.lists.find(state.lists),
      this.products.find(timeline.skusIn(state)),
      this.filings.find(timeline.filingIdsIn([state])),
    ]);
    return explain(state, { lists, products, filings });
  }

  private async filingChanges(filingIds: readonly string[]): Promise<timeline.TimelineItem[]> {
    return timeline.filingItems(await this.changes<FilingChange>('FILING', filingIds, '-infinity'));
  }

  /** From the first decision on: what a product was before it was shipped is no part of the story. */
  private async productChanges(skus: readonly string[], from: string): Promise<timeline.TimelineItem[]> {
    return timeline.productItems(await this.changes<ProductChange>('PRODUCT', skus, from));
  }

  private async changes<W>(kind: 'FILING' | 'PRODUCT', ids: readonly string[], from: string): Promise<FactChange<W>[]> {
    const { rows } = await this.pool.query<FactChange<W>>(
      `SELECT entity_id AS "entityId", event_id AS "eventId", at, what FROM fact_change
        WHERE kind = $1 AND entity_id = ANY ($2) AND at >= $3 ORDER BY at DESC LIMIT ${ITEMS_MAX}`,
      [kind, ids, from],
    );
    return rows;
  }

  private async dockChecks(shipmentId: string): Promise<timeline.TimelineItem[]> {
    const { rows } = await this.pool.query<{
      at: Date;
      person: string;
      mayLeave: boolean;
      status: string;
      decisionVersion: number;
    }>(
      `SELECT asked_at AS at, person, may_leave AS "mayLeave", status, decision_version AS "decisionVersion"
         FROM dock_check WHERE shipment_id = $1 ORDER BY ordinal DESC LIMIT ${ITEMS_MAX}`,
      [shipmentId],
    );
    return rows.map(({ at, ...rest }) => ({ kind: 'DOCK_CHECK', at: at.toISOString(), ...rest }));
  }

  private async passports(shipmentId: string): Promise<timeline.TimelineItem[]> {
    const { rows } = await this.pool.query<{
      at: Date;
      person: string;
      passportId: string;
      decisionVersion: number;
      until: Date;
    }>(
      `SELECT issued_at AS at, issued_by AS person, passport_id AS "passportId",
              decision_version AS "decisionVersion", expires_at AS until
         FROM passport WHERE shipment_id = $1 ORDER BY issued_at DESC LIMIT ${ITEMS_MAX}`,
      [shipmentId],
    );
    return rows.map(({ at, until, ...rest }) => ({
      ...{ kind: 'PASSPORT', at: at.toISOString(), until: until.toISOString() },
      ...rest,
    }));
  }

  private async notes(shipmentId: string): Promise<timeline.TimelineItem[]> {
    const { rows } = await this.pool.query<{ at: Date; person: string; text: string }>(
      `SELECT written_at AS at, written_by AS person, text FROM note
        WHERE shipment_id = $1 ORDER BY ordinal DESC LIMIT ${ITEMS_MAX}`,
      [shipmentId],
    );
    return rows.map(({ at, ...rest }) => ({ kind: 'NOTE', at: at.toISOString(), ...rest }));
  }

  private async assignments(shipmentId: string): Promise<timeline.TimelineItem[]> {
    const { rows } = await this.pool.query<{ at: Date; person: string; to: string | null }>(
      `SELECT assigned_at AS at, assigned_by AS person, person AS "to" FROM assignment_change
        WHERE shipment_id = $1 ORDER BY ordinal DESC LIMIT ${ITEMS_MAX}`,
      [shipmentId],
    );
    return rows.map(({ at, ...rest }) => ({ kind: 'ASSIGNMENT', at: at.toISOString(), ...rest }));
  }
}
