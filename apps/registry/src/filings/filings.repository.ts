import { Injectable } from '@nestjs/common';
import type { Exporters } from '@sluice/platform';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { shareList } from '../lists/list-lock.js';
import { ListsService } from '../lists/lists.service.js';
import { filingData, type FilingState } from './filing-state.js';
import { Filing } from './filing.entity.js';
import type { FilingMessage } from './lifecycle.js';

/** What `GET /v1/filings` can be narrowed to. */
export interface FilingFilter {
  readonly status?: string | undefined;
  readonly exporterId?: string | undefined;
  readonly listId?: string | undefined;
  readonly sku?: string | undefined;
  readonly exporters: Exporters;
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
    @InjectRepository(Evidence) private readonly documents: Repository<Evidence>,
  ) {}

  async find(filingId: string): Promise<Pick<FilingState, 'filing' | 'evidence'> | undefined> {
    const filing = await this.filings.findOneBy({ filingId });
    if (filing === null) return undefined;
    return { filing, evidence: await this.documents.find({ where: { filingId }, order: OLDEST_FIRST }) };
  }

  async page(filter: FilingFilter, { after, limit }: FilingPage): Promise<Pick<FilingState, 'filing' | 'evidence'>[]> {
    const query = this.filings.createQueryBuilder('f').where('f.ordinal > :after', { after });
    if (filter.status !== undefined) query.andWhere('f.status = :status', { status: filter.status });
    if (filter.exporterId !== undefined)
      query.andWhere('f.exporterId = :exporterId', { exporterId: filter.exporterId });
    if (filter.exporters !== 'ALL')
      query.andWhere('f.exporterId = ANY(:exporters)', { exporters: [...filter.exporters] });
    if (filter.listId !== undefined) query.andWhere('f.listId = :listId', { listId: filter.listId });
    if (filter.sku !== undefined) query.andWhere('f.skus @> ARRAY[:sku]::text[]', { sku: filter.sku });
    const filings = await query.orderBy('f.ordinal', 'ASC').limit(limit).getMany();
    const filingId = In(filings.map((filing) => filing.filingId));
    const evidence =
      filings.length === 0 ? [] : await this.documents.find({ where: { filingId }, order: OLDEST_FIRST });
    return filings.map((filing) => ({ filing, evidence: evidence.filter((one) => one.filingId === filing.filingId) }));
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
    const evidence = await tx.manager.find(Evidence, { where, order: OLDEST_FIRST });
    const rules = await this.rulesOf(tx, filings);
    return filings.map((filing) => ({
      filing,
      evidence: evidence.filter(({ filingId }) => filingId === filing.filingId),
      rules: rules.get(entryKey(filing)) ?? { requires: [], completes: 'ON_REVIEW' },
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

  /** Writes the filing and tells the world; a transition says how. */
  async save(tx: Tx, state: FilingState, emits: FilingMessage = 'compliance.filing.updated'): Promise<void> {
    await tx.manager.upsert(Filing, state.filing, ['filingId']);
    tx.say(emits, state.filing.filingId, filingData(state));
  }
}

/** Neither id can hold a line break. */
function entryKey({ listId, entryId }: Pick<Filing, 'listId' | 'entryId'>): string {
  return `${listId}\n${entryId}`;
}

const OLDEST_FIRST = { attachedAt: 'ASC', kind: 'ASC', version: 'ASC' } as const;
