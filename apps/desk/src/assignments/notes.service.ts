import { Inject, Injectable } from '@nestjs/common';
import {
  done,
  refused,
  refuseOtherExporter,
  type Answer,
  type Caller,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { Transactions, type Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import type { Note } from './note.js';

/** A note as somebody asks for it. */
export interface NewNote {
  readonly shipmentId: string;
  readonly holdId?: string;
  readonly text: string;
}

interface Row {
  readonly ordinal: string;
  readonly note_id: string;
  readonly shipment_id: string;
  readonly hold_id: string | null;
  readonly text: string;
  readonly written_by: string;
  readonly written_at: Date;
}

/** Notes on shipments, newest first. */
@Injectable()
export class NotesService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  write(post: PostIdentity, note: NewNote): Promise<Outcome<Answer>> {
    return this.transactions.once(post, async (tx) => {
      const refusal = (await refuseShipment(tx.client, note.shipmentId, post.caller)) ?? (await refuseHold(tx, note));
      if (refusal) return refusal;
      const noteId = `N-${randomUUID()}`;
      const { shipmentId, holdId, text } = note;
      await tx.client.query(
        `INSERT INTO note (note_id, shipment_id, hold_id, text, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [noteId, shipmentId, holdId ?? null, text, post.person, tx.now],
      );
      return done({ status: 201, body: { noteId, ...note, by: post.person, at: tx.now.toISOString() } satisfies Note });
    });
  }

  /** `endsAt`: behind which note the next page begins. */
  async ofShipment(
    shipmentId: string,
    caller: Caller,
    { before, limit }: { readonly before: string | undefined; readonly limit: number },
  ): Promise<Outcome<{ items: Note[]; endsAt?: string }>> {
    const refusal = await refuseShipment(this.pool, shipmentId, caller);
    if (refusal) return refusal;
    const { rows } = await this.pool.query<Row>(
      `SELECT * FROM note WHERE shipment_id = $1 AND ($2::bigint IS NULL OR ordinal < $2)
        ORDER BY ordinal DESC LIMIT $3`,
      [shipmentId, before ?? null, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return done({ items: rows.slice(0, limit).map(noteOf), ...(last === undefined ? {} : { endsAt: last.ordinal }) });
  }
}

function noteOf({ note_id: noteId, shipment_id: shipmentId, hold_id, text, written_by: by, written_at }: Row): Note {
  return {
    noteId,
    shipmentId,
    ...(hold_id === null ? {} : { holdId: hold_id }),
    text,
    by,
    at: written_at.toISOString(),
  };
}

async function refuseShipment(
  client: Pick<PoolClient, 'query'> | Pool,
  shipmentId: string,
  caller: Caller,
): Promise<Outcome<never> | undefined> {
  const { rows } = await client.query<{ exporter_id: string }>(
    'SELECT exporter_id FROM shipment WHERE shipment_id = $1',
    [shipmentId],
  );
  const [known] = rows;
  if (known) return refuseOtherExporter(caller, known.exporter_id);
  return refused(404, {
    code: 'SHIPMENT_UNKNOWN',
    detail: `The desk has heard nothing of a shipment ${shipmentId}.`,
    field: 'shipmentId',
    remedy: 'Check the id; if it is right, its record was not published yet or is parked.',
  });
}

async function refuseHold(tx: Tx, { shipmentId, holdId }: NewNote): Promise<Outcome<never> | undefined> {
  if (holdId === undefined) return undefined;
  const { rowCount } = await tx.client.query('SELECT FROM hold WHERE shipment_id = $1 AND hold_id = $2', [
    shipmentId,
    holdId,
  ]);
  if (rowCount === 1) return undefined;
  return refused(409, {
    code: 'HOLD_NOT_OPEN',
    detail: `${holdId} is not open on ${shipmentId}.`,
    field: 'holdId',
    remedy: 'Write the note on the shipment: POST /v1/shipments/{shipmentId}/notes.',
  });
}
