import { fieldPath, type Fault } from './problem.js';

/**
 * Finds a text or a name in JSON data that PostgreSQL cannot store: one with U+0000 or half of a surrogate pair. JSON can
 * spell both (`\u0000`, `\ud800`), and a document that no transaction can ever write would block its lane.
 */
export function unstorableText(data: unknown, steps: readonly (string | number)[] = []): Fault | undefined {
  if (typeof data === 'string') return isStorable(data) ? undefined : fault(steps);
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, value] of Object.entries(data)) {
    const step = Array.isArray(data) ? Number(name) : name;
    const found = isStorable(name) ? unstorableText(value, [...steps, step]) : fault([...steps, step]);
    if (found) return found;
  }
  return undefined;
}

/** Whether JSON text has an escape that could spell such a character; nearly all records have none and need no walk. */
export function mayHoldUnstorableText(json: string): boolean {
  return json.includes('\\u') && /\\u(?:0000|[dD][89a-fA-F])/.test(json);
}

/** Whether PostgreSQL can store a text. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function fault(steps: readonly (string | number)[]): Fault {
  return {
    field: fieldPath(steps),
    fault: 'has a character that is no text (U+0000 or half of a surrogate pair)',
    remedy: 'send it without that character',
  };
}
