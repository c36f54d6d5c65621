import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed secret cannot be opened: it was sealed with another key, for another endpoint, or was altered. */
export class SealBrokenError extends Error {
  constructor() {
    super(
      "A secret in the database cannot be opened with WEBHOOKS_SECRET_KEY. Start with the key that sealed it; if it is lost, rotate every endpoint's secret.",
    );
    this.name = 'SealBrokenError';
  }
}

/**
 * Seals secrets for the database: AES-256-GCM, a nonce of its own each time, bound to whose secret it is, so that a row
 * cannot be given another one's. Sealed: nonce, tag, ciphertext.
 */
export class SecretBox {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  seal(secret: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(boundTo(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SealBrokenError */
  open(sealed: Buffer, owner: string): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(boundTo(owner))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
    } catch {
      throw new SealBrokenError();
    }
  }
}

/** What a seal is about beside its text: it opens for nobody else. */
function boundTo(owner: string): Buffer {
  return Buffer.from(owner);
}

const SECRET_BYTES = 32;

/** A new signing secret in Standard Webhooks' form. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}
