import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, pinnedNode } from './paths.mjs';
import { roundsOf, splitTiers, summaryLine, total, withExitCode } from './test.mjs';

describe('splitTiers', () => {
  it('takes a path behind the tiers for a path', () => {
    expect(splitTiers(['--selectProjects', 'int', 'libs/embedded', '-t', 'kill'])).toEqual({
      tiers: ['int'],
      others: ['libs/embedded', '-t', 'kill'],
    });
  });

  it('reads several tiers, and the form with an equals sign', () => {
    expect(splitTiers(['apps', '--selectProjects', 'unit', 'int'])).toEqual({
      tiers: ['unit', 'int'],
      others: ['apps'],
    });
    expect(splitTiers(['--selectProjects=e2e', 'apps'])).toEqual({ tiers: ['e2e'], others: ['apps'] });
  });

  it('selects nothing when nothing is asked for', () => {
    expect(splitTiers(['libs/domain'])).toEqual({ tiers: [], others: ['libs/domain'] });
  });
});

describe('the last line', () => {
  it('names what was skipped only if something was', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('counts a run that failed as a whole as a failure', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(withExitCode(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });
});

describe('count-reporter', () => {
  it('counts specs that passed, failed and were skipped, and a suite that cannot be loaded', () => {
    const directory = mkdtempSync(join(tmpdir(), 'sluice-reporter-'));
    try {
      const good = "it('a', () => {}); it('b', () => { throw new Error('no'); }); it.skip('c', () => {});";
      writeFileSync(join(directory, 'good.spec.js'), good);
      writeFileSync(join(directory, 'broken.spec.js'), "require('./not-there');");
      writeFileSync(
        join(directory, 'jest.config.json'),
        JSON.stringify({ testMatch: ['**/*.spec.js'], transform: {} }),
      );
      const counts = join(directory, 'counts.json');
      const reporter = `--reporters=${inRoot('tools/lib/count-reporter.mjs')}`;
      const { status } = spawnSync(
        pinnedNode,
        [inRoot('node_modules/jest/bin/jest.js'), '--rootDir', directory, reporter],
        {
          cwd: directory,
          env: { ...process.env, NODE_OPTIONS: '', SLUICE_TEST_COUNTS: counts },
        },
      );
      expect(status).toBe(1);
      expect(JSON.parse(readFileSync(counts, 'utf8'))).toEqual({ passed: 1, failed: 2, skipped: 1 });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('run.mjs', () => {
  it('says what it can do when asked for something else', () => {
    const asked = () =>
      execFileSync(process.execPath, [inRoot('tools/run.mjs'), 'fly'], { encoding: 'utf8', stdio: 'pipe' });
    expect(asked).toThrow('usage: node tools/run.mjs <start|');
  });
});

describe('the rounds of a run', () => {
  it('are the tiers that share servers, then whole systems one at a time', () => {
    expect(roundsOf([])).toEqual([
      ['--maxWorkers=2', '--selectProjects', 'unit', 'int'],
      ['--runInBand', '--selectProjects', 'e2e'],
    ]);
    expect(roundsOf(['int'])).toEqual([['--maxWorkers=2', '--selectProjects', 'int']]);
    expect(roundsOf(['e2e', 'unit'])).toEqual([
      ['--maxWorkers=2', '--selectProjects', 'unit'],
      ['--runInBand', '--selectProjects', 'e2e'],
    ]);
  });

  it('are counted together, and a run without any spec fails', () => {
    const one = { passed: 2, failed: 0, skipped: 1 };
    expect(total([one, { passed: 3, failed: 1, skipped: 0 }])).toEqual({ passed: 5, failed: 1, skipped: 1 });
    expect(total([{ passed: 0, failed: 0, skipped: 0 }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
