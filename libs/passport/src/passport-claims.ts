/** `typ` of a release passport: no other signed statement is taken for one (RFC 8725, 3.11). */
export const PASSPORT_TYPE = 'sluice-passport+jwt';

/** `alg`: Ed25519 (RFC 8037). No other is accepted. */
export const PASSPORT_ALGORITHM = 'EdDSA';

/**
 * What a release passport says: at `iat` the gate itself said that this version of the shipment may leave, and why.
 * It does not say that nothing has happened since: a recall overtakes it.
 */
export interface PassportClaims {
  /** The desk that issued it: its public address. */
  readonly iss: string;
  /** The shipment's id. */
  readonly sub: string;
  /** The passport's own id. */
  readonly jti: string;
  /** Seconds since the epoch: when the gate was asked. */
  readonly iat: number;
  /** Seconds since the epoch: from then on it is worth nothing. */
  readonly exp: number;
  readonly shipmentVersion: number;
  /** The release, by its number: a higher one has overtaken it. */
  readonly decisionVersion: number;
  /** RFC 3339. */
  readonly decidedAt: string;
  readonly exporterId: string;
  readonly warehouseId: string;
  /** ISO 3166-1 alpha-2. */
  readonly destinationCountry: string;
  /** How many lines rest on what. */
  readonly bases: Readonly<Partial<Record<'OUT_OF_SCOPE' | 'FILING' | 'OVERRIDE', number>>>;
  /** The filings it rests on, once each. */
  readonly filings: readonly PassportFiling[];
  /** Where the release stands in the gate's journal; absent when the desk did not hear it. */
  readonly journal?: { readonly sequence: string; readonly hash: string };
}

export interface PassportFiling {
  readonly filingId: string;
  readonly filingVersion: number;
  /** The authority's. */
  readonly number?: string;
}

/** Whether a signed payload has what a passport must have. */
export function isPassport(payload: Readonly<Record<string, unknown>>): boolean {
  const texts = ['iss', 'sub', 'jti', 'decidedAt', 'exporterId', 'warehouseId', 'destinationCountry'];
  const numbers = ['iat', 'exp', 'shipmentVersion', 'decisionVersion'];
  return (
    texts.every((name) => typeof payload[name] === 'string') &&
    numbers.every((name) => Number.isInteger(payload[name])) &&
    Array.isArray(payload['filings']) &&
    typeof payload['bases'] === 'object' &&
    payload['bases'] !== null
  );
}
