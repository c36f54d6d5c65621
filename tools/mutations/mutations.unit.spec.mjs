import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';
import { GUARDS } from './guards.mjs';
import { AnchorError, mutated } from './mutation.mjs';
import { line, table } from './report.mjs';
import { verdict } from './specs.mjs';

const mutation = { guard: 'g', without: 'w', file: 'a/f.ts', find: 'two', replace: '2', specs: ['a/'] };

describe('the guards that the mutation check takes out', () => {
  it.each(GUARDS.map((guard) => [guard.guard, guard]))('%s: stands in today’s source exactly once', (_name, guard) => {
    const text = readFileSync(inRoot(guard.file), 'utf8');
    expect(mutated(text, guard)).not.toBe(text);
  });

  it('have names of their own, and specs that exist', () => {
    expect(new Set(GUARDS.map(({ guard }) => guard)).size).toBe(GUARDS.length);
    for (const { specs } of GUARDS)
      for (const spec of specs) expect([spec, existsSync(inRoot(spec))]).toEqual([spec, true]);
  });
});

describe('the tests that a mutation names', () => {
  it.each(GUARDS.filter(({ tests }) => tests).map(({ guard, specs, tests }) => [guard, specs, tests]))(
    '%s: stand in its specs',
    (_guard, specs, tests) => {
      expect(specs.some((spec) => readFileSync(inRoot(spec), 'utf8').includes(tests))).toBe(true);
    },
  );
});

describe('an anchor', () => {
  it('is replaced where it stands once', () => {
    expect(mutated('one two three', mutation)).toBe('one 2 three');
  });

  it('that is gone, or stands twice, is an error that names guard and file', () => {
    for (const text of ['one three', 'two two']) {
      expect(() => mutated(text, mutation)).toThrow(AnchorError);
      expect(() => mutated(text, mutation)).toThrow(/g: this stands [02] times in a\/f.ts/);
    }
  });
});

describe('a verdict', () => {
  const test = (fullName, status) => ({ fullName, status });
  const suite = (status, ...assertionResults) => ({ name: 's', status, message: 'did not compile', assertionResults });

  it('names the tests that failed', () => {
    const result = { testResults: [suite('failed', test('a', 'passed'), test('b', 'failed'))] };
    expect(verdict(result, '')).toEqual({ passed: ['a'], failed: ['b'], broken: [] });
  });

  it('is none when a suite could not be loaded, nothing ran, or Jest left no result', () => {
    expect(verdict({ testResults: [suite('failed')] }, '').broken).toEqual(['s: did not compile']);
    expect(verdict({ testResults: [] }, '').broken).toEqual(['no test was run']);
    expect(verdict({ testResults: [suite('passed', test('a', 'pending'))] }, '').broken).toEqual(['no test was run']);
    expect(verdict(undefined, 'killed').broken).toEqual(['no result: killed']);
  });
});

describe('the report', () => {
  const caught = { ...mutation, failed: ['a | b', 'c', 'd', 'e'], broken: [], seconds: 4 };
  const survived = { ...mutation, guard: 'h', failed: [], broken: [], seconds: 5 };

  it('says of each guard which tests caught it, or that it survived', () => {
    expect(line(caught)).toBe('g: w: caught by “a | b”; “c”; “d”; and 1 more (4 s)');
    expect(line(survived)).toBe('h: w: SURVIVED (5 s)');
    expect(line({ ...survived, broken: ['no result: killed'] })).toContain('NO VERDICT: no result: killed');
  });

  it('is a table in Markdown', () => {
    expect(table([caught, survived]).split('\n').slice(2)).toEqual([
      '| g | w (`f.ts`) | yes | 4: “a \\| b”; “c”; “d”; and 1 more |',
      '| h | w (`f.ts`) | **no** |  |',
    ]);
  });
});
