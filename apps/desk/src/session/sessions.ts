import { Problem, TokenVerifier, type SessionCallers } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../shared.js';
import { clearCookie, cookieOf, SESSION_COOKIE, setCookie, SIGN_IN_COOKIE } from './cookies.js';
import { OidcClient, signInFailed, type Tokens } from './oidc-client.js';
import { refuseOtherOrigin } from './same-origin.js';
import { idOf, newSecret, open, openFor, seal, sealFor } from './sealed.js';
import { SIGN_IN_PATH, type SessionSettings } from './session-settings.js';
import { SessionsRepository, type StoredSession } from './sessions.repository.js';

/** Where a browser is sent, and the cookies it gets. */
export interface Redirect {
  readonly location: string;
  readonly cookies: readonly string[];
}

const SIGN_IN_S = 10 * 60;
/** A working day; after it people sign in again, whatever the identity provider would still give. */
const SESSION_MS_MAX = 12 * 60 * 60 * 1000;
/** A token that ends so soon is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000;

/**
 * Sessions of browsers. The cookie holds a secret and nothing else; under its hash the database keeps the tokens, sealed
 * with a key that follows from the secret (ADR 0022). Who somebody is and what they may do is in the access token, which is
 * verified with every request as if the browser had sent it.
 */
export class Sessions implements SessionCallers {
  readonly #client: OidcClient;
  readonly #verifier: TokenVerifier;
  readonly #repository: SessionsRepository;
  #signInKey: Promise<Uint8Array> | undefined;

  constructor(
    private readonly settings: SessionSettings,
    pool: Pool,
    private readonly clock: Clock,
  ) {
    this.#client = new OidcClient(settings);
    this.#verifier = new TokenVerifier(settings.identity);
    this.#repository = new SessionsRepository(pool);
  }

  /** Where the desk's own pages are. */
  get origin(): string {
    return this.settings.publicUrl.origin;
  }

  /** Sends a browser to the identity provider. `returnTo`: a path of the desk, for afterwards. */
  async begin(returnTo: string, prompt: string | undefined): Promise<Redirect> {
    const checks = this.#client.newChecks();
    const location = (await this.#client.authorizationUrl(checks, prompt)).href;
    const sealed = await sealFor({ ...checks, returnTo }, await this.#key(), SIGN_IN_S);
    return { location, cookies: [setCookie(SIGN_IN_COOKIE, sealed, SIGN_IN_S)] };
  }

  /** A browser comes back from there. @throws Problem 400 when that ends no sign-in of this browser */
  async finish({ url, headers }: FastifyRequest): Promise<Redirect> {
    const sealed = cookieOf(headers.cookie, SIGN_IN_COOKIE);
    const begun = sealed === undefined ? undefined : await openFor(sealed, await this.#key());
    if (begun === undefined) throw signInFailed();
    const { state, nonce, verifier, returnTo } = begun as Record<'state' | 'nonce' | 'verifier' | 'returnTo', string>;
    const at = url.indexOf('?');
    const tokens = await this.#client.tokens(at < 0 ? '' : url.slice(at), { state, nonce, verifier });
    const secret = await this.#start(tokens);
    return { location: returnTo, cookies: [clearCookie(SIGN_IN_COOKIE), setCookie(SESSION_COOKIE, secret)] };
  }

  /** The header that the session's token makes; undefined without a cookie. @throws Problem 401 when it has ended, 403 from another site */
  async authorizationOf(request: FastifyRequest): Promise<string | undefined> {
    const secret = cookieOf(request.headers.cookie, SESSION_COOKIE);
    if (secret === undefined) return undefined;
    refuseOtherOrigin(request, this.origin);
    const session = await this.#current(secret);
    if (!session) throw ended();
    const { accessToken } = await open<Tokens>(session.tokens, secret);
    return `Bearer ${accessToken}`;
  }

  /** When the session of this request ends; undefined for somebody who came with a token. */
  async endOf(request: FastifyRequest): Promise<Date | undefined> {
    return (await this.sessionOf(request))?.endsAt;
  }

  /** The session of this request; undefined for somebody who came with a token. */
  async sessionOf({ headers }: FastifyRequest): Promise<Pick<StoredSession, 'sessionId' | 'endsAt'> | undefined> {
    const secret = headers.authorization === undefined ? cookieOf(headers.cookie, SESSION_COOKIE) : undefined;
    return secret === undefined ? undefined : this.#repository.find(idOf(secret));
  }

  /** Which of these sessions have not ended, by their ids in hexadecimal. */
  living(sessionIds: readonly Buffer[]): Promise<ReadonlySet<string>> {
    return this.#repository.living(sessionIds, new Date(this.clock()));
  }

  /** Ends the session; the identity provider's own goes on. Answers the cookie that takes ours away. */
  async end({ headers }: FastifyRequest): Promise<string> {
    const secret = cookieOf(headers.cookie, SESSION_COOKIE);
    if (secret !== undefined) await this.#repository.delete(idOf(secret));
    return clearCookie(SESSION_COOKIE);
  }

  /** The session of somebody new; gives its secret. A token that no service would believe starts none. */
  async #start(tokens: Tokens): Promise<string> {
    const { person } = await this.#verifier.caller(`Bearer ${tokens.accessToken}`);
    const now = this.clock();
    const secret = newSecret();
    const endsAt = new Date(now + SESSION_MS_MAX);
    const stored = { sessionId: idOf(secret), person, endsAt, ...(await sealedTokens(tokens, secret)) };
    await this.#repository.insert(stored, new Date(now));
    return secret;
  }

  /** The session with a token that is good for a while; undefined when it is over. */
  async #current(secret: string): Promise<StoredSession | undefined> {
    const session = await this.#repository.find(idOf(secret));
    if (!session || this.#hasEnded(session)) return undefined;
    if (!this.#isStale(session)) return session;
    return this.#repository.renew(session.sessionId, async (locked) => {
      if (!this.#isStale(locked)) return locked;
      const { refreshToken } = await open<Tokens>(locked.tokens, secret);
      const renewed = refreshToken === undefined ? undefined : await this.#client.refreshed(refreshToken);
      if (renewed) return { ...locked, ...(await sealedTokens(renewed, secret)) };
      // Without one the session lasts as long as its token.
      return locked.tokenExpiresAt.getTime() > this.clock() ? locked : undefined;
    });
  }

  #hasEnded({ endsAt }: StoredSession): boolean {
    return endsAt.getTime() <= this.clock();
  }

  #isStale({ tokenExpiresAt }: StoredSession): boolean {
    return tokenExpiresAt.getTime() - RENEW_BEFORE_MS <= this.clock();
  }

  /** Read once; a failure is tried again by the next request. */
  #key(): Promise<Uint8Array> {
    this.#signInKey ??= this.#repository.signInKey(randomBytes(32)).catch((error: unknown) => {
      this.#signInKey = undefined;
      throw error;
    });
    return this.#signInKey;
  }
}

async function sealedTokens(tokens: Tokens, secret: string): Promise<Pick<StoredSession, 'tokens' | 'tokenExpiresAt'>> {
  return { tokens: await seal(tokens, secret), tokenExpiresAt: tokens.expiresAt };
}

function ended(): Problem {
  return Problem.unauthorized({
    code: 'SESSION_ENDED',
    detail: 'The session has ended.',
    field: 'Cookie',
    remedy: `Sign in again at ${SIGN_IN_PATH}.`,
    headers: { 'set-cookie': clearCookie(SESSION_COOKIE) },
  });
}
