import type { DeadLetterResource, DeadLetterSummary, KeyReplay, RecordView } from '@sluice/messaging';
import Table from 'cli-table3';

const NO_BORDERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};
const PROBLEM_CHARACTERS_MAX = 60;

/** Dead letters as a table, a line each. */
export function tableOf(letters: readonly DeadLetterSummary[], nowMs: number): string {
  const table = new Table({
    head: ['ID', 'KEY', 'PROBLEM', 'AT', 'PARKED', 'STATE'],
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const letter of letters) {
    table.push([
      letter.deadLetterId,
      nameOf(letter.key),
      letter.code,
      short(printable(letter.field ?? '')),
      `${age(nowMs - Date.parse(letter.parkedAt))} ago`,
      `${letter.state}${letter.blocksKey && letter.state === 'OPEN' ? ', blocks its key' : ''}`,
    ]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Everything about one, for reading. */
export function detailsOf(letter: DeadLetterResource): string[] {
  const { deadLetterId, state, code, field, message, remedy, topic, partition, offset, timestamp, parkedAt } = letter;
  const lines = [
    `${deadLetterId}  ${state}`,
    `  problem   ${code}${field === undefined ? '' : ` at ${field}`}`,
    ...indented(message, 12),
    `  remedy    ${remedy}`,
    `  record    ${topic}, partition ${partition}, offset ${offset}, sent ${timestamp}`,
    `  parked    ${parkedAt}${letter.replayOf === undefined ? '' : `, by replay ${letter.attempt} of ${letter.replayOf}`}`,
    `  key       ${nameOf(letter.key)}${orderOf(letter)}`,
    ...resolutionOf(letter),
    ...recordLines(letter.record),
    ...(letter.resolution?.edited === undefined
      ? []
      : ['', 'replayed as', ...recordLines(letter.resolution.edited).slice(1)]),
    ...nextOf(letter),
  ];
  return lines.map(printable);
}

/** What became of a replay, in one line or two. */
export function outcomeOf({ deadLetterId, resolution, waitingBehind, key, topic }: DeadLetterResource): string[] {
  const behind =
    waitingBehind === 0
      ? []
      : [
          `  ${waitingBehind} later ${waitingBehind === 1 ? 'record' : 'records'} of the key wait: ` +
            `npm run sluice -- dead-letters replay-key ${topic} ${nameOf(key)}`,
        ];
  switch (resolution?.outcome) {
    case 'APPLIED':
      return [`✔ ${deadLetterId} was replayed and applied.`, ...behind];
    case 'PARKED_AGAIN':
      return [`✖ ${deadLetterId} was replayed and failed again: it is parked as ${resolution.parkedAgainAs}.`];
    case 'WAITING':
    case undefined:
      return [`… ${deadLetterId} is replayed when its lane comes to it. See later: dead-letters show ${deadLetterId}`];
  }
}

export function keyReplayOf({ key, replayed }: Pick<KeyReplay, 'key' | 'replayed'>, stillOpen: number): string[] {
  const records = `${replayed.length} ${replayed.length === 1 ? 'record' : 'records'} of ${key}`;
  if (replayed.length === 0 && stillOpen === 0) return [`${key} has no open dead letters.`];
  if (stillOpen === 0) return [`✔ ${records} replayed, in order. Nothing of it is parked any more.`];
  return [
    `${records} replayed, in order; ${stillOpen} ${stillOpen === 1 ? 'is' : 'are'} open: dead-letters list --key ${key}`,
  ];
}

function orderOf({ state, blocksKey, waitsFor, waitingBehind }: DeadLetterResource): string {
  if (state !== 'OPEN') return '';
  if (waitsFor !== undefined) return `; waits for ${waitsFor}`;
  if (blocksKey) return `; blocked, ${waitingBehind} later ${waitingBehind === 1 ? 'record waits' : 'records wait'}`;
  return '';
}

function resolutionOf({ state, resolution }: DeadLetterResource): string[] {
  if (resolution === undefined) return [];
  const { by, at, reason, outcome, parkedAgainAs } = resolution;
  const became =
    outcome === undefined ? '' : `: ${outcome}${parkedAgainAs === undefined ? '' : ` as ${parkedAgainAs}`}`;
  return [
    `  ${state.toLowerCase().padEnd(9)} ${at} by ${by}${became}`,
    ...(reason === undefined ? [] : [`  reason    ${reason}`]),
  ];
}

function recordLines({ headers, valueEncoding, value }: RecordView): string[] {
  const shown = valueEncoding === 'json' ? JSON.stringify(value, null, 2) : String(value);
  return [
    '',
    'headers',
    ...Object.entries(headers).map(([name, header]) => `  ${name}: ${nameOf(header)}`),
    ...(valueEncoding === 'none' ? ['value: none'] : [`value (${valueEncoding})`, ...indented(shown)]),
  ];
}

function nextOf({ deadLetterId, state, waitsFor }: DeadLetterResource): string[] {
  if (state !== 'OPEN') return [];
  const command = (what: string): string => `  npm run sluice -- dead-letters ${what}`;
  if (waitsFor !== undefined) return ['', 'next', command(`show ${waitsFor}`)];
  return ['', 'next', command(`edit ${deadLetterId}`), command(`discard ${deadLetterId} --reason "…"`)];
}

function nameOf(given: DeadLetterSummary['key']): string {
  if (given === null) return '(none)';
  return typeof given === 'string' ? short(printable(given)) : short(`base64:${given.base64}`);
}

function indented(text: string, columns = 2): string[] {
  return text.split('\n').map((line) => ' '.repeat(columns) + line);
}

/** Control characters of a stranger's record must not reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '\ufffd');
}

function short(text: string): string {
  return text.length <= PROBLEM_CHARACTERS_MAX ? text : `${text.slice(0, PROBLEM_CHARACTERS_MAX - 1)}…`;
}

function age(ms: number): string {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  if (ms < minute) return `${Math.max(0, Math.floor(ms / 1_000))} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} h`;
  return `${Math.floor(ms / day)} d`;
}
