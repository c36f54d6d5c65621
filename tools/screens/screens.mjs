// `npm run screens`: a system of its own with some hours of ordinary work in it, and a picture of every screen of the
// console into docs/screens. Somebody looks at them before they are committed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, WholeSystem } from '../../libs/testing/dist/index.js';
import { placesOf, SCREENS, untilDrawn, Visitors } from '../../libs/testing/dist/console/index.js';
import { inRoot } from '../lib/paths.mjs';

const DIRECTORY = inRoot('docs/screens');
/** What people look at most, also in dark and in Chinese. */
const ALSO = ['overview', 'holds', 'shipment'];
const LOOKS = [
  { suffix: '-dark', look: { scheme: 'dark' } },
  { suffix: '-zh', look: { language: 'zh-CN' } },
];
const SIMULATED = ['--backlog', '120', '--per-minute', '300', '--minutes', '1', '--seed', '7'];
const SETTLED_TIMEOUT_MS = 120_000;

const system = await WholeSystem.start();
try {
  await simulate(system.home);
  await settled();
  const visitors = await Visitors.open(system.desk);
  try {
    await draw(visitors);
  } finally {
    await visitors.close();
  }
} finally {
  await system.stop();
}

/** Ordinary work, by the command that everybody has for it. */
async function simulate(home) {
  const cli = inRoot('apps/cli/dist/main.js');
  const env = { ...process.env, SLUICE_HOME: home };
  const simulation = spawn(process.execPath, [cli, 'simulate', ...SIMULATED], { env, stdio: 'inherit' });
  const [code] = await once(simulation, 'exit');
  if (code !== 0) throw new Error(`The simulator ended with ${code}.`);
}

/** The desk has heard of everything: two looks at the queue find the same. */
async function settled() {
  let before;
  await eventually(
    async () => {
      const { body } = await system.ask('ops', 'desk', 'GET /v1/holds/ids');
      const [now, last] = [body.total, before];
      before = now;
      if (now === 0 || now !== last) throw new Error(`${now} shipments are held, ${last} were a moment ago.`);
    },
    { timeoutMs: SETTLED_TIMEOUT_MS, everyMs: 2_000 },
  );
}

async function draw(visitors) {
  mkdirSync(DIRECTORY, { recursive: true });
  for (const file of readdirSync(DIRECTORY)) if (file.endsWith('.png')) rmSync(join(DIRECTORY, file));
  const drawn = [];
  const places = await placesOf(system);
  for (const screen of SCREENS) {
    const path = screen.path(places);
    const looks = [{ suffix: '', look: {} }, ...(ALSO.includes(screen.name) ? LOOKS : [])];
    for (const { suffix, look } of looks) {
      const file = `${screen.name}${suffix}.png`;
      const page = await visitors.visit(screen.person, path, look);
      await picture(page, file);
      drawn.push({ file, path });
    }
  }
  writeFileSync(join(DIRECTORY, 'README.md'), pageOf(drawn));
  const complaints = visitors.takeComplaints();
  if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`);
}

async function picture(page, file) {
  await untilDrawn(page);
  // A picture has no caret, and no animation that is half way.
  await page.screenshot({ path: join(DIRECTORY, file), animations: 'disabled', caret: 'hide' });
  await page.context().close();
}

/** Every picture with where it was taken. */
function pageOf(drawn) {
  const parts = drawn.map(({ file, path }) => `## ${file.replace('.png', '')}\n\n\`${path}\`\n\n![${file}](${file})\n`);
  return [
    '# The console, screen by screen',
    '',
    'Written by `npm run screens`, from a system with the sample and a minute of `sluice simulate`: 1440 × 900.',
    '',
    ...parts,
  ].join('\n');
}
