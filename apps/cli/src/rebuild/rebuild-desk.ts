import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CliError } from '../cli-error.js';
import type { VerifyAddresses } from '../verify/verify-addresses.js';

/** The desk's own program: it alone knows its tables. */
const PROGRAM = fileURLToPath(new URL('../../../desk/dist/rebuild/main.js', import.meta.url));

/** Makes the desk's read model again from the topics; what is said meanwhile goes to the terminal. Gives its exit code. */
export async function rebuildDesk({ kafka, databaseUrl }: VerifyAddresses): Promise<number> {
  if (!existsSync(PROGRAM)) {
    throw new CliError('The desk is not built.', `There is no ${PROGRAM}.`, 'Build it with: npm run build');
  }
  const child = spawn(process.execPath, ['--enable-source-maps', PROGRAM], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // In the environment: an address may carry a password, and arguments are seen by everybody.
      ...{ KAFKA_BROKERS: kafka.brokers.join(','), TOPIC_PREFIX: kafka.prefix, DATABASE_URL: databaseUrl },
    },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
