import { createLogger, runService } from '@sluice/platform';
import { identityProviderConfig } from './config.js';
import { startIdentityProvider } from './server.js';

const logger = createLogger({ service: 'identity' });

await runService(async () => {
  const config = identityProviderConfig(process.env);
  logger.level = config.logLevel;
  const provider = await startIdentityProvider(config, logger);
  logger.warn({ url: provider.url }, 'the development identity provider is ready: it lets everybody be anybody');
  return provider;
}, logger);
