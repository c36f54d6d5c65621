import { execFileSync } from 'node:child_process';
import { inRoot, pinnedNode, root } from '../lib/paths.mjs';

const NX = '@nx/enforce-module-boundaries';
const RESTRICTED = '@typescript-eslint/no-restricted-imports';
const GATE = 'apps/gate/src/main.ts';
const DOMAIN = 'libs/domain/src/index.ts';

// One process for all of them: most of the time goes into loading ESLint and Nx's project graph.
const CASES = [
  ['the domain imports messaging', DOMAIN, "import '@sluice/messaging';", NX],
  ['the domain imports its database', DOMAIN, "import 'pg';", RESTRICTED],
  ['the domain imports its framework', DOMAIN, "import '@nestjs/common';", RESTRICTED],
  ['the domain reads files', DOMAIN, "import 'node:fs';", RESTRICTED],
  ['the domain reads its environment', DOMAIN, 'export const home: unknown = process.env;', 'no-restricted-globals'],
  ['the domain reads the clock', DOMAIN, 'export const now = Date.now();', 'no-restricted-properties'],
  ['the domain reads the clock by another name', DOMAIN, 'export const now = new Date();', 'no-restricted-syntax'],
  ['contracts import the domain', 'libs/contracts/src/index.ts', "import '@sluice/domain';", NX],
  ['messaging imports the embedded servers', 'libs/messaging/src/index.ts', "import '@sluice/embedded';", NX],
  ['the gate imports the registry', GATE, "import '@sluice/registry';", RESTRICTED],
  ['the gate reaches into the registry', GATE, "import '../../registry/src/main.js';", NX],
  ['the gate imports the test servers', GATE, "import '@sluice/testing';", NX],
  ['a promise is left alone', GATE, 'Promise.reject(new Error());', '@typescript-eslint/no-floating-promises'],
  ['a value is any', GATE, 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'],
];

const ALLOWED = [
  ['the domain imports contracts', DOMAIN, "import '@sluice/contracts';"],
  ['the domain hashes', DOMAIN, "import 'node:crypto';"],
  [
    'the gate imports domain, messaging and platform',
    GATE,
    "import '@sluice/domain';\nimport '@sluice/messaging';\nimport '@sluice/platform';",
  ],
];

describe('the linter', () => {
  let broken;
  beforeAll(() => {
    const input = JSON.stringify([...CASES, ...ALLOWED].map(([, file, text]) => ({ file, text: `${text}\n` })));
    const script = inRoot('tools/lint/lint-texts.mjs');
    const output = execFileSync(pinnedNode, [script], {
      cwd: root,
      input,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    broken = JSON.parse(output);
  }, 60_000);

  it.each(CASES.map(([title, , , rule], index) => [title, rule, index]))('refuses when %s', (_title, rule, index) => {
    expect(broken[index].map((message) => message.rule)).toEqual([rule]);
  });

  it.each(ALLOWED.map(([title], index) => [title, CASES.length + index]))('agrees when %s', (_title, index) => {
    expect(broken[index]).toEqual([]);
  });
});
