import fc from 'fast-check';
import type { HeaderValue, ParsedRecord, RecordToParse } from './cloud-event.js';
import { encodeEvent } from './encode-event.js';
import type { Attributes, ShipmentData } from './generated/messages.js';
import { binaryRecord, goldenMessages, topicOf, type Golden } from './golden.fixture.js';
import { MESSAGE_TYPES, type DataOf, type MessageType } from './message-types.js';
import { parseRecord } from './parse-record.js';
import { isStorable, unstorableText } from './storable-text.js';
import { TOPICS } from './topics.js';

const goods = goldenMessages().filter(({ name, tombstone }) => name.startsWith('good-') && !tombstone);
const shipment = goods.find(
  ({ type, name }) => type === 'logistics.shipment.requested' && name === 'good-contract',
) as Golden;
const record = binaryRecord(shipment);

function shipmentWith(change: Partial<RecordToParse>): ParsedRecord {
  return parseRecord({ ...record, ...change }, 'logistics.shipment.v1');
}

function dataWith(change: (data: ShipmentData) => unknown): ParsedRecord {
  return shipmentWith({ value: Buffer.from(JSON.stringify(change(structuredClone(shipment.data) as ShipmentData))) });
}

describe('parsing a record', () => {
  it('refuses 2 MB of text, and says how much there may be', () => {
    const parsed = dataWith((data) => ({ ...data, note: 'x'.repeat(2_000_000) }));
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'TOO_LARGE', field: 'value' } });
    expect(parsed.ok || parsed.problem.message).toMatch(/^value has 2000\d+ bytes; send at most 1048576\.$/);
  });

  it('refuses an absurd text in a field, and shows none of it', () => {
    const parsed = dataWith((data) => ({ ...data, lines: [{ ...data.lines[0], description: 'x'.repeat(9000) }] }));
    expect(parsed.ok || parsed.problem.message).toBe('lines[0].description has 9000 characters; send at most 8000.');
  });

  it('says a problem with its value', () => {
    const parsed = dataWith((data) => ({ ...data, lines: [{ ...data.lines[0], quantity: -4 }] }));
    expect(parsed).toEqual({
      ok: false,
      problem: {
        code: 'SCHEMA_VIOLATION',
        field: 'lines[0].quantity',
        message: 'lines[0].quantity is -4; send a number greater than 0.',
        remedy: 'lines[0].quantity: send a number greater than 0, and publish the record again.',
      },
    });
  });

  it('refuses bytes that are not UTF-8, because two ids could become one', () => {
    const value = Buffer.from(JSON.stringify(shipment.data).replace('SZX-2', 'SZX-\u00ff'), 'latin1');
    expect(shipmentWith({ value })).toMatchObject({ ok: false, problem: { code: 'NOT_JSON', field: 'value' } });
  });

  it('drops a deeply nested unknown field, which nothing after it could write down', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const value = Buffer.from(JSON.stringify(shipment.data).replace('{', `{"x":${deep},`));
    expect(shipmentWith({ value })).toMatchObject({ ok: true, event: { data: shipment.data } });
  });

  it('reads text with escapes of ordinary characters, as producers that write ASCII send it', () => {
    const escaped = JSON.stringify(shipment.data).replace('Iris smart lock', '\\u8679\\u819c \\ud83d\\udd12');
    const parsed = shipmentWith({ value: Buffer.from(escaped) });
    expect(parsed).toMatchObject({ ok: true, event: { data: { lines: [{ description: '虹膜 🔒' }] } } });
  });

  it('reads headers as texts, buffers, or the first of several', () => {
    const headers = { ...record.headers, ce_id: 'text', ce_source: [Buffer.from('first'), 'second'], ce_subject: null };
    expect(shipmentWith({ headers })).toMatchObject({ ok: true, event: { id: 'text', source: 'first' } });
  });

  it('finds a trace context in either header, and drops one that is none', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const trace = (headers: Record<string, HeaderValue>): unknown => {
      const parsed = shipmentWith({ headers: { ...record.headers, ...headers } });
      return parsed.ok && !parsed.tombstone && parsed.event.traceparent;
    };
    expect(trace({ traceparent })).toBe(traceparent);
    expect(trace({ ce_traceparent: traceparent })).toBe(traceparent);
    expect(trace({ traceparent: 'nonsense' })).toBeUndefined();
  });

  it('reads structured data in Base64', () => {
    const event = {
      specversion: '1.0',
      id: 'ev-1',
      source: 'tms',
      type: shipment.type,
      data_base64: Buffer.from(JSON.stringify(shipment.data)).toString('base64'),
    };
    const headers = { 'content-type': 'application/cloudevents+json' };
    const parsed = shipmentWith({ value: Buffer.from(JSON.stringify(event)), headers });
    expect(parsed).toMatchObject({ ok: true, event: { id: 'ev-1', data: shipment.data } });
  });

  it('names a member of a structured event by its name, and a header by its own', () => {
    const headers = { 'content-type': 'application/cloudevents+json' };
    const value = Buffer.from(JSON.stringify({ specversion: '1.0', id: 7, source: 'tms', type: shipment.type }));
    expect(shipmentWith({ value, headers })).toMatchObject({
      ok: false,
      problem: { code: 'NOT_A_CLOUDEVENT', field: 'id' },
    });
    expect(shipmentWith({ value: Buffer.from('[]'), headers })).toMatchObject({
      ok: false,
      problem: { field: 'value' },
    });
  });
});

