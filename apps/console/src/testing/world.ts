import { aLine, aShipment, eventually, publishAll, WholeSystem } from '@sluice/testing';
import { Visitors, type Page } from '@sluice/testing/console';

type ShipmentData = ReturnType<typeof aShipment>;

const HOUR_MS = 3_600_000;
const DECIDED_TIMEOUT_MS = 60_000;
const EXPORTER = 'sample-exporter';
const [REVIEWED, REPORT] = ['reviewed', 'SECURITY_ASSESSMENT_REPORT'] as const;

/** How long a page may take on a machine that has other things to do. Nothing here is measured against it. */
export const PATIENCE_MS = 30_000;

/**
 * The system as `npm start` runs it, people in browsers, and warehouses with shipments that each chapter has for itself.
 * Ids carry a tag, so that specs can be run again on a system that goes on (`SLUICE_RUNNING`).
 */
export class World {
  private readonly tag = Date.now().toString(36).toUpperCase();

  private constructor(
    readonly system: WholeSystem,
    readonly visitors: Visitors,
  ) {}

  static async build(): Promise<World> {
    const system = await WholeSystem.start();
    return new World(system, await Visitors.open(system.desk));
  }

  async close(): Promise<void> {
    await this.visitors.close();
    await this.system.stop();
  }

  /** The queue of one warehouse. */
  queueOf(warehouse: string): string {
    return `/holds?warehouse=${this.idOf(warehouse)}`;
  }

  idOf(name: string): string {
    return `B${this.tag}-${name}`;
  }

  /** Ids of `count` shipments of a warehouse, `from` on, in the order in which they leave. */
  idsOf(warehouse: string, count: number, from = 1): string[] {
    return Array.from({ length: count }, (_, at) => this.idOf(`${warehouse}-${String(from + at).padStart(3, '0')}`));
  }

  /** Plans shipments of respirators without a filing; the n-th leaves n hours after the first. Waits until all are held. */
  async plan(warehouse: string, count: number, changes: Partial<ShipmentData> = {}): Promise<string[]> {
    const ids = this.idsOf(warehouse, count);
    await this.publish(ids.map((shipmentId, at) => this.shipment(warehouse, shipmentId, 30 + at, changes)));
    await this.untilHeld(warehouse, count);
    return ids;
  }

  /** As it is planned by whoever plans; `inHours`: when it leaves. */
  shipment(warehouse: string, shipmentId: string, inHours: number, changes: Partial<ShipmentData> = {}): ShipmentData {
    return aShipment({
      ...{ shipmentId, orderIds: [], exporter: { id: EXPORTER, country: 'CN' } },
      shipFrom: { warehouseId: this.idOf(warehouse) },
      plannedDispatchAt: new Date(Date.now() + inHours * HOUR_MS).toISOString(),
      lines: [this.line('SAMPLE-RESPIRATOR')],
      ...changes,
    });
  }

  line(sku: string) {
    const { orderId: _none, ...line } = aLine({ sku, description: 'A line of the browser’s specs' });
    return line;
  }

  async publish(shipments: readonly ShipmentData[]): Promise<void> {
    const type = shipments[0]?.shipmentVersion === 1 ? 'logistics.shipment.requested' : 'logistics.shipment.amended';
    await publishAll(
      this.system.kafka,
      '',
      shipments.map((data) => ({ type, data })),
    );
  }

  async untilHeld(warehouse: string, count: number): Promise<void> {
    await eventually(
      async () => {
        const { body } = await this.system.ask('ops', 'desk', `GET /v1/holds/ids?warehouse=${this.idOf(warehouse)}`);
        expect(body['total']).toBe(count);
      },
      { timeoutMs: DECIDED_TIMEOUT_MS, everyMs: 250 },
    );
  }

  /** A list in force with one entry whose filings a second person completes, and a product of it; gives both ids. */
  async reviewedProduct(name: string): Promise<{ listId: string; sku: string }> {
    const [listId, sku] = [this.idOf(`${name}-LIST`), this.idOf(`${name}-SKU`)];
    const description = 'A door that a committee has to look at';
    const product = { sku, productVersion: 1, name: sku, internalDescription: description };
    await publishAll(this.system.kafka, '', [
      {
        type: 'catalog.product.upserted',
        data: { ...product, salesDescription: description, category: sku, attributes: {} },
      },
    ]);
    await eventually(
      async () => expect((await this.system.ask('auditor', 'registry', `GET /v1/products/${sku}`)).status).toBe(200),
      { timeoutMs: DECIDED_TIMEOUT_MS },
    );
    const drafted = await this.system.ask('officer', 'registry', 'POST /v1/lists', { body: listOf(listId, sku) });
    expect(drafted.status).toBe(201);
    const version = `/v1/lists/${listId}/versions/1`;
    for (const [role, act] of Object.entries({ officer: 'propose', approver: 'approve' })) {
      const { etag } = await this.system.ask('auditor', 'registry', `GET ${version}`);
      expect((await this.system.ask(role, 'registry', `POST ${version}/${act}`, { ifMatch: etag })).status).toBe(200);
    }
    return { listId, sku };
  }

  /** A draft under such a list, of the report alone; gives its id. */
  async draftFiling({ listId, sku }: { readonly listId: string; readonly sku: string }): Promise<string> {
    const body = { exporterId: EXPORTER, listId, entryId: REVIEWED, skus: [sku], markets: ['*'] };
    const { body: filing } = await this.system.ask<{ filingId: string }>('officer', 'registry', 'POST /v1/filings', {
      body,
    });
    return filing.filingId;
  }
}

function listOf(listId: string, category: string): object {
  return {
    ...{ listId, title: 'What a committee looks at', effectiveFrom: '2026-06-01T00:00:00+08:00', origins: ['CN'] },
    source: { title: 'The browser’s specs', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
    entries: [
      {
        ...{ entryId: REVIEWED, title: 'Doors for committees', when: `product.category == '${category}'` },
        ...{ markets: ['*'], requires: [REPORT], completes: 'ON_REVIEW', signals: [] },
      },
    ],
  };
}

/** Ids of the rows that are drawn, from top to bottom. */
export function rowsOf(page: Page): Promise<string[]> {
  return page.locator('tr[data-id]').evaluateAll((rows) => rows.map((row) => row.dataset['id'] ?? ''));
}

export const rowOf = (page: Page, id: string) => page.locator(`tr[data-id="${id}"]`);
