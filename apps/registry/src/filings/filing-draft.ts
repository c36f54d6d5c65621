import type { FilingBody } from './filing-body.js';
import type { Act } from './filing-state.js';
import { Filing } from './filing.entity.js';

/** What a new filing is about, and which one it renews. */
export interface Draft extends FilingBody {
  readonly renews?: string;
}

/** The first version of a filing. */
export function draftOf(
  { exporterId, listId, entryId, skus, markets, renews }: Draft,
  identity: Pick<Filing, 'filingId' | 'ordinal'>,
  missing: string[],
  act: Act,
): Filing {
  return Object.assign(new Filing(), identity, {
    ...{ filingVersion: 1, exporterId, listId, entryId, missing, status: 'DRAFT', renews: renews ?? null },
    ...{ skus: [...new Set(skus)], markets: [...new Set(markets)] },
    ...{ number: null, validFrom: null, validUntil: null, reason: null, submittedBy: null, completedBy: null },
    ...{ createdBy: act.by, createdAt: act.at, updatedBy: act.by, updatedAt: act.at },
  });
}
