import { createLogger } from './logging/logger.js';
import { startRounds } from './rounds.js';

const EVERY_MS = 1;

/** Rounds that end when they are told to. */
function openRounds() {
  const begun: { end: () => void; fail: (error: Error) => void }[] = [];
  const round = () => new Promise<void>((resolve, reject) => begun.push({ end: resolve, fail: reject }));
  return { begun, round };
}

function quiet() {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, logger: createLogger({ service: 'spec', level: 'error', destination }) };
}

/** As many intervals as another timer counts. */
function intervals(count: number): Promise<void> {
  return new Promise((resolve) => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
      if (ticks < count) return;
      clearInterval(timer);
      resolve();
    }, EVERY_MS);
  });
}

describe('rounds', () => {
  it('begin at once, again after the interval, and no more once they are stopped', async () => {
    const { begun, round } = openRounds();
    const stop = startRounds(round, { everyMs: EVERY_MS, failure: 'No', logger: quiet().logger });
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    await intervals(3);
    expect(begun).toHaveLength(2);
    begun[1]?.end();
    await stop();
    await intervals(3);
    expect(begun).toHaveLength(2);
  });

  it('never overlap: one that takes longer than the interval leaves the next ones out', async () => {
    const { begun, round } = openRounds();
    const stop = startRounds(round, { everyMs: EVERY_MS, failure: 'No', logger: quiet().logger });
    await intervals(5);
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    await intervals(3);
    expect(begun).toHaveLength(2);
    begun[1]?.end();
    await stop();
  });

  it('go on after one that failed, and say so in the log', async () => {
    const { begun, round } = openRounds();
    const { lines, logger } = quiet();
    const stop = startRounds(round, { everyMs: EVERY_MS, failure: 'Files could not be cleared', logger });
    begun[0]?.fail(new Error('disk full'));
    await intervals(3);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      ...{ err: { message: 'disk full' }, msg: 'Files could not be cleared; the next round tries again' },
    });
    expect(begun).toHaveLength(2);
    begun[1]?.end();
    await stop();
  });

  it('are stopped only when the one that is being done has ended', async () => {
    const { begun, round } = openRounds();
    const stop = startRounds(round, { everyMs: EVERY_MS, failure: 'No', logger: quiet().logger });
    let isStopped = false;
    const stopping = stop().then(() => (isStopped = true));
    await intervals(3);
    expect(isStopped).toBe(false);
    begun[0]?.end();
    await stopping;
  });
});
