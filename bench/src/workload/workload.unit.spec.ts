import { validateOutgoing, type MessageType, type DataOf } from '@sluice/contracts';
import { exporterOf, filings, products, PRODUCTS, skuOf, standingOf, waitingProduct } from './catalog.js';
import { BENCH_LIST } from './list.js';
import { amendmentOf, shipmentAt, shipmentOf } from './shipments.js';

const SAMPLE = 20_000;
const sample = Array.from({ length: SAMPLE }, (_, index) => shipmentAt(index));

describe('the workload', () => {
  it('has 10,000 products, a fifth of them in scope and seven in ten of those filed', () => {
    const standings = [...products()].map((_, index) => standingOf(index));
    expect(standings).toHaveLength(PRODUCTS);
    expect(standings.filter((standing) => standing !== 'OUT_OF_SCOPE')).toHaveLength(2_000);
    expect(standings.filter((standing) => standing === 'FILED')).toHaveLength(1_400);
    expect(filings()).toHaveLength(1_400);
  });

  it('has as many filings for a larger catalogue, which cover each filed product once', () => {
    const catalogue = PRODUCTS * 10;
    const large = filings(catalogue);
    const covered = large.flatMap(({ skus }) => skus);
    const filed = Array.from({ length: catalogue }, (_, index) => index).filter((at) => standingOf(at) === 'FILED');
    expect([...covered].sort()).toEqual(filed.map(skuOf).sort());
    expect(large.length).toBeGreaterThanOrEqual(1_400);
    expect(large.length).toBeLessThan(1_400 + 20 * 3);
    for (const { exporterId, skus } of large) {
      for (const sku of skus) expect(exporterOf(Number(sku.slice('BENCH-'.length)), catalogue)).toBe(exporterId);
    }
  });

  it('draws from the whole of a larger catalogue', () => {
    const indexes = Array.from({ length: 2_000 }, (_, index) => shipmentAt(index, 'SH', PRODUCTS * 100))
      .flatMap(({ data }) => data.lines)
      .map(({ sku }) => Number(sku.slice('BENCH-'.length)));
    expect(Math.max(...indexes)).toBeGreaterThan(PRODUCTS * 98);
    expect(Math.min(...indexes)).toBeLessThan(PRODUCTS * 2);
  });

  it('amends a shipment to a newer version of itself', () => {
    const planned = shipmentAt(4_711);
    const amended = amendmentOf(planned);
    expect(amended.fate).toBe(planned.fate);
    expect(amended.data).toMatchObject({ shipmentId: planned.data.shipmentId, shipmentVersion: 2 });
    expect(amended.data.lines.map(({ sku }) => sku)).toEqual(planned.data.lines.map(({ sku }) => sku));
    expectValid('logistics.shipment.amended', amended.data);
  });

  it('files for the exporter that ships the product', () => {
    const exporterOfSku = new Map(sample.flatMap(({ data }) => data.lines.map(({ sku }) => [sku, data.exporter.id])));
    for (const { skus, exporterId } of filings()) {
      for (const sku of skus) expect([exporterId, undefined]).toContain(exporterOfSku.get(sku));
    }
  });

  it('ships one to three lines, each as often', () => {
    const byLines = [1, 2, 3].map((count) => sample.filter(({ data }) => data.lines.length === count).length / SAMPLE);
    for (const share of byLines) expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('holds about one shipment in nine: six lines in a hundred are in scope without a filing', () => {
    const held = sample.filter(({ fate }) => fate === 'HELD').length / SAMPLE;
    const expected = (0.06 + (1 - 0.94 ** 2) + (1 - 0.94 ** 3)) / 3;
    expect(Math.abs(held - expected)).toBeLessThan(0.01);
  });

  it('is the same every time, whatever was drawn before', () => {
    expect(shipmentAt(4_711)).toEqual(sample[4_711]);
    expect(shipmentAt(4_711)).not.toEqual(shipmentAt(4_712));
    expect(shipmentAt(0).data).toMatchInlineSnapshot(`
      {
        "consignee": {
          "country": "AU",
          "name": "Consignee 3991 Ltd",
        },
        "destinationCountry": "AU",
        "exporter": {
          "country": "CN",
          "id": "bench-exporter-13",
        },
        "lines": [
          {
            "description": "Half mask with filter",
            "lineNo": 1,
            "orderId": "SO-0",
            "quantity": 108,
            "serials": [],
            "sku": "BENCH-06917",
          },
          {
            "description": "Steel bracket, 40 mm",
            "lineNo": 2,
            "orderId": "SO-0",
            "quantity": 107,
            "serials": [],
            "sku": "BENCH-06726",
          },
          {
            "description": "Steel bracket, 40 mm",
            "lineNo": 3,
            "orderId": "SO-0",
            "quantity": 88,
            "serials": [],
            "sku": "BENCH-06766",
          },
        ],
        "orderIds": [
          "SO-0",
        ],
        "plannedDispatchAt": "2027-01-17T09:00:00.000Z",
        "shipFrom": {
          "warehouseId": "CAN-3",
        },
        "shipmentId": "SH-0000000",
        "shipmentVersion": 1,
      }
    `);
  });

  it('gives each shipment an id of its own', () => {
    expect(new Set(sample.map(({ data }) => data.shipmentId)).size).toBe(SAMPLE);
  });

  it('speaks the contract', () => {
    const { product } = waitingProduct('BENCH-WAITS');
    const waiting = shipmentOf(product.sku, product.salesDescription, 1, 'FAN');
    expectValid('compliance.list.published', BENCH_LIST);
    expectValid('compliance.product.classified', product);
    expectValid('logistics.shipment.requested', waiting);
    for (const each of [...products()].slice(0, 50)) expectValid('compliance.product.classified', each);
    for (const each of filings().slice(0, 50)) expectValid('compliance.filing.updated', each);
    for (const { data } of sample.slice(0, 500)) expectValid('logistics.shipment.requested', data);
  });

  it('lets only the waiting product hold a shipment of the fan-out', () => {
    const { product } = waitingProduct('BENCH-WAITS');
    const skus = Array.from({ length: 2_000 }, (_, index) => shipmentOf(product.sku, '', index, 'FAN'))
      .flatMap(({ lines }) => lines)
      .map(({ sku }) => sku);
    const indexes = skus.filter((sku) => sku !== product.sku).map((sku) => Number(sku.slice('BENCH-'.length)));
    expect(indexes.every((index) => standingOf(index) === 'OUT_OF_SCOPE')).toBe(true);
  });
});

function expectValid<T extends MessageType>(type: T, data: DataOf<T>): void {
  expect(validateOutgoing(type, data)).toBeUndefined();
}
