/** Injection token of the store that this registry keeps evidence in: an `EvidenceStore`. */
export const EVIDENCE_STORE = Symbol('EVIDENCE_STORE');

/** Injection token of the `EvidenceSettings`. */
export const EVIDENCE_SETTINGS = Symbol('EVIDENCE_SETTINGS');

/** Injection token of the `VirusScanner`, or of undefined where none is set up. */
export const VIRUS_SCANNER = Symbol('VIRUS_SCANNER');
