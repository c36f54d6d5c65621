import { loadConfig, serviceConfig, type LogLevel } from '@sluice/platform';
import { port, str } from 'envalid';
import { join, resolve } from 'node:path';

/** What the development identity provider reads from its environment. */
export interface IdentityConfig {
  readonly port: number;
  /** Where its signing keys are kept, so that tokens outlive a restart. */
  readonly keysFile: string;
  /** With this secret the launcher gets a token of each sample person; without one it gives none out. */
  readonly launcherSecret: string | undefined;
  /** Where a browser may be sent back to after signing in. */
  readonly redirectUris: readonly string[];
  readonly logLevel: LogLevel;
}

/** It lets everybody be anybody: nothing that matters may believe it. */
export class NotForProductionError extends Error {
  constructor() {
    super(
      'NODE_ENV is production: the development identity provider lets everybody be anybody and does not start. ' +
        'Set OIDC_ISSUER of the services to your own identity provider.',
    );
    this.name = 'NotForProductionError';
  }
}

/** @throws ConfigError naming each variable that cannot be used; NotForProductionError with NODE_ENV=production */
export function identityProviderConfig(env: NodeJS.ProcessEnv): IdentityConfig {
  if (env['NODE_ENV'] === 'production') throw new NotForProductionError();
  const config = loadConfig(
    {
      ...serviceConfig,
      IDENTITY_PORT: port({ default: 3003, desc: 'the port of the development identity provider', example: '3003' }),
      IDENTITY_LAUNCHER_SECRET: str({ default: undefined, desc: 'what the launcher gets sample tokens with' }),
      IDENTITY_REDIRECT_URIS: str({
        default: '',
        desc: 'where browsers are sent back to, separated by commas',
        example: 'http://127.0.0.1:3000/v1/session/callback',
      }),
      SLUICE_HOME: str({ default: '.sluice', desc: 'the folder that keeps the signing keys', example: '.sluice' }),
    },
    env,
  );
  return {
    port: config.IDENTITY_PORT,
    keysFile: join(resolve(config.SLUICE_HOME), 'identity', 'keys.json'),
    launcherSecret: config.IDENTITY_LAUNCHER_SECRET,
    redirectUris: config.IDENTITY_REDIRECT_URIS.split(',').filter((uri) => uri !== ''),
    logLevel: config.LOG_LEVEL,
  };
}
