/** A step that is over sooner is not worth a line. */
const QUIET_MS = 1_500;

/** An expected failure: its message is for the person at the terminal, without a stack. */
export class SetUpError extends Error {}

/** One line for the person at the terminal; the command's own output has standard output to itself. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a step of the set-up; says so once it takes a while, and how long it took. */
export async function step(title, work) {
  const startedAt = Date.now();
  let said = false;
  const timer = setTimeout(() => {
    said = true;
    say(`· ${title} …`);
  }, QUIET_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (said) say(`  ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }
}
