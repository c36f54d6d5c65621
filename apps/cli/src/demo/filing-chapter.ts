import type { ObservedDecision } from '../outsider.js';
import { ENTRY_ID, LIST_ID, order, shipment } from './props.js';
import { since, wrong, type Stage } from './stage.js';

/** An order is screened when it is placed: advice with what is still missing, early enough to do something. */
export async function orderIsScreened(stage: Stage): Promise<void> {
  const { orderId, sku } = stage.props;
  stage.step(`A shop places order ${orderId} for Sweden on logistics.order.v1`);
  const startedAtMs = Date.now();
  await stage.outsider.publish('logistics.order.placed', order(stage.props));
  const { outcome, lines, promise } = await stage.expectScreening('FILING_NEEDED');
  stage.say(`gate.order.v1: ${outcome} for ${sku} after ${since(startedAtMs)}`);
  for (const { reason, remedy } of lines.flatMap(({ reasons }) => reasons)) stage.say(`${reason}: ${remedy}`);
  stage.say(`ship date ${promise.requestedShipDate} is ${promise.atRisk ? 'at risk' : 'not at risk'}`);
}

export async function shipmentIsHeld(stage: Stage): Promise<void> {
  stage.step(`A logistics system requests shipment ${stage.props.shipmentId} for it on logistics.shipment.v1`);
  const startedAtMs = Date.now();
  await stage.outsider.publish('logistics.shipment.requested', shipment(stage.props));
  await stage.expectDecision({ type: 'sluice.shipment.held', why: 'FILING_MISSING', onTheWay: ['HELD'] }, startedAtMs);
}

/** The filing is opened, submitted and completed by its evidence; the shipment goes. Returns the filing's id. */
export async function openAndComplete(stage: Stage): Promise<string> {
  const filingId = await open(stage);
  const { number, sku } = stage.props;
  stage.step(`The officer uploads the security assessment report and the authority's receipt ${number}`);
  const report = Buffer.from(`Demo: report for ${sku}\n`);
  await stage.registry.attach(filingId, {
    kind: 'SECURITY_ASSESSMENT_REPORT',
    fileName: 'report.txt',
    content: report,
  });
  const startedAtMs = Date.now();
  await stage.registry.attach(filingId, {
    kind: 'FILING_RECEIPT',
    fileName: 'receipt.txt',
    content: Buffer.from(`Demo: receipt ${number}\n`),
    receipt: { number, validFrom: '2026-06-10' },
  });
  const released = await stage.expectDecision(
    { type: 'sluice.shipment.released', why: 'FILING', onTheWay: ['HELD'] },
    startedAtMs,
  );
  const numbers = released.data.lines.flatMap(({ filings }) => filings.map((filing) => filing.number));
  if (!numbers.includes(number))
    throw wrong(`a release by filing ${number}`, `one by ${numbers.join(', ') || 'nothing'}`);
  return filingId;
}

async function open(stage: Stage): Promise<string> {
  const { sku, exporterId } = stage.props;
  stage.step('The officer opens a filing for it and submits it; two documents are still missing');
  const startedAtMs = Date.now();
  const wanted = { exporterId, listId: LIST_ID, entryId: ENTRY_ID, skus: [sku], markets: ['*'] };
  const { filingId } = await stage.registry.openFiling(wanted, `demo-filing-${sku}`);
  await stage.registry.submitFiling(filingId);
  await stage.expectDecision(
    { type: 'sluice.shipment.held', why: 'FILING_INCOMPLETE', onTheWay: ['HELD'] },
    startedAtMs,
  );
  return filingId;
}

/** The authority takes the filing back while the goods still stand in the warehouse. Returns the recall. */
export async function revoke(stage: Stage, filingId: string): Promise<ObservedDecision> {
  stage.step('The authority revokes the filing before the shipment has left');
  const startedAtMs = Date.now();
  await stage.registry.revokeFiling(filingId, 'Demo: the authority took it back');
  const expected = { type: 'sluice.shipment.recalled', why: 'FILING_REVOKED', onTheWay: [] };
  return stage.expectDecision(expected, startedAtMs);
}
