import { LocalIssuer } from '@sluice/testing';
import { openChromium } from '@sluice/testing/console';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { MeasuredPage } from '../console/measured-page.js';
import { SpokenDecisions } from '../console/spoken-decisions.js';
import { kafkaClient, plainProducer } from '../kafka/client.js';
import { sendSteadily } from '../kafka/steady-sender.js';
import { answeredOf, type Answered } from '../measure/answered.js';
import { fillQueue, shipmentsOf } from '../queue/filled-queue.js';
import { writeText } from '../report/results.js';
import { resultsDir } from '../report/results-dir.js';
import { untilReady } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startDesk } from '../run/contenders.js';
import { withClient } from '../run/servers.js';
import { settle, type Stage } from '../run/stage.js';

/** How the console is to work with: its queue in Chromium, beside the desk, while shipments change. */
export interface ConsoleUse {
  readonly shipments: number;
  readonly changesPerS: number;
  readonly seconds: number;
  readonly answered: readonly Answered[];
  readonly longTasks: { readonly count: number; readonly longestMs: number; readonly scrolledSeconds: number };
  /** Processor time of the page, in milliseconds: of a search, of a key, of a second of scrolling. */
  readonly cpuMs: { readonly search: number; readonly key: number; readonly scrolledSecond: number };
  readonly heapMb: { readonly before: number; readonly after: number };
  /** Processes that wanted a processor, one-minute mean. */
  readonly load: { readonly before: number; readonly after: number };
}

const HOLDS = 62_500;
const CHANGES_PER_S = 50;
const VIEWPORT = { width: 1440, height: 900 };
const [KEYS, CHANGES, SCROLL_MS] = [20, 5, 5_000];
const CHANGE_TIMEOUT_MS = 30_000;
const TOKEN_S = 3_600;

export async function measureConsole(context: BenchContext): Promise<ConsoleUse> {
  const { options, say } = context;
  const issuer = await LocalIssuer.start();
  try {
    return await onStage(context, 'console', async (stage) => {
      const start = { ...context, stage, issuerUrl: issuer.url };
      // It makes its tables, which are then filled behind its back.
      await beside(await startDesk(start), (desk) => untilReady(desk, desk.url));
      const decisions = await withClient(stage.databaseUrl, async (client) => {
        await fillQueue(client, HOLDS);
        return SpokenDecisions.of(client);
      });
      await settle(stage);
      return beside(await startDesk(start), async (desk) => {
        await untilReady(desk, desk.url);
        say(`console: ${shipmentsOf(HOLDS)} held shipments, ${options.minutes} minutes`);
        const token = await issuer.token({ person: 'bench-ops', expiresInS: options.minutes * 60 + TOKEN_S });
        const browser = await openChromium();
        try {
          const authorization = `Bearer ${token}`;
          const page = await browser.newPage({ viewport: VIEWPORT, extraHTTPHeaders: { authorization } });
          return await use(context, stage, decisions, new MeasuredPage(page), desk.url);
        } finally {
          await browser.close();
        }
      });
    });
  } finally {
    await issuer.close();
  }
}

