import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '../cli-error.js';
import { eventually } from '../eventually.js';
import { readRunFile, type RunFile } from '../run-file.js';
import {
  DeadLettersClient,
  SERVICES,
  type DeadLetterFilter,
  type ServiceName,
  type Shown,
} from './dead-letters-client.js';
import { detailsOf, keyReplayOf, outcomeOf, tableOf } from './dead-letters-text.js';
import { editAndReplay, replayOnce } from './edit-and-replay.js';
import { editText } from './editor.js';
import { parseRecordDocument } from './record-document.js';
import { instantOf } from './since.js';

/** What the commands are given by the program. */
export interface Surroundings {
  /** Where `run.json` is. */
  readonly home: () => string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (line: string) => void;
}

interface CommonOptions {
  readonly service?: ServiceName;
  readonly json: boolean;
}

interface ChangeOptions extends CommonOptions {
  readonly reason?: string;
}

interface ListOptions extends CommonOptions {
  readonly topic?: string;
  readonly key?: string;
  readonly code?: string;
  readonly since?: string;
  readonly until?: string;
  readonly state: 'open' | 'replayed' | 'discarded' | 'all';
  readonly limit: number;
}

/** Longer than a lane needs to come to a replay when it is not far behind. */
const OUTCOME_TIMEOUT_MS = 10_000;
const ROWS_MAX = 10_000;

/** `sluice dead-letters …`: parked records, for the people who deal with them. */
export function deadLettersCommand(around: Surroundings): Command {
  const commands = new Command('dead-letters').description(
    'records that could not be used: find, correct and replay them',
  );
  const json = new Option('--json', 'print JSON').default(false);
  const service = (): Option => new Option('--service <name>', 'whose dead letters').choices(SERVICES);
  const reason = new Option('--reason <text>', 'why, for whoever asks later');
  const actions = new DeadLetterActions(around);

  commands
    .command('list')
    .description('open dead letters, oldest first; of every service unless one is named')
    .addOption(service())
    .option('--topic <name>', 'read from this topic')
    .option('--key <key>', 'with this record key')
    .option('--code <code>', 'parked for this problem')
    .option('--since <time>', 'parked since: a time, or 30m, 2h, 7d', instantOf)
    .option('--until <time>', 'parked before', instantOf)
    .addOption(
      new Option('--state <state>', 'only these').choices(['open', 'replayed', 'discarded', 'all']).default('open'),
    )
    .option('--limit <rows>', 'at most so many of each service', rows, 50)
    .addOption(json)
    .action((options: ListOptions) => actions.list(options));
  commands
    .command('show <id>')
    .description('one dead letter: what is wrong, the record, what waits for it')
    .addOption(service())
    .option('--record', 'print only the record, as edit --file takes it', false)
    .addOption(json)
    .action((id: string, options: CommonOptions & { record: boolean }) => actions.show(id, options));
  commands
    .command('edit <id>')
    .description('correct the record in your editor ($VISUAL, $EDITOR), then replay it')
    .addOption(service())
    .option('--file <path>', 'take the corrected record from a file instead; - is standard input')
    .addOption(reason)
    .addOption(json)
    .action((id: string, options: ChangeOptions & { file?: string }) => actions.edit(id, options));
  commands
    .command('replay <id>')
    .description('replay the record as it is, once its cause is gone')
    .addOption(service())
    .addOption(reason)
    .addOption(json)
    .action((id: string, options: ChangeOptions) => actions.replay(id, options));
  commands
    .command('replay-key <topic> <key>')
    .description('replay every open record of a key, in order, all or none of them')
    .addOption(service())
    .addOption(reason)
    .addOption(json)
    .action((topic: string, key: string, options: ChangeOptions) => actions.replayKey(topic, key, options));
  commands
    .command('discard <id>')
    .description('say that the record must never come; what waits for it may go on')
    .addOption(service())
    .requiredOption('--reason <text>', 'why, for whoever asks later')
    .addOption(json)
    .action((id: string, options: ChangeOptions & { reason: string }) => actions.discard(id, options));
  return commands;
}

class DeadLetterActions {
  constructor(private readonly around: Surroundings) {}

