import { createLogger } from '@sluice/platform';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { identityProviderConfig, NotForProductionError, type IdentityConfig } from './config.js';
import { SAMPLE_PEOPLE } from './people.js';
import { startIdentityProvider, type RunningIdentityProvider } from './server.js';

const SECRET = 'a secret that only the launcher has';
const REDIRECT = 'http://127.0.0.1:3000/v1/session/callback';
const logger = createLogger({ service: 'identity', level: 'silent' });

let home: string;
let config: IdentityConfig;
let provider: RunningIdentityProvider;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sluice-identity-'));
  const env = { SLUICE_HOME: home, IDENTITY_LAUNCHER_SECRET: SECRET, IDENTITY_REDIRECT_URIS: REDIRECT };
  config = { ...identityProviderConfig(env), port: 0 };
  provider = await startIdentityProvider(config, logger);
});
afterAll(async () => {
  await provider.close();
  await rm(home, { recursive: true });
});

/** Asks for a token of a sample person as the launcher does. */
async function launcherAsks(person: string, secret: string, at = provider): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`sample-${person}:${secret}`).toString('base64')}`;
  return fetch(`${at.url}/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

async function claimsOf(token: string): Promise<Record<string, unknown>> {
  const keys = createRemoteJWKSet(new URL(`${provider.url}/jwks`));
  return (await jwtVerify(token, keys, { issuer: provider.url, audience: 'sluice' })).payload;
}

describe('the development identity provider', () => {
  it.each(SAMPLE_PEOPLE)('gives the launcher a token of $name', async ({ name, roles, exporters }) => {
    const { access_token: token } = (await (await launcherAsks(name, SECRET)).json()) as { access_token: string };
    expect(await claimsOf(token)).toMatchObject({ preferred_username: name, roles, exporters });
  });

  it('gives nobody else one', async () => {
    expect((await launcherAsks('olga', 'guessed')).status).toBe(401);
  });

  it('gives none at all where no launcher has a secret', async () => {
    const other = await startIdentityProvider({ ...config, launcherSecret: undefined }, logger);
    const answer = await launcherAsks('olga', '', other);
    await other.close();
    expect(await answer.json()).toMatchObject({ error: expect.any(String) as string });
    expect(answer.ok).toBe(false);
  });

  it('signs somebody in through a browser, on a page that says what it is', async () => {
    const client = await oidc.discovery(new URL(provider.url), 'sluice-desk', undefined, oidc.None(), {
      execute: [oidc.allowInsecureRequests],
    });
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const browser = new Browser();
    const page = await browser.open(
      oidc.buildAuthorizationUrl(client, {
        redirect_uri: REDIRECT,
        scope: 'openid profile',
        state,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    );
    expect(page.text).toContain('For development only');
    const back = await browser.open(page.url, new URLSearchParams({ person: 'anna' }));
    expect([back.url.href, back.text]).toEqual([expect.stringContaining(`${REDIRECT}?code=`), '']);
    const tokens = await oidc.authorizationCodeGrant(client, back.url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    expect(tokens.claims()).toMatchObject({ sub: 'anna' });
    expect(await claimsOf(tokens.access_token)).toMatchObject({ preferred_username: 'anna', roles: ['approver'] });
  });

  it('shows the page to nobody who has not begun to sign in', async () => {
    expect((await fetch(`${provider.url}/sign-in/guessed`)).status).toBe(400);
  });

  it('keeps its keys for the owner only, so that tokens outlive a restart', async () => {
    const { access_token: token } = (await (await launcherAsks('omar', SECRET)).json()) as { access_token: string };
    await provider.close();
    provider = await startIdentityProvider({ ...config, port: Number(new URL(provider.url).port) }, logger);
    expect(await claimsOf(token)).toMatchObject({ preferred_username: 'omar' });
    expect((await stat(config.keysFile)).mode & 0o777).toBe(0o600);
  });

  it('does not start in production', () => {
    expect(() => identityProviderConfig({ NODE_ENV: 'production' })).toThrow(NotForProductionError);
  });
});

/** Follows redirects on this machine and keeps cookies, until it is sent elsewhere or shown a page. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: URL, form?: URLSearchParams): Promise<{ url: URL; text: string }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) return { url, text: await answer.text() };
    const next = new URL(location, url);
    return next.host === url.host ? this.open(next) : { url: next, text: '' };
  }
}
