import type { GateLine, Hold } from '@sluice/contracts';
import type { ShipmentAnswer } from './gate-client.js';
import { attachCommand, renderStory, STORY_LINES_MAX, type MissingEvidence, type Story } from './story.js';

const hold = (reason: Hold['reason'], more: Partial<Hold> = {}): Hold => ({
  holdId: 'h1',
  reason,
  since: '2026-06-02T08:00:00Z',
  params: {},
  remedy: 'Do something about it.',
  ...more,
});

const line = (more: Partial<GateLine>): GateLine => ({
  lineNo: 1,
  sku: 'IRIS-LOCK-2',
  verdict: 'HELD',
  filings: [],
  holds: [],
  ...more,
});

const shipment = (shipmentId: string, status: ShipmentAnswer['status'], lines: GateLine[]): ShipmentAnswer => ({
  shipmentId,
  status,
  destinationCountry: 'SE',
  lines,
});

const held = shipment('SH-1', 'HELD', [
  line({ holds: [hold('FILING_INCOMPLETE', { filingId: 'F-2', missing: ['FILING_RECEIPT'] }), hold('MANUAL')] }),
]);
const released = shipment('SH-2', 'RELEASED', [line({ verdict: 'CLEAR', basis: 'OUT_OF_SCOPE' })]);

const missing: MissingEvidence = {
  shipmentId: 'SH-1',
  filingId: 'F-2',
  kind: 'FILING_RECEIPT',
  number: 'N-1',
  validFrom: '2026-06-10',
  file: '/project/apps/cli/sample/receipt.txt',
};

const story: Story = {
  home: '/project/.sluice',
  cwd: '/project',
  desk: 'http://127.0.0.1:3000',
  registry: 'http://127.0.0.1:3001',
  gate: 'http://127.0.0.1:3002',
  webhooks: 'http://127.0.0.1:3004',
  kafka: '127.0.0.1:9092',
  postgres: '127.0.0.1:5433',
  sample: { rule: 'list x v1', shipments: [held, released], missing },
};

describe('the story', () => {
  it('says where everything is, what is held and why, and the one command that frees it', () => {
    const text = renderStory(story).join('\n');
    const { desk, registry, gate, webhooks, kafka, postgres } = story;
    for (const address of [desk, registry, gate, webhooks, kafka, postgres, '.sluice/run.json']) {
      expect(text).toContain(address);
    }
    expect(text).toContain(
      'SH-1  HELD      FILING_INCOMPLETE: filing F-2 of IRIS-LOCK-2 lacks FILING_RECEIPT, and 1 more',
    );
    expect(text).toContain('SH-2  RELEASED  OUT_OF_SCOPE');
    expect(text).toContain('SH-1 waits for one document');
    expect(text).toContain('http://127.0.0.1:3001/v1/filings/F-2/evidence');
  });

  it('never takes more lines than it may, however large the sample is', () => {
    const shipments = Array.from({ length: 40 }, () => held);
    expect(renderStory({ ...story, sample: { rule: 'x', shipments, missing } }).length).toBeLessThanOrEqual(
      STORY_LINES_MAX,
    );
  });

  it('offers no command once nothing waits for it, and says so where there is no sample', () => {
    const freed = renderStory({ ...story, sample: { rule: 'x', shipments: [released], missing: undefined } }).join(
      '\n',
    );
    expect(freed).not.toContain('-F kind=');
    expect(renderStory({ ...story, sample: undefined }).join('\n')).toContain('No sample is loaded');
  });

  it('gives a command that survives being pasted when the folder has a space in its name', () => {
    const [, second] = attachCommand({ ...story, cwd: '/' }, { ...missing, file: '/my project/it.txt' });
    expect(second).toContain("'file=@my project/it.txt'");
  });

  it('says the reason for each kind of hold in words of its own', () => {
    const reasons: Hold['reason'][] = [
      'LIST_UNAVAILABLE',
      'DESTINATION_UNKNOWN',
      'PRODUCT_UNKNOWN',
      'CLASSIFICATION_INCOMPLETE',
      'DESCRIPTION_CONFLICT',
      'FILING_REVOKED',
      'FILING_REJECTED',
      'FILING_EXPIRED',
      'FILING_INCOMPLETE',
      'FILING_MISSING',
      'MANUAL',
    ];
    const told = reasons.map((reason) => {
      const shipments = [shipment('SH', 'HELD', [line({ holds: [hold(reason)] })])];
      return renderStory({ ...story, sample: { rule: 'x', shipments, missing: undefined } }).find((text) =>
        text.includes(reason),
      );
    });
    expect(new Set(told).size).toBe(reasons.length);
    expect(told).not.toContain(undefined);
  });
});
