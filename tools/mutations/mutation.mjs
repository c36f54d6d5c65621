import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A guard that is taken out of the source, and where the specs are that must notice.
 * @typedef {object} Mutation
 * @property {string} guard its name, in the words of ARCHITECTURE.md
 * @property {string} without what is missing when it is out
 * @property {string} file path in the checkout
 * @property {string} find the text that is replaced: stands exactly once in the file
 * @property {string} replace
 * @property {string[]} specs paths of spec files, or folders of them
 * @property {string} [tests] part of the names of the tests to run there, where the whole file takes long
 */

/** The anchor of a mutation does not stand in its file exactly once: the code has moved on and the mutation has not. */
export class AnchorError extends Error {
  constructor({ guard, file, find }, found) {
    super(`${guard}: this stands ${found} times in ${file}, and has to exactly once:\n${find}`);
    this.name = 'AnchorError';
  }
}

/** The text of a mutation's file without the guard. Throws AnchorError. */
export function mutated(text, mutation) {
  const parts = text.split(mutation.find);
  if (parts.length !== 2) throw new AnchorError(mutation, parts.length - 1);
  return parts.join(mutation.replace);
}

/** Takes the guard out of a checkout; gives what puts it back. */
export function apply(checkout, mutation) {
  const path = join(checkout, mutation.file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(before, mutation));
  return () => writeFileSync(path, before);
}
