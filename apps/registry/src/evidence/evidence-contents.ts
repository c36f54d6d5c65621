import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@sluice/platform';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { EVIDENCE_STORE, VIRUS_SCANNER } from './evidence-tokens.js';
import type { Evidence } from './evidence.entity.js';
import { ScannerUnavailable, type VirusScanner } from './scan/virus-scanner.js';
import type { StagedDocument } from './staging.js';
import { EvidenceStoreUnavailable, type EvidenceStore, type StoredContent } from './store/evidence-store.js';
import { verified } from './store/verified.js';

/** The bytes of documents, as requests need them: a store that is away is a refusal with a remedy. */
@Injectable()
export class EvidenceContents {
  constructor(
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | undefined,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Has the document scanned, where a scanner is set up, and puts it into the store: from then on it may be named, under a
   * claim. Answers the refusal when it must not be kept, or nobody could say whether it may.
   */
  async keep(document: StagedDocument): Promise<Refused | undefined> {
    const refusal = await this.scan(document);
    if (refusal === undefined) await this.store.put(document);
    return refusal;
  }

  /** The document's content; its stream breaks before its end when it is not what was attached. */
  read({ evidenceId, sha256 }: Evidence): Promise<Outcome<StoredContent>> {
    return this.using(async () => {
      const content = await this.store.read(sha256);
      if (content === undefined) return lost(evidenceId, sha256);
      return done({ ...content, stream: verified(content.stream, sha256) });
    });
  }

  private async scan(document: StagedDocument): Promise<Refused | undefined> {
    if (this.scanner === undefined) return undefined;
    try {
      const result = await this.scanner.scan(document);
      if (result.is === 'CLEAN') return undefined;
      this.logger.warn({ sha256: document.sha256, signature: result.signature }, 'An infected document was refused');
      return infected(result.signature);
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      this.logger.error({ err: error }, 'A document could not be scanned');
      return unscanned(error);
    }
  }

  /** Runs `work`, which needs the store. */
  async using<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EvidenceStoreUnavailable)) throw error;
      this.logger.error({ err: error }, 'The evidence store does not do its part');
      return unavailable(error);
    }
  }
}

function unavailable({ code }: EvidenceStoreUnavailable): Refused {
  return refused(503, {
    code: 'EVIDENCE_STORE_UNAVAILABLE',
    detail: `The evidence store does not do its part (${code}). Nothing was changed.`,
    remedy: 'Try again later, an upload with the same Idempotency-Key; tell the operator if it goes on.',
  });
}

function lost(evidenceId: string, sha256: string): Refused {
  return refused(500, {
    code: 'EVIDENCE_LOST',
    detail: `The evidence store has no document ${sha256} any more, which is evidence ${evidenceId}.`,
    remedy: 'Tell the operator: GET /v1/evidence/findings names it, and a backup of the store has to bring it back.',
  });
}

function infected(signature: string): Refused {
  return refused(422, {
    code: 'FILE_INFECTED',
    detail: `The virus scanner found ${signature} in the file. Nothing was stored.`,
    field: 'file',
    remedy: 'Clean the machine that the file comes from, and send a document without it.',
  });
}

function unscanned({ reason }: ScannerUnavailable): Refused {
  return refused(503, {
    code: 'VIRUS_SCANNER_UNAVAILABLE',
    detail: `The virus scanner gave no verdict (${reason}), and without one nothing is kept. Nothing was changed.`,
    remedy: 'Try again later with the same Idempotency-Key. The operator looks at CLAMD_ADDRESS and at clamd’s limits.',
  });
}
