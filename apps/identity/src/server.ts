import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Logger } from '@sluice/platform';
import type { Provider } from 'oidc-provider';
import type { IdentityConfig } from './config.js';
import { samplePerson } from './people.js';
import { developmentProvider } from './provider.js';
import { signInPage } from './sign-in-page.js';
import { signingKeys } from './signing-keys.js';

export interface RunningIdentityProvider {
  /** The issuer. */
  readonly url: string;
  close(): Promise<void>;
}

/** Loopback and nothing else: it lets everybody be anybody. */
const HOST = '127.0.0.1';
const SIGN_IN = /^\/sign-in\/[\w-]{1,64}$/;
const FORM_BYTES_MAX = 1_000;

/** Starts the development identity provider. */
export async function startIdentityProvider(config: IdentityConfig, logger: Logger): Promise<RunningIdentityProvider> {
  const keys = await signingKeys(config.keysFile);
  const server = createServer();
  await listen(server, config.port);
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  const provider = developmentProvider(url, config, keys);
  const others = provider.callback();
  server.on('request', (request, response) => {
    answer(provider, request, response)
      .then((answered) => (answered ? undefined : others(request, response)))
      .catch((error: unknown) => {
        logger.error({ err: error, url: request.url }, 'a sign-in failed');
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
        response.end('The sign-in cannot go on: begin it again.\n');
      });
  });
  return {
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
}

/** What the provider itself leaves to us: whether we are there, and the sign-in page. False: not ours. */
async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { method, url = '' } = request;
  if (url === '/livez' || url === '/readyz') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
    return true;
  }
  if (!SIGN_IN.test(url)) return false;
  // Rejects when the browser has no sign-in under way.
  await provider.interactionDetails(request, response);
  if (method === 'POST') await signIn(provider, request, response);
  else response.writeHead(200, PAGE_HEADERS).end(signInPage(url));
  return true;
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const;

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (Number(request.headers['content-length'] ?? Infinity) > FORM_BYTES_MAX) throw new Error('the form is too large');
  const person = samplePerson(new URLSearchParams(await text(request)).get('person') ?? '');
  if (!person) throw new Error('nobody was chosen');
  await provider.interactionFinished(request, response, { login: { accountId: person.name } });
}
