import { DiskEvidenceStore } from './disk-evidence-store.js';
import type { EvidenceStore } from './evidence-store.js';
import { S3EvidenceStore, type S3Settings } from './s3-evidence-store.js';

/** Where evidence is kept. */
export type EvidenceStoreSettings =
  { readonly kind: 'disk'; readonly directory: string } | ({ readonly kind: 's3' } & S3Settings);

/** The store of these settings, not opened yet. */
export function evidenceStoreOf(settings: EvidenceStoreSettings): EvidenceStore {
  switch (settings.kind) {
    case 'disk':
      return new DiskEvidenceStore(settings.directory);
    case 's3':
      return new S3EvidenceStore(settings);
  }
}
