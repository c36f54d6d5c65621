import { makeValidator } from 'envalid';
import { readFileSync } from 'node:fs';

/** The path of a PEM file; read once at boot, and given on as its text. A file that cannot be read is named by its variable. */
export const pemFile = makeValidator<string>((path) => {
  const text = textOf(path);
  if (!text?.includes('-----BEGIN ')) throw new Error('not a PEM file');
  return text;
});

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Which file it was is nobody's business but the operator's, who set the variable.
    return undefined;
  }
}
