import { parseOptions } from './options.js';

describe('options', () => {
  it('measure everything by default', () => {
    const parsed = parseOptions([]);
    expect(parsed).toMatchObject({ kind: 'run', options: { shipments: 200_000, rounds: 2, held: 50_000 } });
    expect(parsed.kind === 'run' && [...parsed.options.only]).toEqual(['throughput', 'latency', 'fanout', 'evidence']);
  });

  it('take a part of it', () => {
    const parsed = parseOptions(['--only', 'throughput,fanout', '--shipments', '50000', '--rounds', '3']);
    expect(parsed).toMatchObject({ kind: 'run', options: { shipments: 50_000, rounds: 3 } });
    expect(parsed.kind === 'run' && [...parsed.options.only]).toEqual(['throughput', 'fanout']);
  });

  it.each([
    [['--only', 'speed'], 'throughput'],
    [['--shipments', '0'], 'whole number'],
    [['--rounds', 'two'], 'whole number'],
    [['--fast'], '--fast'],
  ])('refuse %j and say why', (args, said) => {
    const parsed = parseOptions(args);
    expect(parsed).toMatchObject({ kind: 'refused', message: expect.stringContaining(said) as string });
  });
});
