// Something of each kind in every service, so that whoever tries the API finds more than 404.
import { setTimeout as sleep } from 'node:timers/promises';
import { aList, aPlainProduct, aProduct, aShipment, publishAll } from '../../libs/testing/dist/index.js';

const SEEN_TIMEOUT_MS = 30_000;
const HOUR_MS = 3_600_000;
/** Shipments without a completed filing. */
const HELD = ['SH-9001', 'SH-9003', 'SH-9004'];
/** One that left all the same. */
const BREACHED = 'SH-9005';

/** Puts it in as anybody would; gives the names that stand in paths. */
export async function seed({ registry, gate, desk, webhooks, brokers, prefix, issuer }) {
  const ann = await client(issuer, 'ann');
  const zoe = await client(issuer, 'zoe');
  for (const product of [aProduct(), aPlainProduct()]) {
    const { classification: _, productVersion: __, ...body } = product;
    await ann.send('PUT', `${registry}/v1/products/${product.sku}`, body);
  }
  const { version: _, status: __, ...list } = aList();
  const draft = await ann.send('POST', `${registry}/v1/lists`, list);
  const path = `${registry}/v1/lists/${list.listId}/versions/1`;
  const proposed = await ann.send('POST', `${path}/propose`, undefined, draft.headers.get('etag'));
  await zoe.send('POST', `${path}/approve`, undefined, proposed.headers.get('etag'));
  const { exporterId, listId, entryId } = { exporterId: 'acme-sz', listId: list.listId, entryId: 'biometric-lock' };
  const filing = { exporterId, listId, entryId, skus: ['IRIS-LOCK-2'], markets: ['*'] };
  const opened = await Promise.all([1, 2, 3].map(() => ann.send('POST', `${registry}/v1/filings`, filing)));
  const filingIds = await Promise.all(opened.map(async (answer) => (await answer.json()).filingId));
  const evidence = await attach(ann, `${registry}/v1/filings/${filingIds[0]}/evidence`);
  const endpoint = await endpointAt(ann, webhooks, gate);
  await publishAll(brokers, prefix, [
    ...HELD.map((shipmentId) => ({ type: 'logistics.shipment.requested', data: aShipment({ shipmentId }) })),
    { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-9002', lines: [] }) },
    { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: BREACHED }) },
    {
      type: 'logistics.shipment.departed',
      data: { shipmentId: BREACHED, shipmentVersion: 1, departedAt: new Date().toISOString() },
    },
    { type: 'catalog.product.upserted', data: { sku: 'BROKEN' } },
    { type: 'sluice.shipment.held', data: { shipmentId: 'SH-BROKEN' } },
  ]);
  const shipment = ann.until(`${gate}/v1/shipments/SH-9001`);
  const deadLetters = await Promise.all([gate, registry, desk, webhooks].map((url) => deadLetterOf(ann, url)));
  await shipment;
  await ann.until(`${desk}/v1/shipments/${BREACHED}`, ({ status }) => status === 'BREACHED');
  return {
    ...(await askedAtDesk(ann, desk)),
    ...endpoint,
    ...(await deliveriesOf(ann, webhooks, endpoint)),
    sku: ['IRIS-LOCK-2', 'HINGE-1'],
    listId: [list.listId],
    version: [1],
    other: [1],
    filingId: filingIds,
    evidenceId: [evidence],
    shipmentId: [...HELD, BREACHED],
    deadLetterId: deadLetters,
    'If-Match': ['"1"', '"2"', '"3"', '"4"'],
    asset: ['swagger-ui.css', 'start.js'],
  };
}

async function attach(ann, url) {
  const form = new FormData();
  form.set('kind', 'SECURITY_ASSESSMENT_REPORT');
  form.set('file', new Blob(['%PDF-1.7 the assessment'], { type: 'application/pdf' }), 'report.pdf');
  const answer = await ann.send('POST', url, form);
  return (await answer.json()).evidence[0].evidenceId;
}

async function deadLetterOf(ann, url) {
  const answer = await ann.until(`${url}/v1/dead-letters`, ({ items }) => items.length > 0);
  return answer.items[0].deadLetterId;
}

/** Somebody asked for two overrides and placed a manual hold; two approvals are left to whoever tries. */
async function askedAtDesk(ann, desk) {
  const { items } = await ann.until(`${desk}/v1/holds`, (page) => page.items.length >= HELD.length);
  const [first, ...others] = items;
  const overrides = others.map(async ({ shipmentId, holdId }) => {
    const asked = await ann.send('POST', `${desk}/v1/overrides`, {
      shipments: [{ shipmentId, holdIds: [holdId] }],
      reason: 'The authority confirmed by telephone.',
      until: new Date(Date.now() + HOUR_MS).toISOString(),
    });
    return (await asked.json()).overrideId;
  });
  await ann.send('POST', `${desk}/v1/shipments/${first.shipmentId}/holds`, { reason: 'The address is to be checked.' });
  return { overrideId: await Promise.all(overrides), holdId: items.map(({ holdId }) => holdId) };
}

/** An endpoint that answers everything with 404. */
async function endpointAt(ann, webhooks, gate) {
  const made = await ann.send('POST', `${webhooks}/v1/webhooks`, {
    url: `${gate}/nobody`,
    eventTypes: ['sluice.shipment.held'],
  });
  return { endpointId: [(await made.json()).endpointId] };
}

async function deliveriesOf(ann, webhooks, { endpointId: [endpointId] }) {
  const url = `${webhooks}/v1/webhooks/${endpointId}/deliveries`;
  const { items } = await ann.until(url, (page) => page.items.length > 0);
  return { deliveryId: items.map(({ deliveryId }) => deliveryId) };
}

async function client(issuer, person) {
  const signedIn = await issuer.authorization(person);
  const ask = async (method, url, body, ifMatch) => {
    const isForm = body instanceof FormData;
    return fetch(url, {
      method,
      headers: {
        ...signedIn,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      body: isForm ? body : body && JSON.stringify(body),
    });
  };
  return {
    async send(...args) {
      const answer = await ask(...args);
      if (!answer.ok) throw new Error(`${args[0]} ${args[1]}: ${answer.status} ${await answer.text()}`);
      return answer;
    },
    async until(url, isThere = () => true) {
      for (const end = Date.now() + SEEN_TIMEOUT_MS; Date.now() < end; await sleep(100)) {
        const answer = await ask('GET', url);
        if (!answer.ok) continue;
        const body = await answer.json();
        if (isThere(body)) return body;
      }
      throw new Error(`${url} does not show what was put in.`);
    },
  };
}
