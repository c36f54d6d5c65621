import { lastLines } from '../lib/install.mjs';
import { inRoot, pinnedNode, root } from '../lib/paths.mjs';
import { capture } from '../lib/processes.mjs';
import { SetUpError } from '../lib/progress.mjs';
import { schemathesis } from './schemathesis.mjs';

/** A short run; `npm run fuzz:api` is a long one. */
const BOUND = ['--max-examples', '3', '--phases', 'examples,coverage,fuzzing'];
const TIMEOUT_MS = 600_000;

const lacking = await schemathesis().then(
  () => undefined,
  (error) => {
    if (!(error instanceof SetUpError)) throw error;
    return error.message;
  },
);
if (lacking !== undefined) process.stderr.write(`SKIPPED: the API is not tried from outside. ${lacking}\n`);
const whereThereIsPython = lacking === undefined ? it : it.skip;

whereThereIsPython.each(['gate', 'registry', 'desk', 'webhooks'])(
  'the %s answers requests of every kind as its document says, and never with a 500',
  async (service) => {
    const { code, output } = await capture(pinnedNode, [inRoot('tools/api/fuzz.mjs'), service, ...BOUND], {
      cwd: root,
    });
    expect([code, code === 0 ? '' : lastLines(output, 200)]).toEqual([0, '']);
  },
  TIMEOUT_MS,
);
