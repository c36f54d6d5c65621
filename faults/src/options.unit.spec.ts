import { CASES } from './cases/all-cases.js';
import { parseOptions } from './options.js';

describe('the command line of the fault matrix', () => {
  it('runs every case when nothing is said', () => {
    expect(parseOptions([])).toEqual({
      kind: 'run',
      options: { cases: CASES, rounds: undefined, seed: 1, write: undefined, keep: false },
    });
  });

  it('runs the named cases as often as said', () => {
    const parsed = parseOptions(['--only', 'zombie, poison', '--rounds', '7', '--seed', '3']);
    expect(parsed).toMatchObject({
      kind: 'run',
      options: { cases: [{ name: 'zombie' }, { name: 'poison' }], rounds: 7, seed: 3 },
    });
  });

  it.each([[['--only', 'zombies']], [['--rounds', '0']], [['--seed', 'x']], [['--fast']]])('refuses %j', (args) => {
    expect(parseOptions(args)).toMatchObject({ kind: 'refused' });
  });

  it('has a name of its own for every case', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });
});
