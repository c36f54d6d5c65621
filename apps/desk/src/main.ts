import { createLogger, runService } from '@sluice/platform';
import { deskConfig } from './config.js';
import { startDesk } from './desk.js';

const logger = createLogger({ service: 'desk' });

await runService(async ({ fatal }) => {
  const config = deskConfig(process.env);
  logger.level = config.logLevel;
  const desk = await startDesk(config, { logger, clock: Date.now, onFatal: fatal });
  logger.info({ url: desk.url }, 'The desk is ready');
  return desk;
}, logger);
