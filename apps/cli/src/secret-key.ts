import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isRecord, readJson, writePrivateJson } from './private-file.js';

const KEY_BYTES = 32;

/**
 * What seals secrets in the database of this home, in base64: those of webhooks, and the keys of passports. Each is made
 * once, and kept in a file of this user.
 */
export function secretKey(home: string, use: 'webhooks' | 'passport'): string {
  const path = join(home, `${use}-key.json`);
  const found = readJson(path);
  if (isRecord(found) && typeof found['key'] === 'string') return found['key'];
  const key = randomBytes(KEY_BYTES).toString('base64');
  writePrivateJson(path, { key });
  return key;
}
