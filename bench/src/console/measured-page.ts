import type { Page } from '@sluice/testing/console';

/** What is seen from within the page. Times are the page's own, in milliseconds. */
interface Seen {
  readonly longTasks: { readonly startMs: number; readonly ms: number }[];
  /** Lists of ids that were answered, by their addresses. */
  readonly lists: string[];
  /** What is waited for. */
  took?: Promise<number>;
  /** From the last key to the moved focus. */
  focusMs?: number;
}

declare global {
  // A `var` is what a global is declared by.
  var seen: Seen;
}

const [SCROLL_PX, SCROLL_EVERY_MS] = [600, 50];

/** The hold queue in a browser, and how long things take there. */
export class MeasuredPage {
  constructor(private readonly page: Page) {}

  /** Opens the queue; resolves when its first rows are drawn. */
  async open(url: string): Promise<void> {
    await this.page.addInitScript(watch);
    await this.page.goto(`${url}/holds`);
    await this.page.locator('tr[data-id] td:nth-child(6)').first().waitFor({ timeout: 60_000 });
  }

  /** From Enter in the search field until every row on screen is one of what was searched for. */
  async search(text: string): Promise<number> {
    await this.page.keyboard.press('/');
    await this.page.locator('[data-queue-search]').fill(text);
    await this.page.evaluate(armRows, text);
    await this.page.keyboard.press('Enter');
    const took = await this.took();
    await this.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    return took;
  }

  /** From a key until the focus is on another row, and until the frame that shows it is painted. */
  async press(key: string): Promise<{ focusMs: number; paintedMs: number }> {
    await this.page.evaluate(armFocus);
    await this.page.keyboard.press(key);
    const paintedMs = await this.took();
    return { focusMs: await this.page.evaluate(() => globalThis.seen.focusMs ?? NaN), paintedMs };
  }

  /** Turns the wheel for so long; gives the tasks meanwhile that kept the page from answering for 50 ms and more. */
  async scroll(forMs: number, direction: 1 | -1): Promise<number[]> {
    const box = await this.page.getByTestId('queue-scroller').boundingBox();
    if (box === null) throw new Error('the queue has no rows to scroll');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const startMs = await this.page.evaluate(() => performance.now());
    const endMs = Date.now() + forMs;
    while (Date.now() < endMs) {
      await this.page.mouse.wheel(0, direction * SCROLL_PX);
      await this.page.waitForTimeout(SCROLL_EVERY_MS);
    }
    await this.page.evaluate(untilAtRest);
    return this.page.evaluate(
      (from) => globalThis.seen.longTasks.filter((task) => task.startMs >= from).map(({ ms }) => ms),
      startMs,
    );
  }

  /** Ids of the loaded rows that are on screen. */
  onScreen(): Promise<string[]> {
    return this.page.evaluate(() => {
      const box = document.querySelector('[data-testid=queue-scroller]')?.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLTableRowElement>('tr[data-id]:not([data-left])')]
        .filter((row) => row.cells.length > 5 && row.getBoundingClientRect().top > (box?.top ?? 0) + 40)
        .filter((row) => row.getBoundingClientRect().bottom < (box?.bottom ?? 0))
        .map((row) => row.dataset['id'] ?? '');
    });
  }

  /** Looks out for a country in a row; ask {@link drawnAtMs} when it was drawn. */
  async lookOut(shipmentId: string, country: string): Promise<void> {
    await this.page.evaluate(armChange, { shipmentId, text: `→ ${country}` });
  }

  /** Milliseconds since the epoch. */
  drawnAtMs(): Promise<number> {
    return this.took();
  }

  /** What is in use after everything that nobody needs was collected, in MB. */
  async heapMb(): Promise<number> {
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    await devtools.detach();
    return Math.round(usedSize / 1e5) / 10;
  }

  /** Processor time that pages have taken in this browser, in seconds: hardly changed by what else the machine does. */
  async cpuSeconds(): Promise<number> {
    const devtools = await this.page.context().browser()?.newBrowserCDPSession();
    if (devtools === undefined) throw new Error('the page has no browser of its own');
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    await devtools.detach();
    return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  /** Runs `use` and gives the profile of the page's thread meanwhile. */
  async profiled(use: () => Promise<void>): Promise<string> {
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.start');
    await use();
    const { profile } = await devtools.send('Profiler.stop');
    await devtools.detach();
    return JSON.stringify(profile);
  }

  private took(): Promise<number> {
    return this.page.evaluate(() => globalThis.seen.took ?? Promise.reject(new Error('nothing is waited for')));
  }
}

/* What follows runs in the page: each function is sent there alone. */

function watch(): void {
  const seen: Seen = { longTasks: [], lists: [] };
  globalThis.seen = seen;
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries())
      seen.longTasks.push({ startMs: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((entries) => {
    for (const { name } of entries.getEntries()) if (name.includes('/v1/holds/ids')) seen.lists.push(name);
    performance.clearResourceTimings();
  }).observe({ type: 'resource', buffered: true });
}

/** What the wheel was turned by last may be still to come. */
function untilAtRest(): Promise<void> {
  const REST_FRAMES = 10;
  const scroller = document.querySelector('[data-testid=queue-scroller]');
  return new Promise((resolve) => {
    const look = (top: number | undefined, frames: number): void => {
      if (frames === REST_FRAMES) resolve();
      else requestAnimationFrame(() => look(scroller?.scrollTop, scroller?.scrollTop === top ? frames + 1 : 0));
    };
    look(undefined, 0);
  });
}

function armRows(text: string): void {
  const isThere = (): boolean => {
    const isAnswered = globalThis.seen.lists.some((list) => new URL(list).searchParams.get('q') === text);
    if (!isAnswered || document.querySelector('table[data-dimmed]') !== null) return false;
    const box = document.querySelector('[data-testid=queue-scroller]')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-id]')].filter(
      (row) =>
        row.getBoundingClientRect().bottom > (box?.top ?? 0) && row.getBoundingClientRect().top < (box?.bottom ?? 0),
    );
    return rows.length > 0 && rows.every((row) => row.cells.length > 5);
  };
  globalThis.seen.took = new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = (): void => {
          if (isThere()) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

function armFocus(): void {
  globalThis.seen.took = new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const moved = (): void => {
          globalThis.seen.focusMs = performance.now() - timeStamp;
          // The task behind a frame's own comes when it is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          requestAnimationFrame(() => port2.postMessage(undefined));
        };
        addEventListener('focusin', moved, { capture: true, once: true });
      },
      { capture: true, once: true },
    );
  });
}

function armChange({ shipmentId, text }: { readonly shipmentId: string; readonly text: string }): void {
  globalThis.seen.took = new Promise((resolve) => {
    const look = (): void => {
      const row = document.querySelector(`tr[data-id="${shipmentId}"]`);
      if (row?.textContent.includes(text) === true) requestAnimationFrame(() => resolve(Date.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}
