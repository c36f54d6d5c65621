import { Problem } from '@sluice/platform';
import * as oidc from 'openid-client';
import { CALLBACK_PATH, type SessionSettings } from './session-settings.js';

/** What a sign-in needs until it comes back. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the identity provider gave. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly expiresAt: Date;
}

/** Longest that the identity provider may take for an answer. */
const TIMEOUT_S = 5;
/** Of a provider that does not say how long its access tokens last. */
const UNTOLD_LIFETIME_S = 60;

/** The desk as a client of the identity provider: authorization code with PKCE (RFC 9700). */
export class OidcClient {
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: SessionSettings) {}

  newChecks(): SignInChecks {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  }

  /** Where the browser goes to sign in. `prompt`: OpenID Connect's, for somebody who wants to be another person. */
  async authorizationUrl({ state, nonce, verifier }: SignInChecks, prompt: string | undefined): Promise<URL> {
    const configuration = await this.#discovered();
    if (configuration.serverMetadata().authorization_endpoint === undefined) throw this.#unreachable();
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL(CALLBACK_PATH, this.settings.publicUrl).href,
      scope: this.settings.scope,
      ...{ state, nonce },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(prompt === undefined ? {} : { prompt }),
    });
  }

  /** @param search of the URL to which the browser came back. @throws Problem 400 when nobody signed in with it */
  async tokens(search: string, { state, nonce, verifier }: SignInChecks): Promise<Tokens> {
    const configuration = await this.#discovered();
    const backAt = new URL(CALLBACK_PATH + search, this.settings.publicUrl);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      return tokensOf(await oidc.authorizationCodeGrant(configuration, backAt, checks));
    } catch (error) {
      if (isRefusal(error)) throw signInFailed();
      throw this.#unreachable();
    }
  }

  /** Undefined when the provider gives no more: whoever it was has to sign in again. */
  async refreshed(refreshToken: string): Promise<Tokens | undefined> {
    const configuration = await this.#discovered();
    try {
      const tokens = tokensOf(await oidc.refreshTokenGrant(configuration, refreshToken));
      return { refreshToken, ...tokens };
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw this.#unreachable();
    }
  }

  /** Asked once; a failure is asked again by the next request. */
  #discovered(): Promise<oidc.Configuration> {
    this.#configuration ??= this.#discover().catch(() => {
      this.#configuration = undefined;
      throw this.#unreachable();
    });
    return this.#configuration;
  }

  #discover(): Promise<oidc.Configuration> {
    const { identity, clientId, clientSecret } = this.settings;
    const issuer = new URL(identity.issuer);
    const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret);
    // Plain http is let through on this very machine only, as `OIDC_ISSUER` is.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(issuer, clientId, undefined, authentication, { execute, timeout: TIMEOUT_S });
  }

  #unreachable(): Problem {
    return Problem.unavailable({
      code: 'IDENTITY_PROVIDER_UNREACHABLE',
      detail: `The identity provider ${this.settings.identity.issuer} does not answer as it should, so nobody can sign in.`,
      remedy: 'Try again; if it lasts, check OIDC_ISSUER, OIDC_CLIENT_ID and that the identity provider runs.',
    });
  }
}

/** The provider, or what the browser brought back, says no; anything else is a provider that cannot be asked. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')
  );
}

function tokensOf(answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Tokens {
  const lifetimeS = answer.expiresIn() ?? UNTOLD_LIFETIME_S;
  return {
    accessToken: answer.access_token,
    ...(answer.refresh_token === undefined ? {} : { refreshToken: answer.refresh_token }),
    expiresAt: new Date(Date.now() + lifetimeS * 1_000),
  };
}

/** What came back does not belong to a sign-in that this browser began, or was refused. */
export function signInFailed(): Problem {
  return Problem.badRequest({
    code: 'SIGN_IN_FAILED',
    detail: 'What came back from the identity provider does not end a sign-in that this browser began.',
    remedy: 'Begin again at /v1/session/sign-in, in one window, and within ten minutes.',
  });
}
