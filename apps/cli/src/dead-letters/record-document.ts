import type { DeadLetterResource } from '@sluice/messaging';
import { CliError } from '../cli-error.js';
import { isRecord } from '../private-file.js';
import type { RecordChange } from './dead-letters-client.js';

const FIELDS = ['key', 'headers', 'valueEncoding', 'value'];

/** The record as a document to edit: what is wrong in comment lines on top, then JSON. */
export function recordDocument(letter: DeadLetterResource): string {
  return withComment(
    [
      `${letter.deadLetterId}, parked ${letter.parkedAt} because of ${letter.code}${atField(letter.field)}:`,
      letter.message,
      '',
      'Correct the record, save and close. It is checked against the contract and replayed.',
      'Leave it as it is to cancel. Lines that begin with # are left out.',
    ],
    JSON.stringify(letter.record, null, 2),
  );
}

/** The same document with another comment: what is still wrong with it. */
export function commentedAgain(document: string, field: string | undefined, problem: string): string {
  return withComment(
    [`Not replayed${atField(field)}:`, problem, '', 'Correct it again, or leave it as it is to cancel.'],
    withoutComments(document),
  );
}

/** The record in a document; throws CliError naming what cannot be read. */
export function parseRecordDocument(document: string): RecordChange {
  const text = withoutComments(document);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(parsed)) throw unreadable('It is not an object.');
  const stranger = Object.keys(parsed).find((name) => !FIELDS.includes(name));
  if (stranger !== undefined) throw unreadable(`It has a field ${stranger}; it may have ${FIELDS.join(', ')}.`);
  return parsed;
}

/** Without comment lines; JSON has none of its own, and no text in it can begin a line. */
export function withoutComments(document: string): string {
  return document
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim();
}

function withComment(lines: readonly string[], json: string): string {
  const comment = lines.flatMap((line) => line.split('\n')).map((line) => `# ${line}`.trimEnd());
  return `${comment.join('\n')}\n${json}\n`;
}

function atField(field: string | undefined): string {
  return field === undefined ? '' : ` (${field})`;
}

function unreadable(why: string): CliError {
  return new CliError(
    'The record cannot be read.',
    why,
    'Give it as npm run sluice -- dead-letters show <id> --record prints it.',
  );
}
