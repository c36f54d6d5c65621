import fc from 'fast-check';
import { editRecord } from './record-edit.js';
import { recordView } from './record-view.js';
import type { RecordBytes } from './stored-dead-letter.js';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

const original: RecordBytes = {
  key: base64('SH-1'),
  headers: { ce_type: base64('logistics.shipment.requested'), odd: base64(Uint8Array.of(0, 255)) },
  value: base64('{ "quantity":   1.0, "big": 12345678901234567890 }'),
};

/** Any record that Kafka takes; often one with a JSON value. */
const anyRecord = fc.record({
  key: fc.option(fc.uint8Array().map(base64)),
  headers: fc.dictionary(fc.string(), fc.uint8Array().map(base64)),
  value: fc.option(fc.oneof(fc.uint8Array(), fc.json()).map(base64)),
});

describe('an edit of a record', () => {
  it('changes nothing, not a byte, when the record comes back as it was shown', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const shown: unknown = JSON.parse(JSON.stringify(recordView(record)));
        expect(editRecord(record, shown)).toEqual({ ok: true, value: { bytes: record, edited: false } });
        expect(editRecord(record, undefined)).toEqual({ ok: true, value: { bytes: record, edited: false } });
      }),
      { examples: [[{ key: null, headers: Object.fromEntries([['__proto__', '']]), value: null }]] },
    );
  });

  it('changes the parts that it names', () => {
    expect(editRecord(original, { key: 'SH-2' })).toMatchObject({
      value: { edited: true, bytes: { ...original, key: base64('SH-2') } },
    });
    expect(editRecord(original, { value: { quantity: 2 } })).toMatchObject({
      value: { edited: true, bytes: { ...original, value: base64('{"quantity":2}') } },
    });
    expect(editRecord(original, { headers: { ce_id: '7', raw: { base64: 'AP8=' } } })).toMatchObject({
      value: { bytes: { headers: { ce_id: base64('7'), raw: 'AP8=' } } },
    });
    expect(editRecord(original, { valueEncoding: 'none', value: null, key: null })).toMatchObject({
      value: { bytes: { key: null, value: null } },
    });
    expect(editRecord(original, { valueEncoding: 'text', value: '{' })).toMatchObject({
      value: { bytes: { value: base64('{') } },
    });
    expect(editRecord(original, { value: null })).toMatchObject({ value: { bytes: { value: base64('null') } } });
  });

  it.each([
    ['record', []],
    ['record.vlaue', { vlaue: 1 }],
    ['record.key', { key: 7 }],
    ['record.key', { key: { base64: 'not base64' } }],
    ['record.headers', { headers: ['a'] }],
    ['record.headers.ce_id', { headers: { ce_id: null } }],
    ['record.valueEncoding', { valueEncoding: 'xml' }],
    ['record.value', { valueEncoding: 'text', value: {} }],
    ['record.value', { valueEncoding: 'base64', value: '%' }],
    ['record.value', { valueEncoding: 'json' }],
  ])('is refused naming %s', (field, edit) => {
    expect(editRecord(original, edit)).toMatchObject({ ok: false, refusal: { status: 422, field } });
  });
});
