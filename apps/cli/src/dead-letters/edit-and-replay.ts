import { asError, CliError } from '../cli-error.js';
import { isStillWrong, type DeadLettersClient, type RecordChange, type Shown } from './dead-letters-client.js';
import { commentedAgain, parseRecordDocument, recordDocument, withoutComments } from './record-document.js';

export interface EditWishes {
  readonly reason: string | undefined;
  /** Shows a text to a person and answers what they made of it. */
  readonly edit: (text: string) => string;
}

/**
 * Lets a person edit the record until the service takes it: what is refused comes back with the reason on top, as
 * `kubectl edit` does. Answers undefined when it was left as it was.
 */
export async function editAndReplay(
  client: DeadLettersClient,
  shown: Shown,
  { reason, edit }: EditWishes,
): Promise<Shown | undefined> {
  let offered = recordDocument(shown.letter);
  for (;;) {
    const document = edit(offered);
    if (withoutComments(document) === withoutComments(offered)) return undefined;
    const record = readable(document);
    if ('problem' in record) {
      offered = commentedAgain(document, undefined, record.problem);
      continue;
    }
    const answer = await client.replay(shown, { record: record.change, reason });
    if (!isStillWrong(answer)) return answer;
    offered = commentedAgain(document, answer.field, answer.detail);
  }
}

/** Replays once, with an edit or without; a record that is still wrong is an error. */
export async function replayOnce(
  client: DeadLettersClient,
  shown: Shown,
  change: { record?: RecordChange; reason: string | undefined },
): Promise<Shown> {
  const answer = await client.replay(shown, change);
  if (!isStillWrong(answer)) return answer;
  const { deadLetterId } = shown.letter;
  throw new CliError(
    `${deadLetterId} was not replayed${answer.field === undefined ? '' : `: ${answer.field}`}.`,
    answer.detail,
    `Correct it: npm run sluice -- dead-letters edit ${deadLetterId}`,
  );
}

function readable(document: string): { change: RecordChange } | { problem: string } {
  try {
    return { change: parseRecordDocument(document) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { problem: asError(error).message };
  }
}
