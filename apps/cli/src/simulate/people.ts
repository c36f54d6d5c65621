import { randomUUID } from 'node:crypto';
import type { RegistryClient } from '../registry-client.js';
import type { Chance } from './chance.js';
import type { Floor, Need } from './floor.js';

const RECEIPT = 'FILING_RECEIPT';
const REPORT = 'SECURITY_ASSESSMENT_REPORT';
/** In a thousand completed filings: those that the authority takes back. */
const REVOKED = 30;

/** A filing on its way, by what it is for. */
interface Running {
  readonly filingId: string;
  readonly need: Need;
  next: 'SUBMIT' | 'REPORT' | 'RECEIPT' | 'DONE';
}

/** The compliance department: each time it is asked it takes one step, for what keeps most shipments back. */
export class Officers {
  readonly #filings = new Map<string, Running>();

  constructor(
    private readonly registry: RegistryClient,
    private readonly chance: Chance,
    private readonly nowMs: () => number,
  ) {}

  /** What was done, in words; undefined when there is nothing to do. */
  async takeStep(floor: Floor): Promise<string | undefined> {
    const running = [...this.#filings.values()].filter(({ next }) => next !== 'DONE');
    const unmet = floor.needs().filter((need) => !this.#filings.has(keyOf(need)));
    const [need] = unmet;
    // New ones are opened while others run: some stay incomplete for a while, as in life.
    if (need && (running.length === 0 || this.chance.inThousand(400))) return this.open(need);
    return running.length > 0 ? this.goOn(this.chance.oneOf(running)) : this.perhapsRevoke();
  }

  private async open(need: Need): Promise<string> {
    const { exporterId, listId, entryId, sku } = need;
    const filing = { exporterId, listId, entryId, skus: [sku], markets: ['*'] };
    const { filingId } = await this.registry.openFiling(filing, randomUUID());
    this.#filings.set(keyOf(need), { filingId, need, next: 'SUBMIT' });
    return `filing ${filingId} opened for ${sku} of ${exporterId}`;
  }

  private async goOn(running: Running): Promise<string> {
    const { filingId, next } = running;
    if (next === 'SUBMIT') {
      await this.registry.submitFiling(filingId);
      running.next = 'REPORT';
      return `filing ${filingId} submitted`;
    }
    const kind = next === 'REPORT' ? REPORT : RECEIPT;
    await this.attach(filingId, kind);
    running.next = next === 'REPORT' ? 'RECEIPT' : 'DONE';
    return `${kind} attached to filing ${filingId}`;
  }

  private async attach(filingId: string, kind: string): Promise<void> {
    const validFrom = new Date(this.nowMs()).toISOString().slice(0, 10);
    await this.registry.attach(filingId, {
      kind,
      fileName: `${kind.toLowerCase()}.txt`,
      content: Buffer.from(`Simulated ${kind} of ${filingId}\n`),
      ...(kind === RECEIPT ? { receipt: { number: `SIM-${filingId}`, validFrom } } : {}),
    });
  }

  private async perhapsRevoke(): Promise<string | undefined> {
    const [key, done] = [...this.#filings].at(this.chance.from(0, Math.max(this.#filings.size - 1, 0))) ?? [];
    if (key === undefined || done === undefined || !this.chance.inThousand(REVOKED)) return undefined;
    await this.registry.revokeFiling(done.filingId, 'The authority withdrew its receipt.');
    this.#filings.delete(key);
    return `filing ${done.filingId} revoked`;
  }
}

function keyOf({ exporterId, sku, entryId }: Need): string {
  return JSON.stringify([exporterId, sku, entryId]);
}
