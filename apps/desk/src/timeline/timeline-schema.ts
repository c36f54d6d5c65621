import { contractShape, type JsonSchema } from '@sluice/platform';

const closed = { type: 'object', additionalProperties: false } as const;
const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const id = contractShape('Identifier');
const version = contractShape('Version');
const at = contractShape('Instant');
const status: JsonSchema = { $ref: 'gate-shipment.schema.json#/properties/status' };
const filingStatus: JsonSchema = { $ref: 'filing-updated.schema.json#/properties/status' };

const item = (kind: string, title: string, properties: Readonly<Record<string, JsonSchema>>, optional: string[] = []) =>
  ({
    title,
    ...closed,
    required: ['kind', 'at', ...Object.keys(properties).filter((name) => !optional.includes(name))],
    properties: { kind: { const: kind }, at, ...properties },
  }) satisfies JsonSchema;

const HOLDS: JsonSchema = {
  type: 'array',
  items: {
    ...closed,
    required: ['holdId', 'lineNo', 'sku', 'reason'],
    properties: { holdId: id, lineNo: contractShape('LineNo'), sku: id, reason: contractShape('Reason') },
  },
};

/** `TimelineItem[]`. */
export const TIMELINE_SCHEMA: JsonSchema = {
  type: 'array',
  description: 'Newest first.',
  items: {
    title: 'TimelineItem',
    oneOf: [
      item('DECISION', 'DecisionItem', {
        decisionVersion: version,
        shipmentVersion: version,
        status,
        cause: { $ref: 'gate-shipment.schema.json#/properties/cause' },
        opened: { ...HOLDS, description: 'Against the decision before.' },
        closed: HOLDS,
      }),
      item('OVERRIDE', 'OverrideItem', {
        person: text,
        event: { type: 'string', enum: ['REQUESTED', 'APPROVED', 'REJECTED'] },
        overrideId: id,
        holdIds: { type: 'array', items: id },
        reason: text,
        until: at,
      }),
      item(
        'FACT',
        'FilingItem',
        {
          filingId: id,
          filingVersion: version,
          status: filingStatus,
          statusBefore: filingStatus,
          attached: { ...texts, description: 'Kinds of which there is a version more.' },
          missing: texts,
        },
        ['statusBefore'],
      ),
      item(
        'FACT',
        'ProductItem',
        {
          sku: id,
          productVersion: version,
          changed: { ...texts, description: 'Names of what is different; the first twenty.' },
          person: { ...text, description: 'Whoever confirmed the classification with this change.' },
          confirmedBy: { ...text, description: 'Who stands for the classification.' },
        },
        ['person', 'confirmedBy'],
      ),
      item('DOCK_CHECK', 'DockCheckItem', {
        person: text,
        mayLeave: { type: 'boolean' },
        status,
        decisionVersion: version,
      }),
      item('PASSPORT', 'PassportItem', {
        person: { ...text, description: 'Who asked for it.' },
        passportId: text,
        decisionVersion: version,
        until: at,
      }),
      item('NOTE', 'NoteItem', { person: text, text }),
      item('ASSIGNMENT', 'AssignmentItem', {
        person: text,
        to: { anyOf: [text, { type: 'null' }], description: 'Null: nobody from then on.' },
      }),
    ],
  },
};
