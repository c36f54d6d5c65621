import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components as DeskComponents, paths as DeskPaths } from './generated/desk.js';
import type { components as GateComponents, paths as GatePaths } from './generated/gate.js';
import type { components as RegistryComponents, paths as RegistryPaths } from './generated/registry.js';
import type { components as WebhooksComponents, paths as WebhooksPaths } from './generated/webhooks.js';

/** Shapes of the desk's answers and bodies, by name: `DeskSchemas['HoldItem']`. */
export type DeskSchemas = DeskComponents['schemas'];
/** Shapes of the gate's answers and bodies, by name: `GateSchemas['Clearance']`. */
export type GateSchemas = GateComponents['schemas'];
/** Shapes of the registry's answers and bodies, by name: `RegistrySchemas['FilingResource']`. */
export type RegistrySchemas = RegistryComponents['schemas'];
/** Shapes of the webhooks service, by name: `WebhooksSchemas['Endpoint']`. */
export type WebhooksSchemas = WebhooksComponents['schemas'];
/** What every refusal is answered with (RFC 9457). */
export type Problem = RegistrySchemas['Problem'];

/** The desk over HTTP: `client.GET('/v1/holds', …)`. */
export type DeskClient = Client<DeskPaths>;
/** The gate over HTTP: `client.GET('/v1/shipments/{shipmentId}', …)`. */
export type GateClient = Client<GatePaths>;
/** The registry over HTTP: `client.POST('/v1/filings', …)`. */
export type RegistryClient = Client<RegistryPaths>;
/** The webhooks service over HTTP: `client.POST('/v1/webhooks', …)`. */
export type WebhooksClient = Client<WebhooksPaths>;
export type { DeskPaths, GatePaths, RegistryPaths, WebhooksPaths };

export interface SluiceClientOptions extends ClientOptions {
  /** Where the service is, without `/v1`. */
  readonly baseUrl: string;
  /** An access token for each request; absent: requests say themselves who makes them. */
  readonly token?: () => string | Promise<string>;
}

export function deskClient(options: SluiceClientOptions): DeskClient {
  return signedIn(createClient<DeskPaths>(options), options);
}

export function gateClient(options: SluiceClientOptions): GateClient {
  return signedIn(createClient<GatePaths>(options), options);
}

export function registryClient(options: SluiceClientOptions): RegistryClient {
  return signedIn(createClient<RegistryPaths>(options), options);
}

export function webhooksClient(options: SluiceClientOptions): WebhooksClient {
  return signedIn(createClient<WebhooksPaths>(options), options);
}

function signedIn<T extends Pick<Client<object>, 'use'>>(client: T, { token }: SluiceClientOptions): T {
  if (token === undefined) return client;
  client.use({
    async onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
}
