import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { isPassport, PASSPORT_ALGORITHM, PASSPORT_TYPE, type PassportClaims } from './passport-claims.js';

/** The issuer's published keys (RFC 7517). */
export type PassportKeys = JSONWebKeySet;

/** What can be said of a passport without asking anybody. Only VALID lets a shipment through, and only until a recall. */
export type PassportVerdict =
  | { readonly verdict: 'VALID'; readonly claims: PassportClaims }
  | { readonly verdict: 'EXPIRED'; readonly claims: PassportClaims }
  /** Signed with a key that the issuer did not publish: the keys at hand may be old. */
  | { readonly verdict: 'UNKNOWN_KEY' }
  /** Altered, or signed by somebody else. */
  | { readonly verdict: 'FORGED' }
  | { readonly verdict: 'NOT_A_PASSPORT' };

/** Checks a passport's compact string offline, against the issuer's keys. @param nowMs milliseconds since the epoch */
export async function verifyPassport(text: string, keys: PassportKeys, nowMs: number): Promise<PassportVerdict> {
  try {
    const { payload } = await jwtVerify(text.trim(), createLocalJWKSet(keys), {
      algorithms: [PASSPORT_ALGORITHM],
      typ: PASSPORT_TYPE,
      currentDate: new Date(nowMs),
      requiredClaims: ['iss', 'sub', 'jti', 'iat', 'exp'],
    });
    return isPassport(payload) ? { verdict: 'VALID', claims: claimsOf(payload) } : { verdict: 'NOT_A_PASSPORT' };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): PassportVerdict {
  // The signature was good: what it says is what was issued.
  if (error instanceof errors.JWTExpired) {
    return isPassport(error.payload)
      ? { verdict: 'EXPIRED', claims: claimsOf(error.payload) }
      : { verdict: 'NOT_A_PASSPORT' };
  }
  if (error instanceof errors.JWKSNoMatchingKey) return { verdict: 'UNKNOWN_KEY' };
  if (error instanceof errors.JWSSignatureVerificationFailed) return { verdict: 'FORGED' };
  if (error instanceof errors.JOSEError) return { verdict: 'NOT_A_PASSPORT' };
  throw error;
}

// The one cast: `isPassport` has looked.
const claimsOf = (payload: object): PassportClaims => payload as PassportClaims;
