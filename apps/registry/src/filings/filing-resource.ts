import type { FilingUpdatedData } from '@sluice/contracts';
import type { Answer } from '../http/answer.js';
import { etagOf } from '../http/etag.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import { evidenceData, filingData, type ShownFiling } from './filing-state.js';

type AttachedEvidence = FilingUpdatedData['evidence'][number] & {
  readonly fileName?: string;
  readonly attachedBy: string;
};

/** What `GET /v1/filings/{filingId}` answers: the event's data, and who worked on it. */
export interface FilingResource extends FilingUpdatedData {
  readonly evidence: AttachedEvidence[];
  readonly reason?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly submittedBy?: string;
  /** Who completed it on review. */
  readonly completedBy?: string;
  /** The filing whose successor this is. */
  readonly renews?: string;
  /** Its successor, unless that was rejected, withdrawn or revoked. */
  readonly renewedBy?: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export function filingResource(state: ShownFiling): FilingResource {
  const { filing, evidence, renewedBy } = state;
  return {
    ...filingData(state),
    evidence: evidence.map(attachedEvidence),
    ...(filing.reason === null ? {} : { reason: filing.reason }),
    createdBy: filing.createdBy,
    createdAt: filing.createdAt.toISOString(),
    ...(filing.submittedBy === null ? {} : { submittedBy: filing.submittedBy }),
    ...(filing.completedBy === null ? {} : { completedBy: filing.completedBy }),
    ...(filing.renews === null ? {} : { renews: filing.renews }),
    ...(renewedBy === undefined ? {} : { renewedBy }),
    updatedBy: filing.updatedBy,
    updatedAt: filing.updatedAt.toISOString(),
  };
}

/** With what the event does not say: what its sender called it, and who attached it. */
function attachedEvidence(document: Evidence): AttachedEvidence {
  const { fileName, attachedBy } = document;
  return { ...evidenceData(document), ...(fileName !== null && { fileName }), attachedBy };
}

export function answerWith(status: 200 | 201, state: ShownFiling): Answer {
  const { filingId, filingVersion } = state.filing;
  return { status, etag: etagOf(filingVersion), location: `/v1/filings/${filingId}`, body: filingResource(state) };
}