describe('whatever is in a record', () => {
  const topics = fc.constantFrom(...TOPICS.map(({ name }) => name));
  const types = Object.keys(MESSAGE_TYPES) as MessageType[];
  const anyText = fc.string({ unit: 'binary', maxLength: 30 });
  const anyBytes = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
  const anyHeaderValue: fc.Arbitrary<HeaderValue> = fc.oneof(
    anyText,
    anyBytes,
    fc.array(fc.oneof(anyText, anyBytes), { maxLength: 2 }),
    fc.constantFrom(null, undefined, '1.0', 'application/cloudevents+json', ...types),
  );
  const headerNames = fc.constantFrom(
    ...[
      'content-type',
      'ce_specversion',
      'ce_id',
      'ce_source',
      'ce_type',
      'ce_time',
      'ce_partitionkey',
      'traceparent',
      '__proto__',
    ],
  );

  function expectStorable(parsed: ParsedRecord): void {
    if (parsed.ok) return;
    const { message, field = '', remedy } = parsed.problem;
    expect([message, field, remedy].every((text) => isStorable(text) && text.length > 0 && text.length < 1000)).toBe(
      true,
    );
  }

  it('reading it never throws, and what it says about it can be stored', () => {
    const anyRecord = fc.record({
      key: fc.option(anyBytes),
      value: fc.option(
        fc.oneof(
          anyBytes,
          fc.json({ stringUnit: 'binary' }).map((text) => Buffer.from(text)),
        ),
      ),
      headers: fc.option(fc.dictionary(headerNames, anyHeaderValue), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyRecord, topics, (anything, topic) => expectStorable(parseRecord(anything, topic))),
      { numRuns: 2000 },
    );
  });

  it('a good message with any value in any place is read or refused at a named field, and never throws', () => {
    const surprise = fc.oneof(
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.constantFrom(-1, 0, 1e308, '', '\0', '\ud800', '__proto__'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...goods),
        fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }),
        surprise,
        (golden, steps, value) => {
          const data = replaceSomewhere(golden.data, steps, value);
          const parsed = parseRecord(
            { ...binaryRecord(golden), value: Buffer.from(JSON.stringify(data)) },
            topicOf(golden),
          );
          expectStorable(parsed);
          if (parsed.ok && !parsed.tombstone) expect(unstorableText(parsed.event.data)).toBeUndefined();
          if (!parsed.ok) expect(['SCHEMA_VIOLATION', 'KEY_MISMATCH']).toContain(parsed.problem.code);
        },
      ),
      { numRuns: 2000 },
    );
  });

  /** Puts `value` where `steps` lead, each step choosing a member by its number, round and round. */
  function replaceSomewhere(data: unknown, [step, ...rest]: number[], value: unknown): unknown {
    if (step === undefined || typeof data !== 'object' || data === null) return value;
    const names = Object.keys(data);
    const name = names[step % Math.max(names.length, 1)];
    if (name === undefined) return value;
    const replaced = replaceSomewhere((data as Record<string, unknown>)[name], rest, value);
    if (Array.isArray(data)) return data.map((item: unknown, index) => (String(index) === name ? replaced : item));
    return { ...data, [name]: replaced };
  }
});

