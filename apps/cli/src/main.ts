import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { SampleWish } from './bring-up.js';
import { renderFailure } from './cli-error.js';
import { deadLettersCommand } from './dead-letters/dead-letters-command.js';
import { demo } from './demo/demo.js';
import { passportCommand } from './passport/passport-command.js';
import { readRunFile } from './run-file.js';
import { ACTORS, type Actor } from './sample-people.js';
import { readSettings } from './settings.js';
import { start } from './start.js';
import { tokenOf } from './tokens.js';
import { verifyAddresses } from './verify/verify-addresses.js';

// A terminal that went away must not keep the system from being stopped in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const partitionCount = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It is not a number of partitions.');
  return Number(text);
};

const seconds = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is not a number of seconds.');
  return Number(text);
};

const whole = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is not a whole number up to 999999.');
  return Number(text);
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && value <= 6_000)) throw new InvalidArgumentError('It is not a number above 0, up to 6000.');
  return value;
};

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
  .description(
    'tell the story against the running system: a list approved, an order screened, held, evidence, released, recalled, overridden',
  )
  .action(() => demo(readSettings(process.env), print));

program
  .command('token')
  .description('print an access token of the sample person who has this role')
  .addArgument(new Argument('<role>', 'lead: officer and approver in one').choices(ACTORS))
  .action((role: Actor) => print(tokenOf(readRunFile(readSettings(process.env).home)?.tokens ?? {}, role)));

program
  .command('verify')
  .description('compare the journals in PostgreSQL with Kafka; 0: whole and in order, 1: something is wrong')
  .option('--json', 'print one JSON document', false)
  .option('--settle <seconds>', 'wait so long for what is just being published', seconds, 10)
  .action(async ({ json, settle }: { json: boolean; settle: number }) => {
    const settings = readSettings(process.env);
    const addresses = verifyAddresses(settings, readRunFile(settings.home));
    // Loaded late: the other commands need nothing of it.
    const { verify } = await import('./verify/verify.js');
    const isSound = await verify({ addresses, json, settleMs: settle * 1_000, print });
    process.exitCode = isSound ? 0 : 1;
  });

program
  .command('simulate')
  .description('play ordinary days against the running system: orders, shipments, filings, mistakes; Ctrl-C ends it')
  .option('--per-minute <orders>', 'new orders a minute, on average', positive, 20)
  .option('--backlog <shipments>', 'shipments that are there when it begins', whole, 100)
  .option('--minutes <minutes>', 'end by itself after so many', positive)
  .option('--seed <number>', 'the same number draws the same days', whole, 1)
  .action(async (options: { perMinute: number; backlog: number; minutes?: number; seed: number }) => {
    const { minutes, ...others } = options;
    // Loaded late: the other commands need nothing of it.
    const { simulate } = await import('./simulate/simulate.js');
    await simulate({ ...others, minutes, home: readSettings(process.env).home, print });
  });

program.addCommand(passportCommand({ home: () => readSettings(process.env).home, print }));

program.addCommand(deadLettersCommand({ home: () => readSettings(process.env).home, env: process.env, print }));

program
  .command('rebuild-desk')
  .description("make the desk's read model again from Kafka, while the desk serves the old one")
  .action(async () => {
    const settings = readSettings(process.env);
    const addresses = verifyAddresses(settings, readRunFile(settings.home));
    const { rebuildDesk } = await import('./rebuild/rebuild-desk.js');
    process.exitCode = await rebuildDesk(addresses);
  });

program
  .command('partitions')
  .description(
    'give an input topic of the gate, and the topic that answers it, more partitions; the gate must be stopped',
  )
  .argument('<topic>', 'logistics.shipment.v1 or logistics.order.v1')
  .argument('<count>', 'how many it is to have', partitionCount)
  .action(async (topic: string, count: number) => {
    const settings = readSettings(process.env);
    const addresses = verifyAddresses(settings, readRunFile(settings.home));
    const { changePartitions } = await import('./partitions/change-partitions.js');
    await changePartitions({ addresses, topic, count, print });
  });

try {
  await program.parseAsync();
  process.exit();
} catch (failure) {
  for (const line of renderFailure(failure)) console.error(line);
  process.exit(1);
}
