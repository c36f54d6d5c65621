import { Command, Option } from 'commander';
import type { SampleWish } from './bring-up.js';
import { renderFailure } from './cli-error.js';
import { demo } from './demo.js';
import { readSettings } from './settings.js';
import { start } from './start.js';

// A terminal that went away must not keep the system from being stopped in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const print = (line: string): void => console.log(line);

const program = new Command('sluice').description(
  'The gate between "this shipment is planned" and "this shipment may leave the warehouse".',
);

program
  .command('start')
  .description('run everything here: Kafka, PostgreSQL, the registry and the gate, with a sample the first time')
  .addOption(
    new Option('--sample <when>', 'load the sample; auto: only into servers that this command starts itself')
      .choices(['auto', 'always', 'never'])
      .env('SLUICE_SAMPLE')
      .default('auto'),
  )
  .action((options: { sample: SampleWish }) =>
    start({ settings: readSettings(process.env), sample: options.sample, print }),
  );

program
  .command('demo')
  .description('tell the story against the running system: held, evidence, released, revoked, recalled')
  .action(() => demo(readSettings(process.env), print));

try {
  await program.parseAsync();
  process.exit(0);
} catch (failure) {
  for (const line of renderFailure(failure)) console.error(line);
  process.exit(1);
}
