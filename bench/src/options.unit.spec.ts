import { parseOptions, SCENARIOS } from './options.js';

describe('options', () => {
  it('measure everything by default', () => {
    const parsed = parseOptions([]);
    expect(parsed).toMatchObject({
      kind: 'run',
      options: { shipments: 200_000, rounds: 2, held: 100_000, grown: 2_000_000, write: undefined },
    });
    expect(parsed.kind === 'run' && [...parsed.options.only]).toEqual([...SCENARIOS]);
  });

  it('take a part of it', () => {
    const args = ['--only', 'throughput,fanout', '--shipments', '50000', '--rounds', '3', '--write', 'figures.md'];
    const parsed = parseOptions(args);
    expect(parsed).toMatchObject({ kind: 'run', options: { shipments: 50_000, rounds: 3, write: 'figures.md' } });
    expect(parsed.kind === 'run' && [...parsed.options.only]).toEqual(['throughput', 'fanout']);
  });

  it.each([
    [['--only', 'speed'], 'throughput'],
    [['--shipments', '0'], 'whole number'],
    [['--rounds', 'two'], 'whole number'],
    [['--products', '12345'], 'multiple of 10000'],
    [['--buffers', '0MB'], 'a size like 128MB'],
    [['--fast'], '--fast'],
  ])('refuse %j and say why', (args, said) => {
    const parsed = parseOptions(args);
    expect(parsed).toMatchObject({ kind: 'refused', message: expect.stringContaining(said) as string });
  });
});
