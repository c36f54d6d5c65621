import type { GateShipmentData } from '@sluice/contracts';
import type { PassportClaims } from '@sluice/passport';

/** A release as the desk heard it. */
export interface ReleasedDecision {
  readonly state: GateShipmentData;
  readonly sequence: string | null;
  readonly journalHash: string | null;
}

export interface Issue {
  readonly id: string;
  readonly now: Date;
  readonly hours: number;
  readonly issuer: string;
}

const HOUR_S = 3600;

/** What the passport of a release says. */
export function claimsOf({ state, sequence, journalHash }: ReleasedDecision, issue: Issue): PassportClaims {
  const iat = Math.floor(issue.now.getTime() / 1000);
  const { shipmentId, shipmentVersion, decisionVersion, decidedAt, exporterId, warehouseId, destinationCountry } =
    state;
  return {
    ...{ iss: issue.issuer, sub: shipmentId, jti: issue.id, iat, exp: iat + issue.hours * HOUR_S },
    ...{ shipmentVersion, decisionVersion, decidedAt, exporterId, warehouseId, destinationCountry },
    bases: basesOf(state),
    filings: filingsOf(state),
    ...(sequence === null || journalHash === null ? {} : { journal: { sequence, hash: journalHash } }),
  };
}

function basesOf({ lines }: GateShipmentData): PassportClaims['bases'] {
  const bases: Partial<Record<'OUT_OF_SCOPE' | 'FILING' | 'OVERRIDE', number>> = {};
  for (const { basis } of lines) if (basis) bases[basis] = (bases[basis] ?? 0) + 1;
  return bases;
}

function filingsOf({ lines }: GateShipmentData): PassportClaims['filings'] {
  const known = new Map(
    lines
      .flatMap(({ filings }) => filings)
      .map(({ filingId, filingVersion, number }) => [filingId, { filingId, filingVersion, ...(number && { number }) }]),
  );
  return [...known.values()];
}
