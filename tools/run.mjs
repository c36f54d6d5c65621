#!/usr/bin/env node
// What `npm start`, `npm test` and the other root scripts run: sets the checkout up as far as the command needs it, then
// runs the command on the Node that package.json pins. Needs nothing but Node's own modules.
import { oldNodeProblem } from './lib/node-version.mjs';

const problem = oldNodeProblem(process.versions.node);
if (problem === undefined) {
  // Loaded late, so that an old Node meets the message above and not a syntax error.
  const { runTarget } = await import('./lib/targets.mjs');
  process.exitCode = await runTarget(process.argv[2], process.argv.slice(3));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
