import fc from 'fast-check';
import {
  batchOf,
  chainEntries,
  JournalDamagedError,
  rowsOf,
  type JournalBatch,
  type JournalEntry,
} from './journal-entries.js';
import { chainHash, GENESIS_HASH } from './journal-row.js';

const TIME = new Date('2026-06-02T08:00:00Z');

const anEntry: fc.Arbitrary<JournalEntry> = fc
  .record({
    topic: fc.constantFrom('gate.shipment.v1', 'sluice.dead-letter.v1'),
    partition: fc.option(fc.nat(5), { nil: undefined }),
    key: fc.string({ unit: 'grapheme' }),
    type: fc.constantFrom('sluice.shipment.held', 'sluice.record.parked'),
    payload: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
    traceparent: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ partition, traceparent, ...entry }) => ({
    ...entry,
    ...(partition === undefined ? {} : { partition }),
    ...(traceparent === undefined ? {} : { traceparent }),
  }));

const entries = fc.array(anEntry, { minLength: 1, maxLength: 12 });

function stored(said: readonly JournalEntry[], head = { seq: 0n, hash: GENESIS_HASH }): JournalBatch {
  const batch = batchOf(chainEntries('shipment/3', head, said, TIME), head.hash);
  if (!batch) throw new Error('nothing was said');
  return batch;
}

describe('a batch of journal entries', () => {
  it('gives back what was put into it, whatever its bytes, with place and hash', () => {
    fc.assert(
      fc.property(entries, fc.bigInt({ min: 0n, max: 2n ** 40n }), (said, seq) => {
        const head = { seq, hash: chainHash(GENESIS_HASH, Buffer.from('before')) };
        const rows = rowsOf(stored(said, head));
        expect(rows.map(({ lane: _lane, seq: _seq, time: _time, hash: _hash, ...entry }) => entry)).toEqual(said);
        expect(rows.map((row) => row.seq)).toEqual(said.map((_, n) => seq + BigInt(n) + 1n));
        let hash = head.hash;
        for (const row of rows) expect(row.hash).toEqual((hash = chainHash(hash, row.payload)));
      }),
    );
  });

  it('is refused when its payloads were changed, shortened or left out', () => {
    fc.assert(
      fc.property(entries, entries, (said, others) => {
        const batch = stored(said);
        const forged = { ...batch, entries: stored(others).entries };
        const isSame = said.length === others.length && said.every((one, n) => others[n]?.payload.equals(one.payload));
        if (isSame) expect(rowsOf(forged)).toHaveLength(said.length);
        else expect(() => rowsOf(forged)).toThrow(JournalDamagedError);
        expect(() => rowsOf({ ...batch, entries: batch.entries.subarray(0, -1) })).toThrow(/sluice verify/);
      }),
    );
  });

  it('is a small part of its size when its entries are alike', () => {
    const payload = Buffer.from(JSON.stringify({ status: 'RELEASED', lines: Array.from({ length: 20 }, (_, n) => n) }));
    const said = Array.from({ length: 500 }, (_, n): JournalEntry => ({
      topic: 'gate.shipment.v1',
      key: `SH-${n}`,
      type: 'sluice.shipment.released',
      payload,
    }));
    expect(stored(said).entries.length).toBeLessThan((500 * payload.length) / 10);
  });
});
