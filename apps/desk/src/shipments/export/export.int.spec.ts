import { eventually } from '@sluice/testing';
import { strFromU8, unzipSync } from 'fflate';
import { aDecision, aHold, useDesk, type TestDesk } from '../../testing/use-desk.js';
import { EXPORT_COLUMNS } from './export-rows.js';

let desk: TestDesk;
const MANY = 1_100;

beforeAll(async () => {
  desk = await useDesk();
  const many = Array.from({ length: MANY }, (_, index) =>
    aDecision({ shipmentId: `SH-${10_000 + index}`, warehouseId: 'W-many', plannedDispatchAt: '2026-07-01T09:00:00Z' }),
  );
  await desk.hears(
    ...many,
    aDecision({
      ...{ shipmentId: '=HYPERLINK("http://evil")', orderIds: ['SO, "1"', 'SO-2'], warehouseId: 'W-odd <&>' },
      holds: [
        aHold({ remedy: '\t@SUM(1)' }),
        aHold({ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN', remedy: 'Publish it.' }),
      ],
    }),
    aDecision({ shipmentId: 'SH-OTHER', exporterId: 'other', warehouseId: 'W-odd <&>' }),
  );
  await eventually(
    async () => expect((await desk.client.get<{ total: number }>('/v1/holds/ids')).body.total).toBe(MANY + 2),
    { timeoutMs: 30_000 },
  );
}, 90_000);
afterAll(() => desk.close(), 60_000);

const download = async (query: string, exporters?: string[]): Promise<Response> => {
  const token = await desk.client.issuer.token({ person: 'ann', ...(exporters && { exporters }) });
  return fetch(`${desk.client.url}/v1/holds/export${query}`, { headers: { authorization: `Bearer ${token}` } });
};
const odd = `warehouse=${encodeURIComponent('W-odd <&>')}`;

describe('the queue as a file', () => {
  it('has a line for each hold, however many there are, in the queue’s order', async () => {
    const response = await download('?warehouse=W-many&sort=shipment');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe(EXPORT_COLUMNS.join(','));
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(
      Array.from({ length: MANY }, (_, index) => `SH-${10_000 + index}`),
    );
  });

  it('says in its name when it was made, and of what', async () => {
    const { headers } = await download(`?${odd}&reason=MANUAL`);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="holds-\d{8}T\d{6}Z-reason=MANUAL_warehouse=W-odd----\.csv"$/,
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('as CSV holds nothing that a spreadsheet would run', async () => {
    const text = await (await download(`?${odd}&exporter=acme-sz`)).text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")",HELD,`);
    expect(text).toContain(`'\t@SUM(1)`);
    expect(text).toContain(`"SO, ""1"" SO-2"`);
  });

  it('as a workbook holds texts only', async () => {
    const response = await download(`?format=xlsx&${odd}&exporter=acme-sz`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(Object.keys(files)).toContain('[Content_Types].xml');
    expect(sheet.match(/<row>/g)).toHaveLength(3);
    expect(sheet).toContain('<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("http://evil")</t></is></c>');
    expect(sheet).toContain('W-odd &lt;&amp;&gt;');
    expect(sheet).not.toMatch(/<f>|<c(?! t="inlineStr")/);
  });

  it('is of the caller’s exporters', async () => {
    const lines = (await (await download('', ['other'])).text()).trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['SH-OTHER']);
  });

  it('is refused as a problem when the query is wrong', async () => {
    const response = await download('?format=pdf');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'QUERY_INVALID', field: 'format' });
  });
});
