import {
  MESSAGE_TYPES,
  type FilingStatus,
  type FilingUpdatedData,
  type MessageType,
  type ProductClassifiedData,
  type RecallAnsweredData,
  type TopicName,
} from '@sluice/contracts';
import {
  aFiling,
  aList,
  aListEntry,
  anOrder,
  aPlainProduct,
  aProduct,
  aShipment,
  type Happening,
} from '@sluice/testing';
import { afternoonOf, dayOf, startOf, type Scene, type StoryRecord } from './scene.js';

/** What people and systems do in a story. Names are short here and get the story's prefix on the wire; days count from today. */
export type Step =
  | ShipStep
  | { do: 'cancel' | 'depart'; shipment: string; version: number; elsewhere: boolean }
  | {
      do: 'answer';
      shipment: string;
      to: 'the recall' | 'the first decision' | 'a decision to come';
      outcome: RecallAnsweredData['outcome'];
    }
  | OrderStep
  | { do: 'cancel order'; order: string; version: number }
  | { do: 'product'; sku: string; shape: ProductShape }
  | {
      do: 'list';
      list: string;
      version: number;
      approved: boolean;
      fromIn: number;
      untilIn: number | null;
      masks: boolean;
      markets: readonly string[];
    }
  | FilingStep
  | { do: 'remove'; what: 'product' | 'list' | 'filing'; name: string }
  | {
      do: 'override';
      shipment: string;
      holds: 'all its holds' | 'its first hold' | 'a hold nobody knows';
      people: 1 | 2;
      untilIn: number;
    }
  | { do: 'place' | 'lift'; shipment: string; hold: 'M1' | 'M2' | 'its first hold' }
  | { do: 'again'; back: number };

export interface ShipStep {
  do: 'ship';
  shipment: string;
  version: number;
  amended: boolean;
  exporter: string;
  from: string;
  to: string;
  leavesIn: number;
  lines: readonly LineChoice[];
  elsewhere: boolean;
}

export interface OrderStep {
  do: 'order';
  order: string;
  version: number;
  amended: boolean;
  to: string;
  wantedIn: number;
  lines: readonly LineChoice[];
}

export interface FilingStep {
  do: 'filing';
  filing: string;
  version: number;
  status: FilingStatus;
  exporter: string;
  list: string;
  entry: 'lock' | 'mask';
  skus: readonly string[];
  market: string;
  fromIn: number | null;
  untilIn: number | null;
  lacks: 'nothing' | 'its receipt';
  documentHour: number | null;
}

export interface LineChoice {
  sku: string;
  quantity: number;
  text: string;
}

export type ProductShape =
  | 'a plain part'
  | 'in scope'
  | 'in scope if somebody said how it decides'
  | 'nothing anybody classified'
  | 'plain, but sold as AI'
  | 'plain, sold as AI, and confirmed';

/** A step as the records it publishes; none when there is nothing to repeat. */
export function recordsOf(step: Step, scene: Scene): StoryRecord[] {
  const { prefix, nowMs } = scene;
  switch (step.do) {
    case 'ship':
      return [
        record(
          scene,
          step.amended ? 'logistics.shipment.amended' : 'logistics.shipment.requested',
          shipped(step, scene),
          step.elsewhere,
        ),
      ];
    case 'cancel':
    case 'depart': {
      const at = new Date(nowMs).toISOString();
      const data = { shipmentId: prefix + step.shipment, shipmentVersion: step.version };
      return step.do === 'cancel'
        ? [record(scene, 'logistics.shipment.cancelled', { ...data, cancelledAt: at }, step.elsewhere)]
        : [record(scene, 'logistics.shipment.departed', { ...data, departedAt: at }, step.elsewhere)];
    }
    case 'answer': {
      const shipment = scene.shipment(step.shipment);
      const last = shipment?.said.decisionVersion ?? 1;
      const decision = {
        'the recall': shipment?.recalledAt ?? last,
        'the first decision': 1,
        'a decision to come': last + 1,
      };
      const data = {
        shipmentId: prefix + step.shipment,
        decisionVersion: decision[step.to],
        outcome: step.outcome,
        answeredAt: new Date(nowMs).toISOString(),
      };
      return [record(scene, 'logistics.shipment.recall-answered', data)];
    }
    case 'order': {
      const lines = step.lines.map(({ sku, quantity, text }, index) => ({
        lineNo: index + 1,
        sku: prefix + sku,
        quantity,
        description: text,
      }));
      const data = anOrder({
        orderId: prefix + step.order,
        orderVersion: step.version,
        destinationCountry: step.to,
        requestedShipDate: dayOf(nowMs, step.wantedIn),
        lines,
      });
      return [record(scene, step.amended ? 'logistics.order.amended' : 'logistics.order.placed', data)];
    }
    case 'cancel order': {
      const data = {
        orderId: prefix + step.order,
        orderVersion: step.version,
        cancelledAt: new Date(nowMs).toISOString(),
      };
      return [record(scene, 'logistics.order.cancelled', data)];
    }
    case 'product':
      return [record(scene, 'compliance.product.classified', product(prefix + step.sku, step.shape))];
    case 'list': {
      const entries = [
        aListEntry({ entryId: 'lock', title: 'Locks', markets: [...step.markets] }),
        ...(step.masks
          ? [
              aListEntry({
                entryId: 'mask',
                title: 'Masks',
                when: "product.category == 'MASK'",
                signals: ['respirator'],
              }),
            ]
          : []),
      ];
      const data = aList({
        listId: prefix + step.list,
        version: step.version,
        status: step.approved ? 'APPROVED' : 'DRAFT',
        effectiveFrom: startOf(nowMs, step.fromIn),
        effectiveUntil: step.untilIn === null ? null : startOf(nowMs, step.untilIn),
        entries,
      });
      return [record(scene, 'compliance.list.published', data)];
    }
    case 'filing':
      return [record(scene, 'compliance.filing.updated', filing(step, scene))];
    case 'remove':
      return [tombstone(step.what, prefix + step.name)];
    case 'override': {
      const holds = holdIdsOf(scene, step.shipment);
      const holdIds = {
        'all its holds': holds,
        'its first hold': holds.slice(0, 1),
        'a hold nobody knows': ['H-NOBODY'],
      }[step.holds];
      const data = {
        shipmentId: prefix + step.shipment,
        holdIds: holdIds.length > 0 ? holdIds : ['H-NONE'],
        reason: 'The authority confirmed by telephone',
        requestedBy: 'ops.xmn',
        approvedBy: step.people === 2 ? 'lead.xmn' : ' OPS.xmn',
        until: startOf(nowMs, step.untilIn),
      };
      return [record(scene, 'sluice.hold.override', data)];
    }
    case 'place':
    case 'lift': {
      const first = holdIdsOf(scene, step.shipment)[0] ?? 'H-NONE';
      const holdIds = [step.hold === 'its first hold' ? first : step.hold];
      const data = {
        shipmentId: prefix + step.shipment,
        holdIds,
        reason: 'Address to be checked',
        requestedBy: 'ops.xmn',
      };
      return [record(scene, step.do === 'place' ? 'sluice.hold.place' : 'sluice.hold.lift', data)];
    }
    case 'again': {
      const earlier = scene.published.at(-1 - (step.back % Math.max(1, scene.published.length)));
      return earlier ? [earlier] : [];
    }
  }
}

