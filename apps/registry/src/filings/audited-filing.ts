import type { Fields } from '../audit/difference.js';
import type { ShownFiling } from './filing-state.js';

/** A filing as its audit trail tells it; each document version under its own name, so that only a new one shows. */
export function auditedFiling({ filing, evidence }: ShownFiling): Fields {
  const { exporterId, listId, entryId, skus, markets, status, number, validFrom, validUntil, missing } = filing;
  const { reason, submittedBy, completedBy, renews } = filing;
  return {
    ...{ exporterId, listId, entryId, skus, markets, status, number, validFrom, validUntil, missing },
    ...{ reason, submittedBy, completedBy, renews },
    ...Object.fromEntries(
      evidence.map(({ evidenceId, kind, version, sha256, size, mediaType, receipt, attachedBy }) => [
        `evidence ${kind} ${version}`,
        { evidenceId, sha256, size, mediaType, receipt, attachedBy },
      ]),
    ),
  };
}
