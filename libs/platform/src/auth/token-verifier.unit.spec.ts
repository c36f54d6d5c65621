import { LocalIssuer } from '@sluice/testing';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { TokenVerifier } from './token-verifier.js';

let issuer: LocalIssuer;
let verifier: TokenVerifier;

beforeAll(async () => {
  issuer = await LocalIssuer.start();
  verifier = new TokenVerifier(issuer.settings);
});
afterAll(() => issuer.close());

const bearer = (token: string): string => `Bearer ${token}`;

/** What the problem says when a token is refused. */
async function refusalOf(authorization: string | undefined): Promise<unknown> {
  return verifier.caller(authorization).then(
    () => 'accepted',
    (problem: unknown) => problem,
  );
}

describe('a bearer token', () => {
  it('says who calls, in which roles and for which exporters', async () => {
    const token = await issuer.token({ person: 'ann', roles: ['officer', 'king'], exporters: ['acme-sz'] });
    const caller = await verifier.caller(bearer(token));
    expect(caller).toEqual({ person: 'ann', roles: new Set(['officer']), exporters: new Set(['acme-sz']) });
  });

  it('is for every exporter when it says *', async () => {
    const { exporters } = await verifier.caller(bearer(await issuer.token({ person: 'ann', exporters: ['*'] })));
    expect(exporters).toBe('ALL');
  });

  it('may have its roles inside another claim, and any name', async () => {
    const nested = new TokenVerifier({ ...issuer.settings, rolesClaim: 'a.b', personClaim: 'nothing' });
    const { person, roles } = await nested.caller(bearer(await issuer.token({ person: 'ann' })));
    expect([person, roles.size]).toEqual(['id-of-ann', 0]);
  });

  it.each([
    ['is missing', () => undefined, 'TOKEN_MISSING'],
    ['is no bearer token', () => 'Basic YTpi', 'TOKEN_MISSING'],
    ['is no token', () => bearer('nonsense'), 'TOKEN_INVALID'],
    ['has expired', () => issuer.token({ person: 'ann', expiresInS: -60 }).then(bearer), 'TOKEN_EXPIRED'],
    ['is for another audience', () => issuer.token({ person: 'ann', audience: 'shop' }).then(bearer), 'TOKEN_INVALID'],
    ['is of another issuer', () => issuer.token({ person: 'ann', issuer: 'https://x' }).then(bearer), 'TOKEN_INVALID'],
    ['is not signed', () => bearer(claims(new UnsecuredJWT({})).encode()), 'TOKEN_INVALID'],
    ['is signed by somebody else', () => foreignToken().then(bearer), 'TOKEN_INVALID'],
    ['is signed with a shared secret', () => sharedSecretToken().then(bearer), 'TOKEN_INVALID'],
  ])('is refused when it %s', async (_what, authorization, code) => {
    const problem = await refusalOf(await authorization());
    expect(problem).toMatchObject({ status: 401, code, field: 'Authorization' });
    expect((problem as { headers: object }).headers).toMatchObject({
      'www-authenticate': expect.stringContaining('Bearer') as string,
    });
  });

  it('is not repeated in what is said about it', async () => {
    const token = await issuer.token({ person: 'ann', audience: 'shop' });
    expect(JSON.stringify(await refusalOf(bearer(token)))).not.toContain(token.slice(-20));
  });

  it('is still good after the issuer has begun to sign with another key, as are the new ones', async () => {
    const own = await LocalIssuer.start();
    const fresh = new TokenVerifier(own.settings, 0);
    const before = bearer(await own.token({ person: 'ann' }));
    await fresh.caller(before);
    await own.rotate();
    const after = bearer(await own.token({ person: 'zoe' }));
    expect((await fresh.caller(after)).person).toBe('zoe');
    expect((await fresh.caller(before)).person).toBe('ann');
    await own.close();
  });
});

describe('an identity provider', () => {
  it('that does not answer is our trouble and not the caller’s, and is asked again', async () => {
    const own = await LocalIssuer.start();
    const token = bearer(await own.token({ person: 'ann' }));
    const elsewhere = new TokenVerifier({ ...own.settings, issuer: 'http://127.0.0.1:9' });
    await expect(elsewhere.caller(token)).rejects.toMatchObject({ status: 503, code: 'IDENTITY_PROVIDER_UNREACHABLE' });
    await own.close();
  });

  it('that says it is another one is not believed', async () => {
    const asAnother = new TokenVerifier({ ...issuer.settings, issuer: `${issuer.url}/` });
    const token = bearer(await issuer.token({ person: 'ann' }));
    await expect(asAnother.caller(token)).rejects.toMatchObject({ status: 503 });
  });
});

function claims<T extends UnsecuredJWT | SignJWT>(token: T): T {
  return token.setSubject('ann').setIssuer(issuer.url).setAudience('sluice').setIssuedAt().setExpirationTime('1h') as T;
}

async function foreignToken(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  return claims(new SignJWT({ roles: ['approver'] }))
    .setProtectedHeader({ alg: 'ES256', kid: 'key-0' })
    .sign(privateKey);
}

function sharedSecretToken(): Promise<string> {
  return claims(new SignJWT({})).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 'secret'));
}