function shipped(step: ShipStep, { prefix, nowMs }: Scene) {
  return aShipment({
    shipmentId: prefix + step.shipment,
    shipmentVersion: step.version,
    exporter: { id: step.exporter, country: step.from },
    destinationCountry: step.to,
    plannedDispatchAt: afternoonOf(nowMs, step.leavesIn),
    lines: step.lines.map(({ sku, quantity, text }, index) => ({
      lineNo: index + 1,
      sku: prefix + sku,
      quantity,
      description: text,
    })),
  });
}

function product(sku: string, shape: ProductShape): ProductClassifiedData {
  const sold = { salesDescription: 'Lamp with AI inside' };
  switch (shape) {
    case 'a plain part':
      return aPlainProduct({ sku });
    case 'in scope':
      return aProduct({ sku });
    case 'in scope if somebody said how it decides':
      return aProduct({ sku, attributes: { modality: 'IRIS', autonomousDecision: null } });
    case 'nothing anybody classified':
      return aProduct({ sku, attributes: {} });
    case 'plain, but sold as AI':
      return aPlainProduct({ sku, ...sold });
    case 'plain, sold as AI, and confirmed':
      return aPlainProduct({ sku, ...sold, classification: { attributes: {}, confirmedBy: 'officer1' } });
  }
}

function filing(step: FilingStep, { prefix, nowMs }: Scene): FilingUpdatedData {
  const { status, version, fromIn, untilIn, documentHour } = step;
  const document = {
    evidenceId: `E-${version}`,
    kind: 'SECURITY_ASSESSMENT_REPORT',
    version: 1,
    sha256: 'ab'.repeat(32),
    size: 1,
    mediaType: 'application/pdf',
  };
  return aFiling({
    filingId: prefix + step.filing,
    filingVersion: version,
    exporterId: step.exporter,
    listId: prefix + step.list,
    entryId: step.entry,
    skus: step.skus.map((sku) => prefix + sku),
    markets: [step.market],
    status,
    validFrom: fromIn === null ? null : dayOf(nowMs, fromIn),
    // A period that ends before it begins is no period, and the contract lets none through.
    validUntil: untilIn === null ? null : dayOf(nowMs, Math.max(untilIn, fromIn ?? untilIn)),
    missing: step.lacks === 'nothing' ? [] : ['FILING_RECEIPT'],
    evidence: documentHour === null ? [] : [{ ...document, attachedAt: `2027-02-01T0${documentHour}:00:00Z` }],
  });
}

function holdIdsOf(scene: Scene, shipment: string): string[] {
  return scene.shipment(shipment)?.said.lines.flatMap(({ holds }) => holds.map(({ holdId }) => holdId)) ?? [];
}

function record(scene: Scene, type: MessageType, data: object, elsewhere = false): StoryRecord {
  const { topic, keyField } = MESSAGE_TYPES[type];
  const event = { type, id: scene.nextEventId(), data };
  const key = String((data as Record<string, unknown>)[keyField ?? '']);
  return { topic, key, elsewhere, event, happening: () => event as unknown as Happening };
}

const FACT_TOPICS = {
  product: 'compliance.product.v1',
  list: 'compliance.list.v1',
  filing: 'compliance.filing.v1',
} as const satisfies Record<string, TopicName>;

/** A tombstone has no id of its own: its place in the topic names it (docs/adr/0005). */
function tombstone(what: 'product' | 'list' | 'filing', key: string): StoryRecord {
  const topic = FACT_TOPICS[what];
  const happening = (place: string) => ({
    type: `compliance.${what}.removed` as const,
    id: `${topic}/${key}@${place}`,
    key,
  });
  return { topic, key, elsewhere: false, event: null, happening };
}
