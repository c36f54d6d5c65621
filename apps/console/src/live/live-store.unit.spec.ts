import { onLive, setLive } from './live-store.js';

describe('how fresh the page is', () => {
  it('is told when it becomes another one, and not each time that it is said', () => {
    let told = 0;
    const stop = onLive(() => (told += 1));
    for (let event = 0; event < 50; event += 1) setLive({ connection: 'live' });
    expect(told).toBe(1);
    setLive({ connection: 'live', gateSeconds: 3 });
    setLive({ gateSeconds: 3 });
    expect(told).toBe(2);
    stop();
    setLive({ connection: 'reconnecting' });
    expect(told).toBe(2);
  });
});
