import { rowsOf } from '@sluice/messaging';
import type { DeadLetterData } from '@sluice/contracts';
import type { Guard } from '../guards.js';
import { asBigint, asText, decodeAll } from './decode-array.js';
import type { Lock } from './lock-table.js';
import type { LaneTableRow, SimDatabase, SimTransaction } from './sim-database.js';
import { exclusive, rowIf, text, type Run, type StatementPattern } from './statement.js';

const lane = (name: unknown, without: Guard | undefined): Lock[] =>
  without === 'lane lock' ? [] : exclusive(`lane ${text(name)}`);

function lockedLane(database: SimDatabase, { process }: SimTransaction, name: string, row: LaneTableRow) {
  const believed = database.believed.get(`${process} ${name}`) ?? row.generation;
  return laneColumns({
    ...row,
    generation: database.without === 'generation check' ? believed : row.generation,
    nextOffset: database.without === 'offset skip' ? 0n : row.nextOffset,
  });
}

function laneColumns(row: LaneTableRow) {
  return {
    generation: row.generation.toString(),
    next_offset: row.nextOffset.toString(),
    seq: row.seq.toString(),
    published: row.published.toString(),
    head: row.head,
  };
}

const takeLane: Run = (database, transaction, [name, head]) => {
  const before = database.lanes.get(text(name));
  return taken(database, transaction, text(name), {
    ...(before ?? { nextOffset: 0n, seq: 0n, published: 0n, head: head as Buffer }),
    generation: (before?.generation ?? 0n) + 1n,
    owner: transaction.process,
  });
};

const retakeLane: Run = (database, transaction, [name, generation]) => {
  const before = database.lanes.get(text(name));
  if (!before) return [];
  if (before.generation !== BigInt(text(generation)) && database.without !== 'retake check') return [];
  const next = { ...before, generation: before.generation + 1n, owner: transaction.process };
  transaction.lane = text(name);
  return taken(database, transaction, text(name), next);
};

function taken(database: SimDatabase, transaction: SimTransaction, name: string, row: LaneTableRow) {
  transaction.writes.push(() => {
    database.lanes.set(name, row);
    database.believed.set(`${transaction.process} ${name}`, row.generation);
  });
  return [laneColumns(row)];
}

const readLaneWork: Run = ({ laneWork }, _transaction, [name, limit]) => {
  const work = [...laneWork].filter(([, row]) => row.lane === name).sort(([a], [b]) => (a < b ? -1 : 1));
  const firstSubjects = work.findIndex(([, { kind }]) => kind === 'SUBJECTS');
  return work
    .slice(0, firstSubjects === -1 ? undefined : firstSubjects + 1)
    .slice(0, Number(limit))
    .map(([id, { kind, payload }]) => ({ id: id.toString(), kind, payload }));
};

const leaveLaneWork: Run = (database, transaction, [lanes, kinds, payloads]) => {
  const [kind, payload] = [decodeAll(kinds, asText), decodeAll(payloads, asText)];
  decodeAll(lanes, asText).forEach((name, index) => {
    const id = database.nextWorkId();
    const row = { lane: name, kind: kind[index] ?? '', payload: JSON.parse(payload[index] ?? '') as unknown };
    transaction.writes.push(() => database.laneWork.set(id, row));
    transaction.notifies.add(name);
  });
  return [];
};

const writeLane: Run = (database, transaction, values) => {
  const [lane, nextOffset, published, doneWorkIds, seq, head] = values;
  const name = text(lane);
  const batch = batchOfRow(values);
  transaction.lane = name;
  if (batch) transaction.journalled.push(...rowsOf(batch));
  transaction.writes.push(() => {
    const before = database.lanes.get(name);
    if (!before) return;
    const offset = BigInt(text(nextOffset));
    database.lanes.set(name, {
      ...before,
      nextOffset: database.without === 'offset skip' ? max(before.nextOffset, offset) : offset,
      seq: BigInt(text(seq)),
      published: max(BigInt(text(published)), before.published),
      head: head as Buffer,
    });
    if (batch) database.journal.set(name, [...(database.journal.get(name) ?? []), batch]);
    for (const id of decodeAll(doneWorkIds, asBigint)) database.laneWork.delete(id);
  });
  return [];
};

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function batchOfRow([lane, , , , lastSeq, hash, firstSeq, time, previous, entries]: readonly unknown[]) {
  if (entries === null) return undefined;
  return {
    lane: text(lane),
    firstSeq: BigInt(text(firstSeq)),
    lastSeq: BigInt(text(lastSeq)),
    time: time as Date,
    previous: previous as Buffer,
    hash: hash as Buffer,
    entries: entries as Buffer,
  };
}

const readJournal: Run = ({ journal }, _transaction, [name, afterSeq, limit]) =>
  (journal.get(text(name)) ?? [])
    .filter(({ lastSeq }) => lastSeq > BigInt(text(afterSeq)))
    .slice(0, Number(limit))
    .map(({ lane, firstSeq, lastSeq, time, previous, hash, entries }) => ({
      lane,
      first_seq: firstSeq.toString(),
      last_seq: lastSeq.toString(),
      time,
      previous,
      hash,
      entries,
    }));

const writeDeadLetters: Run = ({ deadLetters }, transaction, [json]) => {
  for (const row of JSON.parse(text(json)) as DeadLetterData[]) {
    transaction.writes.push(() => {
      if (!deadLetters.has(row.deadLetterId)) deadLetters.set(row.deadLetterId, row);
    });
  }
  return [];
};

/** Taking a lane over, its transactions, the work left for it, and its journal. */
export const LANE_STATEMENTS: readonly StatementPattern[] = [
  [
    /^SELECT next_offset, generation, seq, head FROM lane WHERE lane = '([^']+)' FOR UPDATE$/,
    ([, name = '']) => ({
      label: `lock and read lane ${name}`,
      locks: (_values, without) => lane(name, without),
      run: (database, transaction) =>
        rowIf(database.lanes.get(name), (row) => lockedLane(database, transaction, name, row)),
    }),
  ],
  [
    /^INSERT INTO lane /,
    () => ({ label: 'take the lane over', locks: ([name], without) => lane(name, without), run: takeLane }),
  ],
  [
    /^UPDATE lane SET generation = generation \+ 1 WHERE lane = \$1 AND generation = \$2/,
    () => ({ label: 'take the lane over again', locks: ([name], without) => lane(name, without), run: retakeLane }),
  ],
  [
    /^write-lane$/,
    () => ({ label: 'write journal and lane', locks: ([name], without) => lane(name, without), run: writeLane }),
  ],
  [
    /^SELECT lane, first_seq, last_seq, time, previous, hash, entries FROM "?journal"? /,
    () => ({ label: 'read the journal', run: readJournal }),
  ],
  [/^read-lane-work$/, () => ({ label: 'read lane_work', run: readLaneWork })],
  [/^leave-lane-work$/, () => ({ label: 'leave lane_work', run: leaveLaneWork })],
  [/^INSERT INTO "?dead_letter"? /, () => ({ label: 'write dead letters', run: writeDeadLetters })],
];
