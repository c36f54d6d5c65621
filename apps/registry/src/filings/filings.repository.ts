import { Injectable } from '@nestjs/common';
import type { Exporters } from '@sluice/platform';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Not, Repository, type EntityManager } from 'typeorm';
import { difference } from '../audit/difference.js';
import type { Tx } from '../database/transactions.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { shareList } from '../lists/list-lock.js';
import { ListsService } from '../lists/lists.service.js';
import { auditedFiling } from './audited-filing.js';
import { filingData, type FilingState, type ShownFiling } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { CAME_TO_NOTHING, type FilingMessage } from './lifecycle.js';

/** What `GET /v1/filings` can be narrowed to. */
export interface FilingFilter {
  readonly status?: string | undefined;
  readonly exporterId?: string | undefined;
  readonly listId?: string | undefined;
  readonly sku?: string | undefined;
  readonly exporters: Exporters;
}

/** Why a filing is written: what it was before (null: it was not), what was done, and what the person said about it. */
export interface Because {
  readonly before: FilingState | null;
  readonly action: string;
  readonly why?: string | undefined;
}

/** A page starts after this ordinal. */
export interface FilingPage {
  readonly after: string;
  readonly limit: number;
}

/** Reading and writing filings with their documents. */
@Injectable()
export class FilingsRepository {
  constructor(
    private readonly lists: ListsService,
    @InjectRepository(Filing) private readonly filings: Repository<Filing>,
  ) {}

  async find(filingId: string): Promise<ShownFiling | undefined> {
    const filing = await this.filings.findOneBy({ filingId });
    return filing === null ? undefined : (await this.shown(this.filings.manager, [filing]))[0];
  }

  async page(filter: FilingFilter, { after, limit }: FilingPage): Promise<ShownFiling[]> {
    const query = this.filings.createQueryBuilder('f').where('f.ordinal > :after', { after });
    if (filter.status !== undefined) query.andWhere('f.status = :status', { status: filter.status });
    if (filter.exporterId !== undefined)
      query.andWhere('f.exporterId = :exporterId', { exporterId: filter.exporterId });
    if (filter.exporters !== 'ALL')
      query.andWhere('f.exporterId = ANY(:exporters)', { exporters: [...filter.exporters] });
    if (filter.listId !== undefined) query.andWhere('f.listId = :listId', { listId: filter.listId });
    if (filter.sku !== undefined) query.andWhere('f.skus @> ARRAY[:sku]::text[]', { sku: filter.sku });
    const filings = await query.orderBy('f.ordinal', 'ASC').limit(limit).getMany();
    return this.shown(this.filings.manager, filings);
  }

  /** Filings with their documents, and with the successor that each has. */
  private async shown(manager: EntityManager, filings: readonly Filing[]): Promise<ShownFiling[]> {
    if (filings.length === 0) return [];
    const filingId = In(filings.map((filing) => filing.filingId));
    const evidence = await manager.find(Evidence, { where: { filingId }, order: OLDEST_FIRST });
    const successors = await manager.find(Filing, {
      select: { filingId: true, renews: true },
      where: { renews: filingId, status: Not(In([...CAME_TO_NOTHING])) },
    });
    const successorOf = new Map(successors.map((successor) => [successor.renews, successor.filingId]));
    return filings.map((filing) => {
      const renewedBy = successorOf.get(filing.filingId);
      const documents = evidence.filter((one) => one.filingId === filing.filingId);
      return { filing, evidence: documents, ...(renewedBy === undefined ? {} : { renewedBy }) };
    });
  }

  /** Locks the filing until the transaction ends, so that its changes follow one another. */
  async lock(tx: Tx, filingId: string): Promise<FilingState | undefined> {
    return (await this.lockAll(tx, [filingId]))[0];
  }

  /**
   * Locks filings, in the order of their ids. Their lists are locked first, shared: the approval of a list locks it for
   * itself and then its filings, and an entry must not change between reading it and writing what is missing.
   */
  async lockAll(tx: Tx, filingIds: readonly string[]): Promise<FilingState[]> {
    const found = await tx.manager.find(Filing, { select: { listId: true }, where: { filingId: In([...filingIds]) } });
    for (const listId of [...new Set(found.map((filing) => filing.listId))].sort()) await shareList(tx, listId);
    const where = { filingId: In([...filingIds]) };
    const filings = await tx.manager.find(Filing, {
      where,
      order: { filingId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const rules = await this.rulesOf(tx, filings);
    return (await this.shown(tx.manager, filings)).map((shown) => ({
      ...shown,
      rules: rules.get(entryKey(shown.filing)) ?? { requires: [], completes: 'ON_REVIEW' },
    }));
  }

  /** What the filings' entries ask for, each asked once. */
  private async rulesOf(tx: Tx, filings: readonly Filing[]): Promise<Map<string, FilingState['rules']>> {
    const rules = new Map<string, FilingState['rules']>();
    for (const { listId, entryId } of filings) {
      const key = entryKey({ listId, entryId });
      const entry = rules.has(key) ? undefined : await this.lists.entryOf(tx, listId, entryId);
      if (entry !== undefined) rules.set(key, entry);
    }
    return rules;
  }

  /** Draws the next id. Numbers can be skipped: a refused creation gives none back. */
  async nextIdentity(tx: Tx): Promise<Pick<Filing, 'filingId' | 'ordinal'>> {
    const rows: { ordinal: string }[] = await tx.manager.query(`SELECT nextval('filing_ordinal') AS ordinal`);
    const ordinal = String(rows[0]?.ordinal);
    return { ordinal, filingId: `F-${ordinal}` };
  }

  /** Writes the filing, tells the world (a transition says how), and keeps who did it and why. */
  async save(
    tx: Tx,
    state: FilingState,
    { before, action, why }: Because,
    emits: FilingMessage = 'compliance.filing.updated',
  ): Promise<void> {
    const { filingId, exporterId, updatedBy } = state.filing;
    await tx.manager.upsert(Filing, state.filing, ['filingId']);
    tx.say(emits, filingId, filingData(state));
    const change = difference(before && auditedFiling(before), auditedFiling(state));
    tx.record({ object: `filing:${filingId}`, exporterId, action, by: updatedBy, why, ...change });
  }
}

/** Neither id can hold a line break. */
function entryKey({ listId, entryId }: Pick<Filing, 'listId' | 'entryId'>): string {
  return `${listId}\n${entryId}`;
}

const OLDEST_FIRST = { attachedAt: 'ASC', kind: 'ASC', version: 'ASC' } as const;
