import type { Page, Request } from 'playwright-core';
import { eventually } from '../eventually.js';

/** React draws, and asks for what it then lacks, within this. */
const QUIET_MS = 300;
const QUIET_TIMEOUT_MS = 60_000;

interface Traffic {
  readonly underWay: Set<Request>;
  changedAtMs: number;
}

const trafficOf = new WeakMap<Page, Traffic>();

/** Keeps count of what a page has asked for; its stream of changes never ends and does not count. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { underWay: new Set(), changedAtMs: Date.now() };
  trafficOf.set(page, traffic);
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    traffic.underWay.add(request);
    traffic.changedAtMs = Date.now();
  });
  const over = (request: Request): void => {
    if (traffic.underWay.delete(request)) traffic.changedAtMs = Date.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

/** Waits until the page has its title and everything that it asked for. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await eventually(
    () => {
      const traffic = trafficOf.get(page);
      const waiting = [...(traffic?.underWay ?? [])].map((request) => request.url());
      if (waiting.length > 0) throw new Error(`${page.url()} still waits for ${waiting.join(', ')}`);
      if (Date.now() - (traffic?.changedAtMs ?? 0) < QUIET_MS) throw new Error(`${page.url()} is not quiet yet`);
    },
    { timeoutMs: QUIET_TIMEOUT_MS },
  );
}
