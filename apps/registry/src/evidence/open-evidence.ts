import type { EvidenceSettings } from './evidence-config.js';
import { ClamdScanner } from './scan/clamd-scanner.js';
import type { VirusScanner } from './scan/virus-scanner.js';
import { Staging } from './staging.js';
import { evidenceStoreOf } from './store/evidence-store-of.js';
import type { EvidenceStore } from './store/evidence-store.js';

/** What keeps evidence, ready to be written to. */
export interface OpenEvidence {
  readonly settings: EvidenceSettings;
  readonly store: EvidenceStore;
  readonly staging: Staging;
  /** Absent where none is set up. */
  readonly scanner: VirusScanner | undefined;
}

/** Rejects when evidence cannot be kept: the registry must not start then. */
export async function openEvidence(settings: EvidenceSettings): Promise<OpenEvidence> {
  const store = evidenceStoreOf(settings.store);
  const staging = new Staging(settings.stagingDirectory);
  await store.open();
  await staging.open();
  const scanner = settings.clamd && new ClamdScanner(settings.clamd);
  return { settings, store, staging, scanner };
}
