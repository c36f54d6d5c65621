import { PASSPORT_ALGORITHM, type PassportKeys } from '@sluice/passport';
import { calculateJwkThumbprint, CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Pool, PoolClient } from 'pg';
import { SCHEMA } from '../database/prepare-database.js';

const CURVE = 'Ed25519';
const SEAL = { alg: 'dir', enc: 'A256GCM' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a passport is signed with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
}

export interface PassportKeySettings {
  /** 32 bytes: seals the private keys in the database. */
  readonly secretKey: Uint8Array;
  /** How long a key signs. */
  readonly keyDays: number;
}

/** A private key in the database was sealed with another secret. */
export class PassportKeySealedError extends Error {
  constructor(kid: string) {
    super(
      `The passport key ${kid} cannot be opened with PASSPORT_SECRET_KEY. Start with the secret that sealed it; if that is lost, retire the key (docs/passports.md).`,
    );
    this.name = 'PassportKeySealedError';
  }
}

/** The key that signs now: the one that is there, or a new one when that has done its time. Call it in a transaction. */
export async function currentKey(client: PoolClient, now: Date, settings: PassportKeySettings): Promise<SigningKey> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('sluice.desk.passport_key'))`);
  const { rows } = await client.query<{ kid: string; private_key: string }>(
    `SELECT kid, private_key FROM passport_key
      WHERE retires_at > $1 AND private_key IS NOT NULL ORDER BY created_at DESC LIMIT 1`,
    [now],
  );
  const [known] = rows;
  return known ? opened(known.kid, known.private_key, settings) : newKey(client, now, settings);
}

/** Tells at the start, and not with the first passport, that the secret is another one. @throws PassportKeySealedError */
export async function openCurrentKey(pool: Pool, settings: PassportKeySettings): Promise<void> {
  const { rows } = await pool.query<{ kid: string; private_key: string }>(
    `SELECT kid, private_key FROM ${SCHEMA}.passport_key
      WHERE private_key IS NOT NULL ORDER BY created_at DESC LIMIT 1`,
  );
  for (const { kid, private_key } of rows) await opened(kid, private_key, settings);
}

/** Every public key there has been. */
export async function publishedKeys(pool: Pool): Promise<PassportKeys> {
  const { rows } = await pool.query<{ public_key: JWK }>(
    'SELECT public_key FROM passport_key ORDER BY created_at DESC',
  );
  return { keys: rows.map(({ public_key }) => public_key) };
}

/** Nobody can sign with a key that has done its time. */
export async function forgetRetiredKeys(client: PoolClient, now: Date): Promise<void> {
  await client.query('UPDATE passport_key SET private_key = NULL WHERE retires_at <= $1 AND private_key IS NOT NULL', [
    now,
  ]);
}

async function newKey(client: PoolClient, now: Date, settings: PassportKeySettings): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(PASSPORT_ALGORITHM, { crv: CURVE, extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const sealed = await new CompactEncrypt(Buffer.from(JSON.stringify(await exportJWK(privateKey))))
    .setProtectedHeader({ ...SEAL, kid })
    .encrypt(settings.secretKey);
  await client.query(
    `INSERT INTO passport_key (kid, created_at, retires_at, public_key, private_key) VALUES ($1, $2, $3, $4, $5)`,
    [
      kid,
      now,
      new Date(now.getTime() + settings.keyDays * DAY_MS),
      { ...jwk, kid, use: 'sig', alg: PASSPORT_ALGORITHM },
      sealed,
    ],
  );
  return { kid, privateKey };
}

async function opened(kid: string, sealed: string, { secretKey }: PassportKeySettings): Promise<SigningKey> {
  const opening = await compactDecrypt(sealed, secretKey).catch(() => undefined);
  // A row cannot be given another one's key.
  if (opening?.protectedHeader.kid !== kid) throw new PassportKeySealedError(kid);
  const jwk = JSON.parse(Buffer.from(opening.plaintext).toString()) as JWK;
  return { kid, privateKey: (await importJWK(jwk, PASSPORT_ALGORITHM)) as CryptoKey };
}
