import { Inject, Injectable } from '@nestjs/common';
import { PASSPORT_ALGORITHM, PASSPORT_TYPE, type PassportClaims } from '@sluice/passport';
import { done, etagOf, Problem, refused, type Answer, type Outcome, type PostIdentity } from '@sluice/platform';
import { SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { Clearance } from '../clearance/clearance.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { claimsOf, type ReleasedDecision } from './claims.js';
import { currentKey, type SigningKey } from './passport-keys.js';
import { PASSPORT_SETTINGS, type PassportSettings } from './passport-settings.js';

/** What `POST /v1/shipments/{shipmentId}/passports` answers. */
export interface PassportResource {
  /** Compact JWS. */
  readonly passport: string;
  /** What it says. */
  readonly claims: PassportClaims;
}

/** Issues release passports: only for what the gate itself has just cleared. */
@Injectable()
export class PassportsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(PASSPORT_SETTINGS) private readonly settings: PassportSettings | undefined,
  ) {}

  /** @param clearance the gate's answer of this moment */
  issue(post: PostIdentity, clearance: Clearance): Promise<Outcome<Answer>> {
    const { settings } = this;
    return this.transactions.once(post, async (tx) => {
      if (settings === undefined) throw notSetUp();
      if (!clearance.mayLeave) return notReleased(clearance);
      const decision = await decisionOf(tx, clearance);
      if (decision === undefined) return notHeard(clearance);
      const key = await currentKey(tx.client, tx.now, settings);
      const claims = claimsOf(decision, { id: randomUUID(), now: tx.now, ...settings });
      await remember(tx, claims, key, post.person);
      const body: PassportResource = { passport: await sign(claims, key), claims };
      return done({ status: 201, etag: etagOf(claims.decisionVersion), body });
    });
  }
}

function sign(claims: PassportClaims, { kid, privateKey }: SigningKey): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: PASSPORT_ALGORITHM, typ: PASSPORT_TYPE, kid })
    .sign(privateKey);
}

async function decisionOf({ client }: Tx, clearance: Clearance): Promise<ReleasedDecision | undefined> {
  const { rows } = await client.query<ReleasedDecision>(
    `SELECT state, sequence, journal_hash AS "journalHash" FROM decision
      WHERE shipment_id = $1 AND decision_version = $2 AND status = 'RELEASED'`,
    [clearance.shipmentId, clearance.decisionVersion],
  );
  return rows[0];
}

async function remember({ client, now }: Tx, claims: PassportClaims, { kid }: SigningKey, person: string) {
  await client.query(
    `INSERT INTO passport (passport_id, shipment_id, decision_version, kid, issued_by, issued_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [claims.jti, claims.sub, claims.decisionVersion, kid, person, now, new Date(claims.exp * 1000)],
  );
}

function notSetUp(): Problem {
  return Problem.unavailable({
    code: 'PASSPORTS_NOT_SET_UP',
    detail: 'This desk issues no release passports.',
    remedy: 'Have the operator set PASSPORT_SECRET_KEY; until then ask at the dock door.',
  });
}

function notReleased({ shipmentId, status, reasons = [] }: Clearance): Outcome<never> {
  return refused(409, {
    code: 'NOT_RELEASED',
    detail: `${shipmentId} may not leave: it is ${status}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}.`,
    field: 'shipmentId',
    remedy: 'Read what would free it at GET /v1/shipments/{shipmentId}, and ask again when it is released.',
  });
}

function notHeard({ shipmentId, decisionVersion }: Clearance): Outcome<never> {
  return refused(409, {
    code: 'DECISION_NOT_HEARD',
    detail: `The gate released ${shipmentId} with decision ${decisionVersion}, which the desk has not heard yet.`,
    field: 'shipmentId',
    remedy: 'Ask again in a moment.',
  });
}
