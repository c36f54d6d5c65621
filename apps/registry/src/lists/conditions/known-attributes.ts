import type { ListPublishedData } from '@sluice/contracts';
import type { Tx } from '../../database/transactions.js';
import { attributeWarnings, type ListWarning } from './condition-warnings.js';

/** More names than anybody tells apart: where there are so many, nothing is called unknown. */
const NAMES_MAX = 10_000;

/**
 * Warnings of a list whose conditions compile, by the attributes that products have now. Reads every product, a second
 * for each million: asked when a list is saved or proposed, which is a few times a year.
 */
export async function warningsOf(tx: Tx, list: ListPublishedData): Promise<ListWarning[]> {
  const rows: { name: string }[] = await tx.manager.query(
    `SELECT DISTINCT a.name FROM product AS p, LATERAL jsonb_object_keys(p.attributes || p.classified_attributes) AS a (name)
      WHERE NOT p.removed LIMIT $1`,
    [NAMES_MAX],
  );
  return rows.length < NAMES_MAX ? attributeWarnings(list, new Set(rows.map(({ name }) => name))) : [];
}
