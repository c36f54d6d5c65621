import { Inject, Injectable } from '@nestjs/common';
import { done, refused, requireMatch, samePerson, type Outcome } from '@sluice/platform';
import type { Pool, PoolClient } from 'pg';
import { Transactions, type Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import type { View, ViewBody } from './view.js';

/** Who changes which view, and from which version. */
export interface ViewChange {
  readonly viewId: string;
  readonly person: string;
  readonly ifMatch: string | undefined;
}

interface Row {
  readonly view_id: string;
  readonly view_version: number;
  readonly name: string;
  readonly owner: string;
  readonly shared: boolean;
  readonly query: string;
  readonly changed_at: Date;
}

/** One person's own views; nobody looks through more. */
const VIEWS_MAX = 100;
/** All that are told, the own ones first. */
const LISTED_MAX = 1_000;

/** Views that people keep for themselves or for everybody. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** The own ones first, by name. */
  async of(person: string): Promise<View[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT * FROM saved_view WHERE person_key(owner) = person_key($1) OR shared
        ORDER BY person_key(owner) <> person_key($1), lower(name), view_id LIMIT ${LISTED_MAX}`,
      [person],
    );
    return rows.map(viewOf);
  }

  put(change: ViewChange, body: ViewBody): Promise<Outcome<{ view: View; created: boolean }>> {
    return this.transactions.run(async (tx) => {
      const known = await lock(tx, change);
      if (known && !known.ok) return known;
      const refusal = await refuseName(tx, change, body.name);
      if (refusal) return refusal;
      const { rows } = await tx.client.query<Row>(
        `INSERT INTO saved_view AS known (view_id, view_version, name, owner, shared, query, changed_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6)
         ON CONFLICT (view_id) DO UPDATE SET view_version = known.view_version + 1, name = excluded.name,
           shared = excluded.shared, query = excluded.query, changed_at = excluded.changed_at
         RETURNING *`,
        [change.viewId, body.name, change.person, body.shared, body.query, tx.now],
      );
      return done({ view: rows.map(viewOf)[0] ?? gone(change.viewId), created: known === undefined });
    });
  }

  remove(change: ViewChange): Promise<Outcome<null>> {
    return this.transactions.run(async (tx) => {
      const known = await lock(tx, change);
      if (known === undefined) return unknownView(change.viewId);
      if (!known.ok) return known;
      await tx.client.query('DELETE FROM saved_view WHERE view_id = $1', [change.viewId]);
      return done(null);
    });
  }
}

/** Undefined when there is none. Whoever puts views waits for whoever else does: there are few, and a name is taken once. */
async function lock({ client }: Tx, { viewId, person, ifMatch }: ViewChange): Promise<Outcome<View> | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('saved_view'))`);
  const view = await find(client, viewId);
  if (view === undefined) return undefined;
  if (!samePerson(view.owner, person)) return ofAnother(view);
  const allowed = requireMatch(ifMatch, view.viewVersion);
  return allowed.ok ? done(view) : allowed;
}

async function find(client: PoolClient, viewId: string): Promise<View | undefined> {
  const { rows } = await client.query<Row>('SELECT * FROM saved_view WHERE view_id = $1', [viewId]);
  return rows.map(viewOf)[0];
}

async function refuseName(
  { client }: Tx,
  { viewId, person }: ViewChange,
  name: string,
): Promise<Outcome<never> | undefined> {
  const { rows } = await client.query<{ taken: boolean | null; others: number }>(
    `SELECT bool_or(lower(name) = lower($3)) AS taken, count(*)::integer AS others
       FROM saved_view WHERE person_key(owner) = person_key($1) AND view_id <> $2`,
    [person, viewId, name],
  );
  const [{ taken, others } = { taken: null, others: 0 }] = rows;
  if (taken === true) {
    return refused(409, {
      code: 'VIEW_NAME_TAKEN',
      detail: `You have another view of the name ${name}.`,
      field: 'name',
      remedy: 'Choose another name, or change the other view.',
    });
  }
  if (others < VIEWS_MAX) return undefined;
  return refused(409, {
    code: 'TOO_MANY_VIEWS',
    detail: `You keep ${others} views, which is as many as there can be.`,
    field: 'viewId',
    remedy: 'Delete one that you do not need.',
  });
}

function ofAnother({ owner, name }: View): Outcome<never> {
  return refused(403, {
    code: 'VIEW_OF_ANOTHER',
    detail: `${name} is a view of ${owner}.`,
    field: 'viewId',
    remedy: 'Save it as a view of your own, under another id.',
  });
}

function unknownView(viewId: string): Outcome<never> {
  return refused(404, {
    code: 'VIEW_UNKNOWN',
    detail: `There is no view ${viewId}.`,
    field: 'viewId',
    remedy: 'Read GET /v1/views again.',
  });
}

function gone(viewId: string): never {
  throw new Error(`view ${viewId} was written and is not there`);
}

function viewOf(row: Row): View {
  const { view_id: viewId, view_version: viewVersion, name, owner, shared, query, changed_at } = row;
  return { viewId, viewVersion, name, owner, shared, query, changedAt: changed_at.toISOString() };
}
