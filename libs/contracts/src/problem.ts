import type { ProblemCode, RecordProblem } from './cloud-event.js';

const SHOWN_CHARACTERS_MAX = 60;

/** What is wrong with one field, before it is put into words. */
export interface Fault {
  /** A path into the data, a header, or `key`. */
  readonly field: string;
  /** What is wrong, as it follows the field in a sentence: `is missing`, `is -4`. */
  readonly fault: string;
  /** What to do, as it follows a semicolon: `send a number greater than 0`. */
  readonly remedy: string;
}

/** One sentence that names field, fault and remedy; and the remedy by itself. */
export function problemOf(code: ProblemCode, { field, fault, remedy }: Fault): RecordProblem {
  return {
    code,
    field,
    message: `${field} ${fault}; ${remedy}.`,
    remedy: `${field}: ${remedy}, and publish the record again.`,
  };
}

/**
 * A value as a sentence shows it: short, on one line, and always storable, because control characters and halves of
 * surrogate pairs are escaped.
 */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    if (value.length <= SHOWN_CHARACTERS_MAX) return JSON.stringify(value);
    return `${JSON.stringify(value.slice(0, SHOWN_CHARACTERS_MAX))}… (${value.length} characters)`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** A path as people write it: `lines[0].sku`; a name that is not an identifier is quoted: `attributes["hs-code"]`. */
export function fieldPath(steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number' || /^(?:0|[1-9]\d{0,9})$/.test(step)) path += `[${step}]`;
    else if (/^[A-Za-z_]\w{0,60}$/.test(step)) path += path === '' ? step : `.${step}`;
    else path += `[${show(step)}]`;
  }
  return path === '' ? 'data' : path;
}
