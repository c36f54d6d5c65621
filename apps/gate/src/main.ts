import { createLogger, runService } from '@sluice/platform';
import { gateConfig } from './config.js';
import { startGate } from './gate.js';

const logger = createLogger({ service: 'gate' });

await runService(async ({ fatal }) => {
  const config = gateConfig(process.env);
  logger.level = config.logLevel;
  const gate = await startGate(config, logger, fatal);
  logger.info({ url: gate.url }, 'the gate is ready');
  return gate;
}, logger);
