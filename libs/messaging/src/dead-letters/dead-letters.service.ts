import { parseRecord, type TopicName } from '@sluice/contracts';
import {
  done,
  etagOf,
  refused,
  requireMatch,
  type Answer,
  type Outcome,
  type PostIdentity,
  type Refused,
} from '@sluice/platform';
import type { DeadLetterHost, OpenTransaction, ReplayedRecord } from './dead-letter-host.js';
import { cursorAfterLetter } from './dead-letter-query.js';
import {
  base64,
  blockerOf,
  countBehind,
  findDeadLetter,
  listDeadLetters,
  lockDeadLetter,
  lockOpenOfKey,
  markDiscarded,
  markReplayed,
  type DeadLetterFilter,
  type DeadLetterPage,
  type Queryable,
} from './dead-letter-store.js';
import { resourceOf, summaryOf, type DeadLetterResource, type DeadLetterSummary } from './dead-letter-view.js';
import { editRecord } from './record-edit.js';
import { rawRecordOf, type RecordBytes, type StoredDeadLetter } from './stored-dead-letter.js';

/** Dead letters in one replay of a key: it holds the service's consumers up for that long. */
export const REPLAY_RECORDS_MAX = 1_000;

/** A change of one dead letter: which, and the version it is made from. */
export interface DeadLetterChange {
  readonly deadLetterId: string;
  readonly ifMatch: string | undefined;
}

/** What `POST …/replay-key` answers. */
export interface KeyReplay {
  readonly topic: string;
  readonly key: string;
  /** In the order in which they are taken in. */
  readonly replayed: readonly DeadLetterSummary[];
  /** Whether more of the key are open than one request takes: send another. */
  readonly more: boolean;
}

/**
 * What people do with dead letters. Marking one as replayed and taking its record in are one transaction of the
 * service, so a record is taken in once however often it is asked for.
 */
export class DeadLettersService<Tx extends OpenTransaction = OpenTransaction> {
  constructor(private readonly host: DeadLetterHost<Tx>) {}

  page(
    filter: DeadLetterFilter,
    { after, limit }: DeadLetterPage,
  ): Promise<{ items: DeadLetterSummary[]; nextCursor?: string }> {
    return this.host.read(async (client) => {
      const letters = await listDeadLetters(client, filter, { after, limit: limit + 1 });
      const items = letters.slice(0, limit);
      const last = letters.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map(summaryOf),
        ...(last === undefined ? {} : { nextCursor: cursorAfterLetter(last.ordinal) }),
      };
    });
  }

  find(deadLetterId: string): Promise<Outcome<Answer>> {
    return this.host.read(async (client) => {
      const letter = await findDeadLetter(client, deadLetterId);
      return letter === undefined ? unknownLetter(deadLetterId) : done(await this.#answer(client, letter));
    });
  }

  /** Replays one, with what a person edited; `record` as {@link editRecord} takes it. */
  replay(
    post: PostIdentity,
    wanted: DeadLetterChange & { readonly record: unknown; readonly reason: string | undefined },
  ): Promise<Outcome<Answer>> {
    return this.host.change(post, async (tx) => {
      const letter = await this.#openLetter(tx, wanted);
      if (!letter.ok) return letter;
      const edit = editRecord(letter.value, wanted.record);
      if (!edit.ok) return edit;
      const { bytes, edited } = edit.value;
      const record = await this.#replayable(tx, letter.value, bytes);
      if (!record.ok) return record;
      const taken = await this.host.replay(tx, [record.value]);
      if (!taken.ok) return taken;
      const replayed = { edited: edited ? bytes : undefined, workId: taken.value[0] ?? undefined };
      await markReplayed(tx.client, letter.value.deadLetterId, resolvedBy(post, tx, wanted.reason), replayed);
      return this.#answerAfter(tx, wanted.deadLetterId);
    });
  }

  /** Replays every open one of the key, in the key's order, all or none of them. */
  replayKey(
    post: PostIdentity,
    { topic, key, reason }: { topic: string; key: string; reason: string | undefined },
  ): Promise<Outcome<Answer>> {
    return this.host.change(post, async (tx) => {
      const topics = this.host.orderedTopics(topic);
      const open = await lockOpenOfKey(tx.client, topics, base64(key), REPLAY_RECORDS_MAX + 1);
      const letters = open.slice(0, REPLAY_RECORDS_MAX);
      const records: ReplayedRecord[] = [];
      for (const letter of letters) {
        const unusable = contractRefusal(letter, letter);
        if (unusable) return ofKey(letter, unusable);
        records.push(replayedRecord(letter, letter));
      }
      const taken = letters.length === 0 ? done([]) : await this.host.replay(tx, records);
      if (!taken.ok) return taken;
      for (const [index, { deadLetterId }] of letters.entries()) {
        const replayed = { edited: undefined, workId: taken.value[index] ?? undefined };
        await markReplayed(tx.client, deadLetterId, resolvedBy(post, tx, reason), replayed);
      }
      const replayed = letters.map((letter) => ({ ...summaryOf(letter), state: 'REPLAYED' as const }));
      const body: KeyReplay = { topic, key, replayed, more: open.length > letters.length };
      // A key is no resource with a version; the tag only stands for the answer.
      return done({ status: 200, etag: etagOf(letters.length), body });
    });
  }

  /** Says that the record must never come. Its bytes stay. */
  discard(post: PostIdentity, wanted: DeadLetterChange & { readonly reason: string }): Promise<Outcome<Answer>> {
    return this.host.change(post, async (tx) => {
      const letter = await this.#openLetter(tx, wanted);
      if (!letter.ok) return letter;
      await markDiscarded(tx.client, wanted.deadLetterId, resolvedBy(post, tx, wanted.reason));
      return this.#answerAfter(tx, wanted.deadLetterId);
    });
  }

  async #openLetter(tx: Tx, { deadLetterId, ifMatch }: DeadLetterChange): Promise<Outcome<StoredDeadLetter>> {
    const letter = await lockDeadLetter(tx.client, deadLetterId);
    if (letter === undefined) return unknownLetter(deadLetterId);
    if (ifMatch !== undefined && letter.state !== 'OPEN') return resolvedAlready(letter);
    const match = requireMatch(ifMatch, letter.revision);
    return match.ok ? done(letter) : match;
  }

  /** The record to be sent, or why it must not be: it does not fit the contract, or an earlier one of its key is open. */
  async #replayable(tx: Tx, letter: StoredDeadLetter, bytes: RecordBytes): Promise<Outcome<ReplayedRecord>> {
    const unusable = contractRefusal(letter, bytes);
    if (unusable) return unusable;
    const record = replayedRecord(letter, bytes);
    if (bytes.key === null) return done(record);
    const topics = this.host.orderedTopics(letter.topic);
    const blocker = await blockerOf(tx.client, topics, bytes.key, record.mark.position);
    return blocker === undefined ? done(record) : blockedByEarlier(letter, blocker);
  }

  async #answerAfter(tx: Tx, deadLetterId: string): Promise<Outcome<Answer>> {
    const letter = await findDeadLetter(tx.client, deadLetterId);
    if (letter === undefined) throw new Error(`${deadLetterId} went away while it was locked`);
    return done(await this.#answer(tx.client, letter));
  }

  async #answer(client: Queryable, letter: StoredDeadLetter): Promise<Answer> {
    return { status: 200, etag: etagOf(letter.revision), body: await this.#resource(client, letter) };
  }

  async #resource(client: Queryable, letter: StoredDeadLetter): Promise<DeadLetterResource> {
    const { key, position, resolution } = letter;
    const topics = this.host.orderedTopics(letter.topic);
    const workId = resolution?.workId;
    return resourceOf(letter, {
      waitsFor: key === null || letter.state !== 'OPEN' ? undefined : await blockerOf(client, topics, key, position),
      waitingBehind: key === null ? 0 : await countBehind(client, topics, key, position),
      replayWaits: workId != null && (await this.host.waiting(client, [workId])).has(workId),
    });
  }
}