describe('what is encoded is parsed again', () => {
  const identifier = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /^(?! *$)\P{Cc}+$/u.test(text));
  const text = fc.string({ unit: 'grapheme', maxLength: 100 }).filter(isStorable);
  const instant = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const version = fc.integer({ min: 1, max: 2 ** 31 - 1 });

  const line = fc.record(
    {
      lineNo: version,
      orderId: identifier,
      sku: identifier,
      quantity: fc.oneof(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 1e-6, max: 1e9, noNaN: true })),
      serials: fc.array(identifier, { maxLength: 3 }),
      description: text,
    },
    { requiredKeys: ['lineNo', 'sku', 'quantity'], noNullPrototype: true },
  );
  const shipments: fc.Arbitrary<ShipmentData> = fc.record(
    {
      shipmentId: identifier,
      shipmentVersion: version,
      orderIds: fc.array(identifier, { maxLength: 3 }),
      exporter: fc.record({ id: identifier, country: identifier }, { noNullPrototype: true }),
      consignee: fc.record({ name: identifier, country: identifier }, { noNullPrototype: true }),
      shipFrom: fc.record({ warehouseId: identifier }, { noNullPrototype: true }),
      destinationCountry: identifier,
      plannedDispatchAt: instant,
      lines: fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ lineNo }) => lineNo }),
    },
    { noNullPrototype: true },
  );
  const envelope = fc.record(
    { id: identifier, source: identifier, time: instant, subject: fc.option(identifier, { nil: undefined }) },
    { noNullPrototype: true },
  );

  function roundTrip<T extends MessageType>(
    type: T,
    data: DataOf<T>,
    partitionkey: string,
    attributes: { id: string; source: string; time: string; subject?: string },
  ): void {
    const event = { ...attributes, type, partitionkey, sequence: '7' };
    const parsed = parseRecord(encodeEvent({ ...event, data }), MESSAGE_TYPES[type].topic);
    expect(parsed).toEqual({ ok: true, event: { ...event, data } });
  }

  it('for any shipment', () => {
    fc.assert(
      fc.property(shipments, envelope, (data, attributes) =>
        roundTrip('logistics.shipment.requested', data, data.shipmentId, attributes),
      ),
    );
  });

  it('for any attributes of a product', () => {
    const scalar = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
    );
    const attributes: fc.Arbitrary<Attributes> = fc.dictionary(
      identifier.filter((name) => name !== '__proto__'),
      fc.oneof(scalar, fc.constant(null), fc.array(scalar, { maxLength: 3 })),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(attributes, envelope, identifier, (values, around, sku) =>
        roundTrip(
          'catalog.product.upserted',
          {
            sku,
            productVersion: 1,
            name: 'N',
            internalDescription: '',
            salesDescription: '',
            category: 'C',
            attributes: values,
          },
          sku,
          around,
        ),
      ),
    );
  });

  it('for every golden message under any envelope', () => {
    const known = goods.filter(({ unknown }) => !unknown);
    fc.assert(
      fc.property(fc.constantFrom(...known), envelope, ({ type, data, key }, attributes) => {
        const { keyField } = MESSAGE_TYPES[type];
        const id = keyField === null ? (key ?? 'a parked key') : (data as Record<string, string>)[keyField];
        roundTrip(type, data as DataOf<typeof type>, id ?? '', attributes);
      }),
    );
  });
});
