import type { ProductClassifiedData } from '@sluice/contracts';
import { FACTS_LOCK_KEY } from '../../lane/lane-transaction.js';
import { asText, decodeAll, decodeArray } from './decode-array.js';
import { exclusive, rowIf, text, type Run, type StatementPattern } from './statement.js';

const raiseEpoch: Run = (database, transaction, [skus]) => {
  const changed = decodeArray(skus, asText);
  const epoch = database.factsEpoch + 1n;
  transaction.writes.push(() => {
    database.factsEpoch = epoch;
    for (const sku of changed) database.factsChanges.push({ epoch, sku });
  });
  return [];
};

const factsChangedSince: Run = ({ factsChanges, without }, _transaction, [epoch]) => {
  if (without === 'cache by epoch') return [];
  const since = BigInt(text(epoch));
  return [...new Set(factsChanges.filter((row) => row.epoch > since).map(({ sku }) => sku))].map((sku) => ({ sku }));
};

const readProducts: Run = ({ products }, _transaction, [skus]) =>
  decodeAll(skus, asText).flatMap((sku) => rowIf(products.get(sku), (data) => ({ data })));

const writeProducts: Run = ({ products }, transaction, [skus, , data]) => {
  const stored = decodeAll(data, asText).map((json) => JSON.parse(json) as ProductClassifiedData);
  decodeAll(skus, asText).forEach((sku, index) => {
    const product = stored[index];
    if (product) transaction.writes.push(() => products.set(sku, product));
  });
  return [];
};

const lanesInUse: Run = ({ lanes, without }) =>
  [...(without === 'work left with the facts' ? [] : lanes)]
    .filter(([, row]) => row.seq > 0n)
    .map(([name]) => ({ lane: name }))
    .sort((a, b) => (a.lane < b.lane ? -1 : 1));

/** Where a consumer that is no lane has come to. */
const place = (topic: unknown, partition: unknown): string => `${text(topic)}/${Number(partition)}`;

const readInputOffset: Run = ({ inputOffsets }, _transaction, [topic, partition]) => [
  { next_offset: (inputOffsets.get(place(topic, partition)) ?? 0n).toString() },
];

const moveInputOffset: Run = ({ inputOffsets }, transaction, [topic, partition, next]) => {
  transaction.writes.push(() => inputOffsets.set(place(topic, partition), BigInt(text(next))));
  return [];
};

/** The barrier, the epoch, and the one kind of fact that schedules change: products. */
export const FACTS_STATEMENTS: readonly StatementPattern[] = [
  [
    new RegExp(`^SELECT pg_advisory_xact_lock(_shared)?\\(${FACTS_LOCK_KEY}\\)$`),
    ([, shared]) => ({
      label: `facts lock, ${shared ? 'shared' : 'exclusive'}`,
      locks: (_values, without) =>
        without === 'facts lock' ? [] : [{ resource: 'facts', mode: shared ? 'shared' : 'exclusive' }],
      run: () => [],
    }),
  ],
  [
    /^SELECT epoch FROM facts_epoch$/,
    () => ({ label: 'read the facts epoch', run: ({ factsEpoch }) => [{ epoch: factsEpoch.toString() }] }),
  ],
  [/^WITH raised AS/, () => ({ label: 'raise the facts epoch', locks: () => exclusive('epoch'), run: raiseEpoch })],
  [/^facts-changed-since$/, () => ({ label: 'read which facts changed', run: factsChangedSince })],
  [/^SELECT data FROM fact_list /, () => ({ label: 'read lists', run: () => [] })],
  [/^read-fact-products$/, () => ({ label: 'read products', run: readProducts })],
  [/^read-fact-filings$/, () => ({ label: 'read filings', run: () => [] })],
  [/^INSERT INTO fact_product /, () => ({ label: 'write products', run: writeProducts })],
  [/^SELECT lane FROM lane WHERE seq > 0/, () => ({ label: 'read which lanes said something', run: lanesInUse })],
  [/^INSERT INTO input_offset /, () => ({ label: 'make the input offset', run: () => [] })],
  [
    /^SELECT next_offset FROM input_offset /,
    () => ({
      label: 'lock and read the input offset',
      locks: ([topic, partition]) => exclusive(`input ${place(topic, partition)}`),
      run: readInputOffset,
    }),
  ],
  [/^UPDATE input_offset /, () => ({ label: 'move the input offset', run: moveInputOffset })],
];
