import { createLogger, runService } from '@sluice/platform';
import { webhooksConfig } from './config.js';
import { startWebhooks } from './webhooks.js';

const logger = createLogger({ service: 'webhooks' });

await runService(async ({ fatal }) => {
  const config = webhooksConfig(process.env);
  logger.level = config.logLevel;
  const webhooks = await startWebhooks(config, { logger, clock: Date.now, onFatal: fatal });
  logger.info({ url: webhooks.url }, 'The webhooks are ready');
  return webhooks;
}, logger);
