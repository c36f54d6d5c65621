import { createLogger, runService } from '@sluice/platform';
import { registryConfig } from './config.js';
import { startRegistry } from './registry.js';

const logger = createLogger({ service: 'registry' });

await runService(async ({ fatal }) => {
  const config = registryConfig(process.env);
  logger.level = config.logLevel;
  const registry = await startRegistry(config, { logger, clock: Date.now, onFatal: fatal });
  logger.info({ url: registry.url }, 'The registry is ready');
  return registry;
}, logger);
