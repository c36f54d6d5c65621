import { eventually, freePort } from '@sluice/testing';
import { Browser, type Page } from '../testing/browser.js';
import { EventStream } from '../testing/event-stream.js';
import { IdentityProcess } from '../testing/identity-process.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';
import { CALLBACK_PATH } from './session-settings.js';

describe('signing in with a browser', () => {
  let desk: TestDesk;
  let provider: IdentityProcess;
  let home: URL;

  beforeAll(async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    home = new URL(`http://127.0.0.1:${port}`);
    provider = await IdentityProcess.start(providerPort, new URL(CALLBACK_PATH, home).href);
    const claims = { personClaim: 'preferred_username', rolesClaim: 'roles', exportersClaim: 'exporters' };
    const identity = { issuer: provider.url, audience: 'sluice', ...claims };
    const session = { identity, clientId: 'sluice-desk', scope: 'openid profile', publicUrl: home };
    desk = await useDesk({ port, session });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await provider.stop();
  }, 60_000);

  const at = (path: string): URL => new URL(path, home);

  async function signedIn(person: string, query = ''): Promise<{ browser: Browser; page: Page }> {
    const browser = new Browser();
    const form = await browser.open(at(`/v1/session/sign-in${query}`));
    expect(form.text).toContain('For development only');
    return { browser, page: await browser.open(form.url, new URLSearchParams({ person })) };
  }

  /** What the desk answers the browser, by one request. */
  const ask = async (
    browser: Browser,
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; body: unknown }> => {
    const answer = await browser.ask(at(path), init);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };

  it('leads through the identity provider and back to where one wanted to be', async () => {
    const { browser, page } = await signedIn('anna', '?returnTo=/v1/holds?limit=1');
    expect([page.url.href, page.status, JSON.parse(page.text)]).toEqual([
      at('/v1/holds?limit=1').href,
      200,
      { items: [] },
    ]);
    expect((await ask(browser, '/v1/session')).body).toEqual({
      ...{
        person: 'anna',
        roles: ['approver'],
        exporters: 'ALL',
        overrideDaysMax: 14,
        endsAt: expect.any(String) as unknown,
      },
    });
    expect(browser.lines.filter((line) => line.startsWith('__Host-sluice='))).toEqual([
      expect.stringMatching(/^__Host-sluice=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect([...browser.cookies.keys()]).not.toContain('__Host-sluice-sign-in');
  });

  it('begun under another name of the host is begun again under the one that cookies belong to', async () => {
    const elsewhere = new URL('/v1/session/sign-in?returnTo=/v1/holds', `http://localhost:${home.port}`);
    const answer = await fetch(elsewhere, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(at('/v1/session/sign-in?returnTo=/v1/holds').href);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', ''])(
    'does not lead on to %s',
    async (elsewhere) => {
      const path = `/v1/session/sign-in?returnTo=${encodeURIComponent(elsewhere)}`;
      expect(await ask(new Browser(), path)).toMatchObject({
        status: 400,
        body: { code: 'QUERY_INVALID', field: 'returnTo' },
      });
    },
  );

  it('is ended only by the browser that began it, with what it began', async () => {
    const began = new Browser();
    await began.open(at('/v1/session/sign-in'));
    const failed = { status: 400, body: { code: 'SIGN_IN_FAILED' } };
    expect(await ask(new Browser(), '/v1/session/callback?code=c&state=s')).toMatchObject(failed);
    expect(await ask(began, '/v1/session/callback?code=c&state=guessed')).toMatchObject(failed);
    expect(await ask(began, '/v1/session/callback')).toMatchObject(failed);
  });

  describe('a session', () => {
    let browser: Browser;
    beforeEach(async () => {
      ({ browser } = await signedIn('omar'));
    });

    const asking = (headers: Record<string, string>) =>
      ask(browser, '/v1/overrides', {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' },
      });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['another port of this host', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3003' }],
      ['another site, in an older browser', { origin: 'https://evil.example' }],
      ['nobody knows where', {}],
    ])('changes nothing for a request that comes from %s', async (_where, headers) => {
      expect(await asking(headers)).toMatchObject({ status: 403, body: { code: 'OTHER_ORIGIN' } });
    });

    it("changes what a page of the desk's own asks for", async () => {
      const admitted = { status: 422, body: { code: 'SCHEMA_VIOLATION' } };
      expect(await asking({ 'sec-fetch-site': 'same-origin' })).toMatchObject(admitted);
      expect(await asking({ origin: home.origin })).toMatchObject(admitted);
    });

    it('may do what its person may, and no more', async () => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const answer = await ask(browser, '/v1/overrides/O-1/approve', { method: 'POST', headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'ROLE_MISSING' } });
    });

    it('is there after a restart of the desk', async () => {
      await desk.restart();
      expect(await ask(browser, '/v1/session')).toMatchObject({ status: 200, body: { person: 'omar' } });
    }, 60_000);

    it('is of no use to somebody who reads the database', async () => {
      const { rows } = await desk.database.pool.query<{ tokens: string }>('SELECT * FROM desk.session');
      const stored = JSON.stringify(rows);
      expect(rows.length).toBeGreaterThan(0);
      expect(stored).not.toContain(browser.cookies.get('__Host-sluice'));
      // Five parts are encrypted (JWE); a token that could be sent would have three.
      expect(rows.map(({ tokens }) => tokens.split('.').length)).toEqual(rows.map(() => 5));
    });

    it('renews its token before that ends, once for all who ask at the same time', async () => {
      await desk.database.pool.query('UPDATE desk.session SET token_expires_at = now()');
      const answers = await Promise.all([1, 2, 3].map(() => ask(browser, '/v1/session')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const { rows } = await desk.database.pool.query<{ fresh: boolean }>(
        `SELECT token_expires_at > now() + interval '30 minutes' AS fresh FROM desk.session ORDER BY created_at DESC LIMIT 1`,
      );
      expect(rows).toEqual([{ fresh: true }]);
    });

    it('ends when the identity provider gives no more', async () => {
      await provider.restart();
      await desk.database.pool.query('UPDATE desk.session SET token_expires_at = now()');
      expect(await ask(browser, '/v1/session')).toMatchObject({ status: 401, body: { code: 'SESSION_ENDED' } });
      expect(browser.cookies.has('__Host-sluice')).toBe(false);
    }, 60_000);

    it('ends after a working day', async () => {
      await desk.database.pool.query('UPDATE desk.session SET ends_at = now()');
      expect(await ask(browser, '/v1/session')).toMatchObject({ status: 401, body: { code: 'SESSION_ENDED' } });
    });

    it('ends by signing out, for whoever kept the cookie too', async () => {
      const kept = new Browser();
      for (const [name, value] of browser.cookies) kept.cookies.set(name, value);
      const headers = { 'sec-fetch-site': 'same-origin' };
      expect((await ask(browser, '/v1/session/sign-out', { method: 'POST', headers })).status).toBe(204);
      expect(browser.cookies.has('__Host-sluice')).toBe(false);
      expect(await ask(kept, '/v1/session')).toMatchObject({ status: 401, body: { code: 'SESSION_ENDED' } });
    });

    it('gives way to a token that is sent beside it', async () => {
      const headers = { authorization: 'Bearer made.up.token' };
      expect(await ask(browser, '/v1/session', { headers })).toMatchObject({
        status: 401,
        body: { code: 'TOKEN_INVALID' },
      });
    });
  });

  it('a stream ends with the session that opened it', async () => {
    const { browser } = await signedIn('anna');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await EventStream.open(at('/v1/stream').href, { cookie });
    await stream.says('heartbeat', {});
    await browser.ask(at('/v1/session/sign-out'), { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    await eventually(() => Promise.resolve(expect(stream.ended).toBe(true)), { timeoutMs: 20_000 });
  }, 30_000);
});
