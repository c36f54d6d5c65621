import { LocalIssuer } from '@sluice/testing';
import { answeredOf, type Answered } from '../measure/answered.js';
import { untilReady } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startDesk } from '../run/contenders.js';
import { withClient } from '../run/servers.js';
import { settle } from '../run/stage.js';
import { fillQueue, shipmentsOf } from '../queue/filled-queue.js';
import { LISTS, PAGES, type Question } from '../queue/questions.js';

/** How long the desk takes to answer questions about a large queue, over HTTP. */
export interface Queue {
  readonly holds: number;
  readonly shipments: number;
  readonly fillSeconds: number;
  /** All pages together. */
  readonly pages: Answered;
  readonly answered: readonly Answered[];
}

const ROUNDS = 30;
const SLOW_ROUNDS = 5;
/** What nobody measures: connections, plans and caches as a desk has them that is in use. */
const WARM_UP_ROUNDS = 2;

export async function measureQueue(context: BenchContext): Promise<Queue> {
  const issuer = await LocalIssuer.start();
  try {
    return await onStage(context, 'queue', async (stage) => {
      // It makes its tables, which are then filled behind its back.
      await beside(await startDesk({ ...context, stage, issuerUrl: issuer.url }), (desk) => untilReady(desk, desk.url));
      context.say(`queue: ${context.options.holds} holds are written, as the desk would have written them`);
      const startMs = performance.now();
      await withClient(stage.databaseUrl, (client) => fillQueue(client, context.options.holds));
      const fillSeconds = Math.round((performance.now() - startMs) / 1000);
      await settle(stage);
      return beside(await startDesk({ ...context, stage, issuerUrl: issuer.url }), async (desk) => {
        await untilReady(desk, desk.url);
        return { ...(await ask(context, desk.url, await issuer.authorization('bench-ops'))), fillSeconds };
      });
    });
  } finally {
    await issuer.close();
  }
}

async function ask(
  { say, options }: BenchContext,
  url: string,
  headers: Record<string, string>,
): Promise<Omit<Queue, 'fillSeconds'>> {
  const all: number[] = [];
  const answered: Answered[] = [];
  for (const question of [...PAGES, ...LISTS]) {
    const rounds = PAGES.includes(question) || !/facets|fixes/.test(question.name) ? ROUNDS : SLOW_ROUNDS;
    const times = await timesOf(question, rounds, url, headers);
    if (PAGES.includes(question)) all.push(...times);
    answered.push(answeredOf(question.name, times));
    say(`queue: ${JSON.stringify(answered.at(-1))}`);
  }
  return { holds: options.holds, shipments: shipmentsOf(options.holds), pages: answeredOf('all pages', all), answered };
}

async function timesOf(
  { name, path }: Question,
  rounds: number,
  url: string,
  headers: Record<string, string>,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    // A count that was just made is given again: each is asked for once.
    const asked = url + path(round < 0 ? rounds - round : round);
    const startMs = performance.now();
    const response = await fetch(asked, { headers });
    const body = await response.text();
    if (!response.ok) throw new Error(`${name} was answered ${response.status}: ${body.slice(0, 300)}`);
    if (round >= 0) times.push(performance.now() - startMs);
  }
  return times;
}
