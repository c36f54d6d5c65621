import { CompactEncrypt, compactDecrypt, EncryptJWT, jwtDecrypt } from 'jose';
import { createHash, hkdfSync, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const HEADER = { alg: 'dir', enc: 'A256GCM' } as const;

/** A cookie's secret: what it opens cannot be opened from the database alone. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Under what a session is stored. */
export function idOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'sluice desk session', SECRET_BYTES));
}

/** Seals a value under a cookie's secret. */
export function seal(value: unknown, secret: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(value))).setProtectedHeader(HEADER).encrypt(keyOf(secret));
}

/** @throws Error when it was sealed under another secret */
export async function open<T>(sealed: string, secret: string): Promise<T> {
  const { plaintext } = await compactDecrypt(sealed, keyOf(secret));
  return JSON.parse(Buffer.from(plaintext).toString()) as T;
}

/** Seals what is good for a while only. */
export function sealFor(value: Readonly<Record<string, string>>, key: Uint8Array, seconds: number): Promise<string> {
  return new EncryptJWT({ ...value }).setProtectedHeader(HEADER).setExpirationTime(`${seconds} s`).encrypt(key);
}

/** Undefined when it has expired, or was sealed by somebody else. */
export async function openFor(sealed: string, key: Uint8Array): Promise<Readonly<Record<string, unknown>> | undefined> {
  return jwtDecrypt(sealed, key).then(
    ({ payload }) => payload,
    () => undefined,
  );
}
