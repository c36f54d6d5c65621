import { MESSAGE_TYPES } from '@sluice/contracts';
import { appendToJournal, type JournalEntry, type JournalRow } from '@sluice/messaging';
import type { ClientBase } from 'pg';
import type { Said } from '../database/transactions.js';

/** The registry says everything in one lane: it says little, and its readers see it in the order it happened. */
export const LANE = 'registry';

/** Writes what was said to the journal, in the caller's transaction; the relay is woken by its commit. */
export function writeJournal(client: ClientBase, said: readonly Said[], time: Date): Promise<JournalRow[]> {
  return appendToJournal(client, LANE, said.map(entryOf), { time });
}

/** An empty payload is published as a tombstone. */
function entryOf({ type, key, data, traceparent }: Said): JournalEntry {
  const payload = data === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(data));
  return {
    topic: MESSAGE_TYPES[type].topic,
    key,
    type,
    payload,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
