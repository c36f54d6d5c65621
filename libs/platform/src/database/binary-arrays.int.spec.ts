import fc from 'fast-check';
import { useDatabase, type TestDatabase } from '@sluice/testing';
import {
  boolArray,
  byteaArray,
  int4Array,
  int8Array,
  textArray,
  textArrayLiteral,
  timestamptzArray,
} from './binary-arrays.js';

/** Text that PostgreSQL can store: no U+0000, no half of a surrogate pair. */
const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
const nullable = <T>(values: fc.Arbitrary<T>) => fc.array(fc.option(values), { maxLength: 20 });

describe('arrays in the binary format', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
  });
  afterAll(() => database.close());

  const roundTrip = async <T>(type: string, parameter: Buffer): Promise<T> => {
    const { rows } = await database.pool.query<{ value: T }>(`SELECT $1::${type}[] AS value`, [parameter]);
    return rows[0]?.value as T;
  };

  it('arrive as they were given, nulls and emptiness included', async () => {
    await fc.assert(
      fc.asyncProperty(
        nullable(text),
        nullable(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))),
        nullable(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
        nullable(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
        nullable(fc.boolean()),
        async (texts, bytes, ints, bigs, flags) => {
          expect(await roundTrip('text', textArray(texts))).toEqual(texts);
          expect(await roundTrip('bytea', byteaArray(bytes))).toEqual(bytes);
          expect(await roundTrip('int', int4Array(ints))).toEqual(ints);
          expect(await roundTrip('bigint', int8Array(bigs))).toEqual(
            bigs.map((big) => (big === null ? null : String(big))),
          );
          expect(await roundTrip('bool', boolArray(flags))).toEqual(flags);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep instants to the millisecond, before and after the year 2000', async () => {
    const instants = [
      0,
      946_684_800_000,
      Date.parse('2026-06-20T09:00:00.123Z'),
      Date.parse('1999-12-31T23:59:59.999Z'),
    ];
    const read = await roundTrip<Date[]>('timestamptz', timestamptzArray(instants));
    expect(read.map((date) => date.getTime())).toEqual(instants);
  });

  it('can be rows of an array column, written as literals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 10 }), async (values) => {
        const { rows } = await database.pool.query<{ value: string[] }>(
          'SELECT literal::text[] AS value FROM unnest($1::text[]) AS l (literal)',
          [textArray([textArrayLiteral(values)])],
        );
        expect(rows[0]?.value).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });
});
