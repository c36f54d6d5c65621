import { topSelfTimes, type CpuProfile } from './cpu-profile.js';

const node = (id: number, functionName: string, url = ''): CpuProfile['nodes'][number] => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
});

describe('a CPU profile', () => {
  const profile: CpuProfile = {
    nodes: [
      node(1, '(idle)'),
      node(2, 'parse', 'file:///x/node_modules/kafkajs/src/a.js'),
      node(3, '(garbage collector)'),
    ],
    samples: [1, 2, 2, 3],
    timeDeltas: [9_000, 2_000, 4_000, 2_000],
  };

  it('names functions by the time in themselves, without idle time', () => {
    expect(topSelfTimes(profile, 10)).toEqual([
      { what: 'parse kafkajs a.js:10', ms: 6, share: 0.75 },
      { what: '(garbage collector)', ms: 2, share: 0.25 },
    ]);
  });

  it('names no more than were asked for', () => {
    expect(topSelfTimes(profile, 1)).toHaveLength(1);
  });
});
