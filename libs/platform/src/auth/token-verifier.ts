import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../problems/problem.js';
import type { Caller } from './caller.js';
import type { IdentitySettings } from './identity-settings.js';
import { isRole, type Role } from './roles.js';

/** Signatures with a public key only: a shared secret, or none at all, proves nothing about who issued the token. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];
/** Two machines' clocks may differ so much. */
const CLOCK_TOLERANCE_S = 30;
const DISCOVERY_TIMEOUT_MS = 5_000;
/** A token with a key nobody knows makes us ask for the keys again, but not more often than this. */
const KEYS_COOLDOWN_MS = 2_000;

/** Turns bearer tokens of the identity provider into callers. Keys are fetched when needed, and again when they rotate. */
export class TokenVerifier {
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(
    private readonly settings: IdentitySettings,
    private readonly keysCooldownMs = KEYS_COOLDOWN_MS,
  ) {}

  /**
   * @param authorization the header as it came
   * @throws Problem 401 when it proves nobody's identity, 503 when the identity provider cannot be asked
   */
  async caller(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w~+/.-]+=*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorized('TOKEN_MISSING', 'The request has no bearer token.');
    return this.#callerOf(await this.#verified(token));
  }

  async #verified(token: string): Promise<JWTPayload> {
    const { issuer, audience } = this.settings;
    const keys = await this.#keySet();
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE_S };
      const { payload } = await jwtVerify(token, keys, { ...options, requiredClaims: ['exp', 'sub'] });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthorized('TOKEN_EXPIRED', 'The token has expired.');
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unreachable(issuer);
      // What exactly does not fit helps only whoever made the token up.
      throw unauthorized('TOKEN_INVALID', 'The token is not one of the identity provider for this service.');
    }
  }

  #callerOf(payload: JWTPayload): Caller {
    const { personClaim, rolesClaim, exportersClaim } = this.settings;
    const named = claimAt(payload, personClaim);
    const person = typeof named === 'string' && PERSON.test(named) ? named : payload.sub;
    if (person === undefined || !PERSON.test(person)) throw unauthorized('TOKEN_INVALID', 'The token names nobody.');
    const exporters = texts(claimAt(payload, exportersClaim));
    return {
      person,
      roles: new Set<Role>(texts(claimAt(payload, rolesClaim)).filter(isRole)),
      exporters: exporters.includes('*') ? 'ALL' : new Set(exporters),
    };
  }

  /** Asked once; a failure is asked again by the next request. */
  #keySet(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#discover().catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    const { issuer, jwksUri } = this.settings;
    const url = new URL(jwksUri ?? (await jwksUriOf(issuer)));
    return createRemoteJWKSet(url, { cooldownDuration: this.keysCooldownMs });
  }
}

/** OpenID Connect Discovery 1.0: what the issuer says of itself has to be about this very issuer. */
async function jwksUriOf(issuer: string): Promise<string> {
  const where = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(where, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) }).catch(() => undefined);
  if (!answer?.ok) throw unreachable(issuer);
  const said = (await answer.json().catch(() => undefined)) as { issuer?: unknown; jwks_uri?: unknown } | undefined;
  if (said?.issuer !== issuer || typeof said.jwks_uri !== 'string') throw unreachable(issuer);
  return said.jwks_uri;
}

/** `realm_access.roles`: a claim inside a claim, as Keycloak has it. */
function claimAt(payload: JWTPayload, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      payload,
    );
}

function texts(claim: unknown): string[] {
  return (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');
}

/** Stands in records and in headers: printable, no spaces. */
const PERSON = /^[\x21-\x7e\u00a0-\u00ff]{1,200}$/;

/** RFC 6750: the header says that a bearer token is wanted. */
function unauthorized(code: string, detail: string): Problem {
  return Problem.unauthorized({
    code,
    detail,
    field: 'Authorization',
    remedy: 'Sign in at the identity provider, and send its access token as Authorization: Bearer ….',
    headers: {
      'www-authenticate': `Bearer realm="sluice"${code === 'TOKEN_MISSING' ? '' : ', error="invalid_token"'}`,
    },
  });
}

function unreachable(issuer: string): Problem {
  return Problem.unavailable({
    code: 'IDENTITY_PROVIDER_UNREACHABLE',
    detail: `The identity provider ${issuer} does not answer as it should, so nobody can be recognised.`,
    remedy: 'Try again; if it lasts, check OIDC_ISSUER and that the identity provider runs.',
  });
}
