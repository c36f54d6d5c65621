import { freePort } from '@sluice/testing';
import { CALLBACK_PATH } from '../session/session-settings.js';
import { Browser } from '../testing/browser.js';
import { IdentityProcess } from '../testing/identity-process.js';
import { RegistryProcess } from '../testing/registry-process.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';

describe('a browser that asks the registry through the desk', () => {
  let desk: TestDesk;
  let provider: IdentityProcess;
  let registry: RegistryProcess;
  let home: URL;

  beforeAll(async () => {
    const [port, providerPort, registryPort] = [await freePort(), await freePort(), await freePort()];
    home = new URL(`http://127.0.0.1:${port}`);
    provider = await IdentityProcess.start(providerPort, new URL(CALLBACK_PATH, home).href);
    const claims = { personClaim: 'preferred_username', rolesClaim: 'roles', exportersClaim: 'exporters' };
    const identity = { issuer: provider.url, audience: 'sluice', ...claims };
    const session = { identity, clientId: 'sluice-desk', scope: 'openid profile', publicUrl: home };
    desk = await useDesk({ port, session, services: { registry: `http://127.0.0.1:${registryPort}` } });
    registry = await RegistryProcess.start(desk, registryPort, provider.url);
  }, 120_000);
  afterAll(async () => {
    await registry.kill();
    await desk.close();
    await provider.stop();
  }, 60_000);

  const at = (path: string): URL => new URL(path, home);

  async function signedIn(): Promise<Browser> {
    const browser = new Browser();
    const form = await browser.open(at('/v1/session/sign-in'));
    await browser.open(form.url, new URLSearchParams({ person: 'anna' }));
    return browser;
  }

  it('is known there as the person of its session, and gets no cookie from there', async () => {
    const browser = await signedIn();
    const before = browser.lines.length;
    const answer = await browser.ask(at('/v1/registry/v1/product-imports'), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'ROLE_MISSING',
      detail: 'anna has approver; this needs officer.',
    });
    expect((await browser.ask(at('/v1/registry/v1/lists'))).status).toBe(200);
    expect(browser.lines).toHaveLength(before);
  });

  it('changes nothing there from a page of another site', async () => {
    const browser = await signedIn();
    const answer = await browser.ask(at('/v1/registry/v1/filings'), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'OTHER_ORIGIN']);
  });

  it('is asked to sign in again once its session has ended', async () => {
    const browser = await signedIn();
    await desk.database.pool.query('UPDATE desk.session SET ends_at = now()');
    const answer = await browser.ask(at('/v1/registry/v1/lists'));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'SESSION_ENDED']);
  });
});
