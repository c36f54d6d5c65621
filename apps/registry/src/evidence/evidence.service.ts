import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EvidenceAttachedData } from '@sluice/contracts';
import type { Caller } from '@sluice/platform';
import { randomUUID } from 'node:crypto';
import { Repository } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { answerWith } from '../filings/filing-resource.js';
import { refuseDates } from '../filings/filing-refusals.js';
import { attach, FILING_RECEIPT, type FilingState } from '../filings/filing-state.js';
import { FilingsRepository } from '../filings/filings.repository.js';
import { FilingsService, unknownFiling } from '../filings/filings.service.js';
import { FINAL } from '../filings/lifecycle.js';
import type { Answer } from '../http/answer.js';
import { allowMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { Evidence } from './evidence.entity.js';
import type { Upload } from './upload.js';
import { EvidenceStore } from './evidence-store.js';

/** The wire contract takes 2,000; a filing near that is somebody's loop. */
const DOCUMENTS_PER_FILING_MAX = 500;

/** What is known of a document before it has its version in the filing. */
type NewDocument = Omit<Evidence, 'filingId' | 'version' | 'attachedAt'>;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly posts: Posts,
    private readonly filings: FilingsService,
    private readonly repository: FilingsRepository,
    private readonly store: EvidenceStore,
    @InjectRepository(Evidence) private readonly documents: Repository<Evidence>,
  ) {}

  /**
   * Attaches an uploaded document and answers the filing. The file gets its name just before the commit: the database
   * never names a document that is not there, and a refusal leaves none behind.
   */
  async attachUpload(
    post: PostIdentity,
    { filingId, upload, ifMatch }: { filingId: string; upload: Upload; ifMatch: string | undefined },
  ): Promise<Outcome<Answer>> {
    const { kind, document, mediaType, fileName, receipt } = upload;
    try {
      return await this.posts.once(post, async (tx) => {
        const locked = await this.filings.lockFor(tx, filingId, post.caller);
        if (!locked.ok) return locked;
        const state = locked.value;
        const match = allowMatch(ifMatch, state.filing.filingVersion);
        if (!match.ok) return match;
        const described = { evidenceId: randomUUID(), kind, mediaType, fileName, receipt, uri: null };
        const attached = await this.attach(tx, state, {
          ...described,
          sha256: document.sha256,
          size: document.size,
          attachedBy: post.person,
        });
        if (!attached.ok) return attached;
        await this.store.keep(document);
        const location = `/v1/filings/${filingId}/evidence/${described.evidenceId}`;
        return done({ ...answerWith(201, attached.value), location });
      });
    } finally {
      // After `keep` there is nothing under the staged name any more.
      await this.store.discard(document);
    }
  }

  /** Attaches a document that a document system keeps. The same `evidenceId` again changes nothing. */
  async attachFromOutside(tx: Tx, data: EvidenceAttachedData): Promise<Outcome<null>> {
    const state = await this.repository.lock(tx, data.filingId);
    if (state === undefined) return unknownFiling(data.filingId);
    const { evidenceId, kind, sha256, size, mediaType, uri, attachedBy } = data;
    const earlier = await tx.manager.findOneBy(Evidence, { evidenceId });
    if (earlier !== null) return sameDocument(earlier, data) ? done(null) : evidenceIdReused(evidenceId);
    const receipt = receiptOf(data);
    const document = { evidenceId, kind, sha256, size, mediaType, uri, attachedBy, receipt, fileName: null };
    const attached = await this.attach(tx, state, document);
    return attached.ok ? done(null) : attached;
  }

  async find(filingId: string, evidenceId: string, caller: Caller): Promise<Outcome<Evidence>> {
    const filing = await this.filings.find(filingId, caller);
    if (!filing.ok) return filing;
    const document = await this.documents.findOneBy({ filingId, evidenceId });
    return document === null ? unknownEvidence(filingId, evidenceId) : done(document);
  }

  private async attach(tx: Tx, state: FilingState, document: NewDocument): Promise<Outcome<FilingState>> {
    const refusal = refuseFinal(state) ?? refuseCrowd(state) ?? refuseReceipt(document);
    if (refusal !== undefined) return refusal;
    const version = 1 + state.evidence.filter(({ kind }) => kind === document.kind).length;
    const { filingId } = state.filing;
    const evidence = Object.assign(new Evidence(), document, { filingId, version, attachedAt: tx.now });
    const attached = attach(state, evidence, this.filings.act(tx, document.attachedBy));
    await tx.manager.insert(Evidence, evidence);
    await this.repository.save(tx, attached, { before: state, action: 'attach-evidence' });
    return done(attached);
  }
}

/** Field by field: fields the contract does not know are not ours to keep. */
function receiptOf({ kind, receipt }: EvidenceAttachedData): Evidence['receipt'] {
  if (kind !== FILING_RECEIPT || receipt === undefined) return null;
  return { number: receipt.number, validFrom: receipt.validFrom, validUntil: receipt.validUntil ?? null };
}

function sameDocument(earlier: Evidence, { filingId, kind, sha256 }: EvidenceAttachedData): boolean {
  return earlier.filingId === filingId && earlier.kind === kind && earlier.sha256 === sha256;
}

function refuseFinal({ filing }: FilingState): Refused | undefined {
  if (!FINAL.includes(filing.status)) return undefined;
  return refused(409, {
    code: 'FILING_STATUS',
    detail: `The filing is ${filing.status}, which is final: it takes no evidence any more.`,
    field: 'status',
    remedy: 'Make a new filing and attach the evidence to it.',
  });
}

function refuseCrowd({ evidence }: FilingState): Refused | undefined {
  if (evidence.length < DOCUMENTS_PER_FILING_MAX) return undefined;
  return refused(409, {
    code: 'EVIDENCE_TOO_MUCH',
    detail: `The filing has ${evidence.length} documents already, the most there can be.`,
    remedy: 'Look for the system that attaches the same thing again and again.',
  });
}

function refuseReceipt({ kind, receipt }: NewDocument): Refused | undefined {
  if (kind !== FILING_RECEIPT) return undefined;
  if (receipt !== null) return refuseDates(receipt);
  return refused(422, {
    code: 'RECEIPT_INCOMPLETE',
    detail: 'A FILING_RECEIPT without its number and dates completes nothing.',
    field: 'receipt',
    remedy: 'Send the number and validFrom of the receipt with it.',
  });
}

function evidenceIdReused(evidenceId: string): Refused {
  return refused(409, {
    code: 'EVIDENCE_ID_REUSED',
    detail: `${evidenceId} is the id of another document already.`,
    field: 'evidenceId',
    remedy: 'Give every document version an id of its own.',
  });
}

function unknownEvidence(filingId: string, evidenceId: string): Refused {
  return refused(404, {
    code: 'EVIDENCE_UNKNOWN',
    detail: `The filing ${filingId} has no evidence ${evidenceId}.`,
    field: 'evidenceId',
    remedy: 'GET the filing: it names its evidence.',
  });
}
