import { zstdCompressSync } from 'node:zlib';
import { entriesOf } from './read-journal.js';

/** Written by hand from the format's description. */
const PLAIN = Buffer.from(
  '["gate.shipment.v1",2,"SH-1","sluice.shipment.held",null,7]\n{"a":1}\n' +
    '["sluice.dead-letter.v1",null,"SH-2","sluice.record.parked","00-1-2-01",0]\n\n',
);
const row = (entries: Buffer) => ({ lane: 'shipment/2', firstSeq: 5, entries, storedAt: 9 });

describe('the journal, decoded', () => {
  it.each([
    ['plain', PLAIN],
    ['compressed', zstdCompressSync(PLAIN)],
  ])('gives the entries of a batch that is %s', (_how, entries) => {
    expect(entriesOf(row(entries))).toEqual([
      {
        lane: 'shipment/2',
        seq: 5,
        topic: 'gate.shipment.v1',
        partition: 2,
        key: 'SH-1',
        type: 'sluice.shipment.held',
        payload: Buffer.from('{"a":1}'),
        storedAt: 9,
      },
      expect.objectContaining({ seq: 6, partition: null, key: 'SH-2', payload: Buffer.alloc(0) }),
    ]);
  });

  it('refuses a batch that was cut short', () => {
    expect(() => entriesOf(row(PLAIN.subarray(0, 66)))).toThrow('entry 1 is not whole');
  });
});
