import type { Logger } from './logging/logger.js';
import { createLogger } from './logging/logger.js';
import { ConfigError } from './config/load-config.js';

/** What a running service must be able to do: stop. */
export interface RunningService {
  close(): Promise<void>;
}

/** Handed to a service's `main`: the way to say that it cannot go on. */
export interface ServiceRun {
  /**
   * Ends the process with exit code 1 after a bounded clean-up: the supervisor starts it again from what is durable.
   * For errors after which nothing in memory can be trusted (a consumer that crashed, a lane that was lost for good).
   */
  readonly fatal: (error: unknown) => void;
}

/** Longest clean shutdown; an orchestrator kills after 30 s as a rule. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * The outermost frame of a service process: starts it, stops it on SIGINT and SIGTERM (exit 0), and ends it with
 * exit code 1 on a fatal error, an unhandled rejection or a start that failed. A missing setting prints its remedy.
 */
export async function runService(
  main: (run: ServiceRun) => Promise<RunningService>,
  logger: Logger = createLogger({ service: 'sluice' }),
): Promise<void> {
  let running: RunningService | undefined;
  let ending = false;

  const end = (exitCode: 0 | 1): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
    const closed = running === undefined ? Promise.resolve() : running.close();
    closed.then(
      () => process.exit(exitCode),
      (error: unknown) => {
        logger.error({ err: error }, 'The shutdown failed');
        process.exit(1);
      },
    );
  };
  const fatal = (error: unknown): void => {
    logger.fatal({ err: error }, startFailure(error));
    end(1);
  };

  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
  for (const signal of SIGNALS) process.on(signal, () => end(0));
  try {
    running = await main({ fatal });
  } catch (error) {
    fatal(error);
  }
}

function startFailure(error: unknown): string {
  if (error instanceof ConfigError) return `The configuration is not usable:\n${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Stop what listens there or choose another port.`;
  }
  return 'The service cannot go on';
}
