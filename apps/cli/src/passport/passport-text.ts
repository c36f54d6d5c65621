import type { PassportClaims, PassportVerdict } from '@sluice/passport';

/** Whether a shipment may go on with this. */
export function isGood({ verdict }: PassportVerdict): boolean {
  return verdict === 'VALID';
}

/** What a verdict means, in lines for a terminal. */
export function textOf(verdict: PassportVerdict): string[] {
  switch (verdict.verdict) {
    case 'VALID':
      return [
        `✔ ${verdict.claims.sub} was released. Good until ${time(verdict.claims.exp)}.`,
        ...contentOf(verdict.claims),
        '  A recall after that is not seen here: the dock door asks the gate.',
      ];
    case 'EXPIRED':
      return [`✘ Expired at ${time(verdict.claims.exp)}. Do not ship: ask the gate.`, ...contentOf(verdict.claims)];
    case 'FORGED':
      return ['✘ Forged or altered: its signature is not that of the key it names. Do not ship.'];
    case 'UNKNOWN_KEY':
      return ['✘ Signed with a key that is not among these. Do not ship: fetch the keys again (sluice passport keys).'];
    case 'NOT_A_PASSPORT':
      return ['✘ This is not a release passport. Do not ship.'];
  }
}

function contentOf(claims: PassportClaims): string[] {
  const { shipmentVersion, decisionVersion, decidedAt, exporterId, warehouseId, destinationCountry, journal } = claims;
  const bases = Object.entries(claims.bases).map(([basis, lines]) => `${lines} ${basis}`);
  const filings = claims.filings.map(({ filingId, number }) => (number ? `${filingId} (${number})` : filingId));
  return [
    `  Version ${shipmentVersion}, decision ${decisionVersion} of ${decidedAt}: ${exporterId}, ${warehouseId} → ${destinationCountry}`,
    `  Lines: ${bases.join(', ')}. Filings: ${filings.join(', ') || 'none'}.`,
    ...(journal ? [`  Journal ${journal.sequence}, ${journal.hash}`] : []),
    `  Issued ${time(claims.iat)} by ${claims.iss}, ${claims.jti}`,
  ];
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}
