import { clearanceLookup, type ClearanceLookup } from '@sluice/domain';
import type { ClientBase } from 'pg';
import { readClearances, readHistoryEpoch } from './clearance-store.js';

/**
 * Our own history of filings as of one epoch. Only the screening of orders asks for it, so only that pays: one look at
 * `history_epoch` after each change of facts, and the filings again only when one more was completed.
 */
export class ClearanceCache {
  #epoch = -1n;
  #historyEpoch = -1n;
  #lookup: ClearanceLookup = () => undefined;
  #refreshing: Promise<void> | undefined;

  /**
   * How long filings took, as of `epoch`.
   * @param client a connection whose transaction holds the FACTS lock and read `epoch` under it
   */
  async at(client: ClientBase, epoch: bigint): Promise<ClearanceLookup> {
    while (this.#epoch !== epoch) {
      this.#refreshing ??= this.#refresh(client, epoch).finally(() => (this.#refreshing = undefined));
      await this.#refreshing;
    }
    return this.#lookup;
  }

  async #refresh(client: ClientBase, epoch: bigint): Promise<void> {
    const historyEpoch = await readHistoryEpoch(client);
    if (historyEpoch !== this.#historyEpoch) this.#lookup = clearanceLookup(await readClearances(client));
    this.#historyEpoch = historyEpoch;
    this.#epoch = epoch;
  }
}
