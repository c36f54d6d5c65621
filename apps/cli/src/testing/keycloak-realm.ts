import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fetchKeycloak,
  keycloakDir,
  NotFetchedError,
  randomPassword,
  repositoryRoot,
  startKeycloak,
  type KeycloakAdmin,
  type KeycloakServer,
} from '@sluice/embedded';

const REALM = 'sluice';
/** A client that the spec adds: it gets tokens for a name and a password, as the desk's never would. */
const SPEC_CLIENT = 'spec';

export interface KeycloakPerson {
  readonly name: string;
  readonly roles: readonly string[];
  readonly exporters: readonly string[];
}

interface Client {
  readonly clientId: string;
  readonly protocolMappers?: readonly unknown[];
}

/** False, and said loudly, where Maven cannot get it. One that was got and does not start is an error. */
export async function keycloakCanBeHad(): Promise<boolean> {
  try {
    await fetchKeycloak(keycloakDir());
    return true;
  } catch (error) {
    if (!(error instanceof NotFetchedError)) throw error;
    sayLoudly(error);
    return false;
  }
}

/** A Keycloak with the realm of `infra/keycloak/sluice-realm.json`, and whoever can administer it. */
export class KeycloakRealm {
  private constructor(
    private readonly server: KeycloakServer,
    private readonly admin: KeycloakAdmin,
    private readonly home: string,
  ) {}

  static async start(): Promise<KeycloakRealm> {
    const home = mkdtempSync(join(tmpdir(), 'sluice-keycloak-'));
    // It runs as another user when we are root.
    chmodSync(home, 0o755);
    const admin = { username: 'admin', password: randomPassword() };
    const server = await startKeycloak({ dataDir: join(home, 'server'), distribution: keycloakDir(), admin });
    const realm = new KeycloakRealm(server, admin, home);
    await realm.fill();
    return realm;
  }

  get issuer(): string {
    return `${this.server.url}/realms/${REALM}`;
  }

  /** Adds somebody; their password is their name. */
  async add({ name, roles, exporters }: KeycloakPerson): Promise<void> {
    await this.ask('POST', `/realms/${REALM}/users`, {
      ...{ username: name, enabled: true, emailVerified: true, email: `${name}@example.org` },
      ...{ firstName: name, lastName: 'Example', attributes: { exporters } },
      credentials: [{ type: 'password', value: name, temporary: false }],
    });
    await this.ask('POST', await this.rolesOf(name), await this.roles(roles));
  }

  async takeAway(name: string, role: string): Promise<void> {
    await this.ask('DELETE', await this.rolesOf(name), await this.roles([role]));
  }

  /** From now on tokens are signed with another key, by another algorithm too; older ones are still good. */
  async rotateKeys(): Promise<void> {
    const { id } = (await this.ask('GET', `/realms/${REALM}`)) as { id: string };
    await this.ask('POST', `/realms/${REALM}/components`, {
      ...{ name: 'newer', parentId: id, providerId: 'ecdsa-generated', providerType: 'org.keycloak.keys.KeyProvider' },
      config: { priority: ['1000'], enabled: ['true'], active: ['true'], ecdsaEllipticCurveKey: ['P-256'] },
    });
    await this.ask('PUT', `/realms/${REALM}`, { defaultSignatureAlgorithm: 'ES256' });
  }

  /** An access token of somebody, got by name and password. */
  async tokenOf(name: string, clientId = SPEC_CLIENT): Promise<string> {
    const form = { grant_type: 'password', client_id: clientId, username: name, password: name, scope: 'openid' };
    return accessToken(await this.post(`${this.issuer}/protocol/openid-connect/token`, form));
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  private async fill(): Promise<void> {
    const file = join(repositoryRoot, 'infra', 'keycloak', 'sluice-realm.json');
    const realm = JSON.parse(readFileSync(file, 'utf8')) as { clients: readonly Client[] };
    await this.ask('POST', '/realms', realm);
    const flows = { publicClient: true, standardFlowEnabled: false, directAccessGrantsEnabled: true };
    // One with the desk's mappers, and one that has nothing to do with us.
    const mappers = realm.clients[0]?.protocolMappers ?? [];
    await this.ask('POST', `/realms/${REALM}/clients`, { clientId: SPEC_CLIENT, protocolMappers: mappers, ...flows });
    await this.ask('POST', `/realms/${REALM}/clients`, { clientId: 'stranger', ...flows });
  }

  private async rolesOf(name: string): Promise<string> {
    const found = (await this.ask('GET', `/realms/${REALM}/users?exact=true&username=${name}`)) as { id: string }[];
    return `/realms/${REALM}/users/${found[0]?.id}/role-mappings/realm`;
  }

  private roles(names: readonly string[]): Promise<unknown[]> {
    return Promise.all(names.map((name) => this.ask('GET', `/realms/${REALM}/roles/${name}`)));
  }

  /** Keycloak's Admin REST API. An admin's token lasts a minute, so each question brings a new one. */
  private async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const { username, password } = this.admin;
    const form = { grant_type: 'password', client_id: 'admin-cli', username, password };
    const token = accessToken(await this.post(`${this.server.url}/realms/master/protocol/openid-connect/token`, form));
    const answer = await fetch(`${this.server.url}/admin${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Keycloak answers ${answer.status} to ${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  private async post(url: string, form: Record<string, string>): Promise<unknown> {
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    return answer.json();
  }
}

function accessToken(answer: unknown): string {
  const { access_token: token } = answer as { access_token?: string };
  if (token === undefined) throw new Error(`Keycloak gave no token: ${JSON.stringify(answer)}`);
  return token;
}

function sayLoudly(error: unknown): void {
  const lines = ['SIGN-IN AGAINST KEYCLOAK IS NOT TESTED IN THIS RUN.', ...String(error).split('\n').slice(0, 6)];
  process.stderr.write(`\n${lines.map((line) => `!! ${line}`).join('\n')}\n\n`);
}