  async list({ service, json, limit, state, ...options }: ListOptions): Promise<void> {
    const filter: DeadLetterFilter = {
      topic: options.topic,
      key: options.key,
      code: options.code,
      parkedSince: options.since,
      parkedUntil: options.until,
      state: state === 'all' ? undefined : state,
    };
    const names = service === undefined ? SERVICES : [service];
    const lists = await Promise.all(names.map((name) => this.#client(name).list(filter, limit)));
    const items = lists.flatMap((list) => list.items);
    const more = lists.some((list) => list.more);
    if (json) return this.#json({ items, more });
    if (items.length === 0) return this.around.print(state === 'open' ? 'No open dead letters.' : 'None.');
    this.around.print(tableOf(items, Date.now()));
    if (more) this.around.print('There are more: narrow it down, or give a higher --limit.');
  }

  async show(id: string, { service, json, record }: CommonOptions & { record: boolean }): Promise<void> {
    const { letter } = await this.#clientOf(id, service).show(id);
    if (record) this.#json(letter.record);
    else if (json) this.#json(letter);
    else for (const line of detailsOf(letter)) this.around.print(line);
  }

  async edit(id: string, options: ChangeOptions & { file?: string }): Promise<void> {
    const { service, file, reason } = options;
    const client = this.#clientOf(id, service);
    const shown = await client.show(id);
    if (shown.letter.state !== 'OPEN') throw notOpen(shown);
    if (file !== undefined) {
      const record = parseRecordDocument(readDocument(file));
      return this.#tell(client, await replayOnce(client, shown, { record, reason }), options);
    }
    const edit = (text: string): string => editText(text, this.around.env);
    const replayed = await editAndReplay(client, shown, { reason, edit });
    if (replayed === undefined) return this.around.print('Left as it was: nothing was replayed.');
    return this.#tell(client, replayed, options);
  }

  async replay(id: string, options: ChangeOptions): Promise<void> {
    const { service, reason } = options;
    const client = this.#clientOf(id, service);
    return this.#tell(client, await replayOnce(client, await client.show(id), { reason }), options);
  }

  async replayKey(topic: string, key: string, { service, reason, json }: ChangeOptions): Promise<void> {
    const client = this.#client(service ?? readerOf(topic));
    const replayed = [];
    for (let more = true; more;) {
      const portion = await client.replayKey(topic, key, reason);
      replayed.push(...portion.replayed);
      more = portion.more;
    }
    const last = replayed.at(-1);
    if (last !== undefined) await this.#settled(client, last.deadLetterId);
    const open = await client.list({ key, state: 'open' }, ROWS_MAX);
    if (json) return this.#json({ topic, key, replayed, open: open.items });
    for (const line of keyReplayOf({ key, replayed }, open.items.length)) this.around.print(line);
  }

  async discard(id: string, { service, reason, json }: ChangeOptions & { reason: string }): Promise<void> {
    const client = this.#clientOf(id, service);
    const { letter } = await client.discard(await client.show(id), reason);
    if (json) return this.#json(letter);
    this.around.print(`✔ ${id} was discarded. Its record stays in the audit trail.`);
    for (const line of outcomeOf(letter).slice(1)) this.around.print(line);
  }

  /** Says what became of a replay; one that failed again ends the command with an error. */
  async #tell(client: DeadLettersClient, replayed: Shown, { json }: CommonOptions): Promise<void> {
    const { letter } = await this.#settled(client, replayed.letter.deadLetterId);
    if (json) this.#json(letter);
    const again = letter.resolution?.parkedAgainAs;
    if (again !== undefined) {
      const { letter: parked } = await client.show(again);
      throw new CliError(
        `${letter.deadLetterId} was replayed and failed again: it is parked as ${again}.`,
        `${parked.code}: ${parked.message}`,
        parked.remedy,
      );
    }
    if (!json) for (const line of outcomeOf(letter)) this.around.print(line);
  }

  /** The dead letter once its lane has come to it, or as it is after a while. */
  async #settled(client: DeadLettersClient, id: string): Promise<Shown> {
    const settled = async (): Promise<Shown | undefined> => {
      const shown = await client.show(id);
      return shown.letter.resolution?.outcome === 'WAITING' ? undefined : shown;
    };
    return (await eventually(settled, { timeoutMs: OUTCOME_TIMEOUT_MS })) ?? client.show(id);
  }

  /** The id begins with the name of the service. */
  #clientOf(id: string, service: ServiceName | undefined): DeadLettersClient {
    return this.#client(service ?? SERVICES.find((name) => id.startsWith(`${name}:`)) ?? 'gate');
  }

  #client(service: ServiceName): DeadLettersClient {
    return new DeadLettersClient(service, this.#run());
  }

  #run(): RunFile {
    const home = this.around.home();
    const run = readRunFile(home);
    if (run !== undefined) return run;
    throw new CliError(
      'There is nobody to ask.',
      `No Sluice runs in ${home}.`,
      'Run npm start in another terminal first, or set SLUICE_HOME to the home of the one that runs.',
    );
  }

  #json(value: unknown): void {
    this.around.print(JSON.stringify(value, null, 2));
  }
}

/** Which service reads the topic (2-wire-contract, "Topics"). */
function readerOf(topic: string): ServiceName {
  switch (topic) {
    case 'catalog.product.v1':
    case 'compliance.evidence.v1':
      return 'registry';
    case 'gate.shipment.v1':
    case 'sluice.dead-letter.v1':
      return 'desk';
    default:
      return 'gate';
  }
}

function readDocument(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read.`, `Reading it failed (${code}).`, 'Check the path.');
  }
}

function notOpen({ letter: { deadLetterId, state, resolution } }: Shown): CliError {
  return new CliError(
    `${deadLetterId} is not open.`,
    `It was ${state.toLowerCase()} by ${resolution?.by} at ${resolution?.at}.`,
    resolution?.parkedAgainAs === undefined
      ? 'There is nothing to do.'
      : `Its replay failed again: edit ${resolution.parkedAgainAs}.`,
  );
}

function rows(text: string): number {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > ROWS_MAX) throw new InvalidArgumentError(`It is not a number from 1 to ${ROWS_MAX}.`);
  return count;
}