function replayedRecord(letter: StoredDeadLetter, bytes: RecordBytes): ReplayedRecord {
  const { deadLetterId, attempt, position, topic, partition } = letter;
  const mark = { deadLetterId, attempt, ...(bytes.key === letter.key ? { position } : {}) };
  return { topic, partition, raw: rawRecordOf(letter, bytes), mark };
}

/** Why the record would only be parked again; undefined when it fits the contract. */
function contractRefusal(letter: StoredDeadLetter, bytes: RecordBytes): Refused | undefined {
  const parsed = parseRecord(rawRecordOf(letter, bytes), letter.topic as TopicName);
  if (parsed.ok) return undefined;
  const { code, message, field } = parsed.problem;
  return refused(422, {
    code,
    detail: `The record still cannot be used: ${message}`,
    field,
    remedy: 'Correct it in the request (record.value, record.headers or record.key) and send it again.',
  });
}

/** Nothing of the key is replayed when one of its records cannot be: they would overtake it. */
function ofKey(letter: StoredDeadLetter, { refusal }: Refused): Refused {
  return refused(422, {
    ...refusal,
    detail: `${letter.deadLetterId}: ${refusal.detail} Nothing was replayed.`,
    remedy: `Edit and replay ${letter.deadLetterId}, or discard it; then replay the key again.`,
  });
}

function resolvedBy({ person }: PostIdentity, { now }: OpenTransaction, reason: string | undefined) {
  return { by: person, at: now, reason };
}

function unknownLetter(deadLetterId: string): Refused {
  return refused(404, {
    code: 'DEAD_LETTER_UNKNOWN',
    detail: `There is no dead letter ${deadLetterId.slice(0, 200)} here.`,
    field: 'deadLetterId',
    remedy: 'Check the id and the service: it begins with the name of the service that parked the record.',
  });
}

function resolvedAlready({ deadLetterId, state, resolution }: StoredDeadLetter): Refused {
  return refused(409, {
    code: state === 'REPLAYED' ? 'ALREADY_REPLAYED' : 'ALREADY_DISCARDED',
    detail: `${deadLetterId} was ${state.toLowerCase()} by ${resolution?.by} at ${resolution?.at}.`,
    remedy:
      state === 'REPLAYED'
        ? 'Nothing to do. If its replay failed again, parkedAgainAs names the dead letter to look at.'
        : 'Nothing to do. If the record must come after all, have its sender publish it again.',
  });
}

function blockedByEarlier({ deadLetterId }: StoredDeadLetter, blocker: string): Refused {
  return refused(409, {
    code: 'BLOCKED_BY_EARLIER',
    detail: `${deadLetterId} waits for ${blocker}, an earlier record of the same key; they are applied in order.`,
    remedy: `Replay or discard ${blocker} first, or replay the whole key.`,
  });
}
