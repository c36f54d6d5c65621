import { isRecord } from './private-file.js';
import { CliError } from './cli-error.js';
import type { Actor } from './sample-people.js';

/** Access tokens by part, as `run.json` has them: one sample person each, of the development identity provider. */
export type Tokens = Readonly<Partial<Record<Actor, string>>>;

const TOKEN_TIMEOUT_MS = 10_000;

/**
 * The token to act with in a part. `SLUICE_TOKEN` is somebody's own and goes before; its roles are what they are.
 * @throws CliError when there is neither
 */
export function tokenOf(tokens: Tokens, as: Actor, env: NodeJS.ProcessEnv = process.env): string {
  const token = env['SLUICE_TOKEN'] || tokens[as];
  if (token) return token;
  throw new CliError(
    'Nobody is signed in.',
    `This is done as ${as}, and run.json has no token of one: people sign in at your own identity provider.`,
    'Set SLUICE_TOKEN to an access token of yours.',
  );
}

/** Asks the development identity provider for a token of the sample person `name` (OAuth 2.0, client credentials). */
export async function sampleToken(issuer: string, name: string, secret: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`sample-${name}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(TOKEN_TIMEOUT_MS),
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && isRecord(body) && typeof body['access_token'] === 'string') return body['access_token'];
  throw new CliError(
    `The identity provider gave no token of ${name}.`,
    `It answered ${answer.status}.`,
    'Read .sluice/logs/identity.log.',
  );
}