async function use(
  { options, say }: BenchContext,
  stage: Stage,
  decisions: SpokenDecisions,
  page: MeasuredPage,
  url: string,
): Promise<ConsoleUse> {
  const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const loadBefore = load();
  await page.open(url);
  const heapBefore = await page.heapMb();
  const producer = await plainProducer(kafkaClient(stage.brokers));
  const topic = stage.topic('gate.shipment.v1');
  const stop = new AbortController();
  let watched: string | undefined;
  const sent = sendSteadily({
    ...{ producer, topic, ratePerS: CHANGES_PER_S, stop: stop.signal, sending: () => undefined },
    message: (index) => decisions.next(index, watched),
  });
  const times = { all: [] as number[], few: [] as number[], changes: [] as number[] };
  const keys = { moved: [] as number[], painted: [] as number[] };
  const tasks: number[] = [];
  const cpu = { search: 0, key: 0, scroll: 0 };
  const charge = async (what: keyof typeof cpu, act: () => Promise<void>): Promise<void> => {
    const before = await page.cpuSeconds();
    await act();
    cpu[what] += (await page.cpuSeconds()) - before;
  };
  const startMs = Date.now();
  let rounds = 0;

  const change = async (): Promise<void> => {
    const onScreen = await page.onScreen();
    watched = onScreen.filter((id) => decisions.isHeld(id))[rounds % 5];
    if (watched === undefined) throw new Error(`no held shipment is on the screen (${onScreen.length} rows)`);
    const { message, country } = decisions.move(watched);
    await page.lookOut(watched, country);
    const publishedMs = Date.now();
    await producer.send({ topic, acks: -1, messages: [message] });
    times.changes.push((await within(page.drawnAtMs(), `the change of ${watched}`)) - publishedMs);
  };
  const round = async (): Promise<void> => {
    // Every search is another one: a list that was shown before is shown again at once.
    await charge('search', async () => void times.all.push(await page.search(everything(rounds))));
    await charge('key', async () => {
      for (let key = 0; key < KEYS; key += 1) {
        const { focusMs, paintedMs } = await page.press('j');
        keys.moved.push(focusMs);
        keys.painted.push(paintedMs);
      }
    });
    await charge('scroll', async () => void tasks.push(...(await page.scroll(SCROLL_MS, rounds % 2 === 0 ? 1 : -1))));
    for (let n = 0; n < CHANGES; n += 1) await change();
    times.few.push(await page.search(`exporter-${rounds % 200} sh-1`));
    rounds += 1;
  };

  try {
    while (Date.now() - startMs < options.minutes * 60_000) {
      if (options.profile && rounds === 1)
        writeText(join(resultsDir, 'console.cpuprofile'), await page.profiled(round));
      else await round();
      say(`console: round ${rounds}, ${JSON.stringify(times.all.at(-1))} ms until 50,000 were filtered`);
    }
  } finally {
    stop.abort();
    await sent;
    await producer.disconnect();
  }
  return {
    ...{ shipments: shipmentsOf(HOLDS), changesPerS: CHANGES_PER_S },
    seconds: Math.round((Date.now() - startMs) / 1000),
    answered: [
      answeredOf('first rows, nearly all 50,000', times.all),
      answeredOf('first rows, one exporter', times.few),
      answeredOf('a key to the next focus', keys.moved),
      answeredOf('a key to the frame that shows it', keys.painted),
      answeredOf('a change, published to drawn', times.changes),
    ],
    longTasks: {
      count: tasks.length,
      longestMs: Math.round(Math.max(0, ...tasks)),
      scrolledSeconds: (rounds * SCROLL_MS) / 1000,
    },
    cpuMs: {
      search: Math.round((cpu.search * 1000) / rounds),
      key: Math.round((cpu.key * 1000) / (rounds * KEYS)),
      scrolledSecond: Math.round((cpu.scroll * 1000) / ((rounds * SCROLL_MS) / 1000)),
    },
    heapMb: { before: heapBefore, after: await page.heapMb() },
    load: { before: loadBefore, after: load() },
  };
}

/** A search that every shipment meets, another one each time: beginnings of words that all have, one or two of them. */
function everything(round: number): string {
  const words = [
    'sh',
    'sh-',
    'sh-1',
    'so',
    'so-',
    'so-5',
    'ex',
    'exp',
    'expo',
    'expor',
    'export',
    'exporter',
    'exporter-',
  ];
  const [first, second] = [round % words.length, Math.floor(round / words.length) % words.length];
  return round < words.length ? (words[first] ?? '') : `${words[first]} ${words[second]}`;
}

async function within(drawn: Promise<number>, what: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} was not drawn within ${CHANGE_TIMEOUT_MS / 1000} s`)),
      CHANGE_TIMEOUT_MS,
    );
  });
  return Promise.race([drawn, late]).finally(() => clearTimeout(timer));
}
