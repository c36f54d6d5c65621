import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** What a token says of somebody; everything has a use for specs. */
export interface TokenClaims {
  readonly person: string;
  readonly roles?: readonly string[];
  readonly exporters?: readonly string[];
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; an hour when absent. */
  readonly expiresInS?: number;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** For a service that nobody asks anything: it looks for its issuer only when somebody comes with a token. */
export const NO_ISSUER = 'http://127.0.0.1:9';

/** Everything one person can be: for specs that are about something else. */
const EVERY_ROLE = ['officer', 'approver', 'ops', 'auditor', 'warehouse', 'system'];
const AUDIENCE = 'sluice';
const ALGORITHM = 'ES256';

/** An OpenID Connect issuer on loopback with keys of its own: what a service needs of one, which is its discovery document and keys. */
export class LocalIssuer {
  #rotations = 0;

  private constructor(
    private readonly server: Server,
    private keys: SigningKey[],
  ) {
    server.on('request', (request, response) => {
      const known: Record<string, unknown> = {
        '/.well-known/openid-configuration': {
          issuer: this.url,
          jwks_uri: `${this.url}/jwks`,
          // Nobody answers there: for who only asks where it is.
          authorization_endpoint: `${this.url}/authorize`,
          token_endpoint: `${this.url}/token`,
        },
        '/jwks': { keys: this.keys.map(({ publicJwk }) => publicJwk) },
      };
      const body = known[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    });
  }

  static async start(): Promise<LocalIssuer> {
    const server = createServer();
    const key = await newKey('key-0');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // It must not keep a spec's process alive.
    server.unref();
    return new LocalIssuer(server, [key]);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As `IdentitySettings` of the services. */
  get settings() {
    return {
      issuer: this.url,
      audience: AUDIENCE,
      personClaim: 'preferred_username',
      rolesClaim: 'roles',
      exportersClaim: 'exporters',
    };
  }

  /** From now on tokens are signed with another key; older ones are still good. */
  async rotate(): Promise<void> {
    this.#rotations += 1;
    this.keys = [await newKey(`key-${this.#rotations}`), ...this.keys];
  }

  /** A signed access token; everybody may do everything for every exporter unless said otherwise. */
  token({ person, roles = EVERY_ROLE, exporters = ['*'], ...rest }: TokenClaims): Promise<string> {
    const [key] = this.keys;
    if (!key) throw new Error('the issuer has no key');
    const { audience = AUDIENCE, issuer = this.url, expiresInS = 3_600 } = rest;
    return new SignJWT({ preferred_username: person, roles, exporters })
      .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
      .setSubject(`id-of-${person}`)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1_000) + expiresInS)
      .sign(key.privateKey);
  }

  /** The header of somebody who may do everything. */
  async authorization(person: string): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.token({ person })}` };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

async function newKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' } };
}
