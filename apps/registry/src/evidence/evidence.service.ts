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
import { EvidenceContents } from './evidence-contents.js';
import { Evidence } from './evidence.entity.js';
import { Staging } from './staging.js';
import { StoreClaims } from './store-claims.js';
import type { Upload } from './upload.js';

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
    private readonly staging: Staging,
    private readonly claims: StoreClaims,
    private readonly contents: EvidenceContents,
    @InjectRepository(Evidence) private readonly documents: Repository<Evidence>,
  ) {}

  /**
   * Attaches an uploaded document and answers the filing. Tried first, so that a refusal leaves nothing behind; then the
   * document goes to the store, which may take its time, and only then to the database, in a transaction that is short.
   */
  async attachUpload(
    post: PostIdentity,
    { filingId, upload, ifMatch }: { filingId: string; upload: Upload; ifMatch: string | undefined },
  ): Promise<Outcome<Answer>> {
    const { document, ...described } = upload;
    const add = async (tx: Tx): Promise<Outcome<Answer>> => {
      const locked = await this.filings.lockFor(tx, filingId, post.caller);
      if (!locked.ok) return locked;
      const state = locked.value;
      const match = allowMatch(ifMatch, state.filing.filingVersion);
      if (!match.ok) return match;
      const { sha256, size } = document;
      const evidence = { ...described, evidenceId: randomUUID(), uri: null, sha256, size, attachedBy: post.person };
      const attached = await this.attach(tx, state, evidence);
      if (!attached.ok) return attached;
      const location = `/v1/filings/${filingId}/evidence/${evidence.evidenceId}`;
      return done({ ...answerWith(201, attached.value), location });
    };
    try {
      return await this.contents.using(async () => {
        const early = await this.posts.rehearse(post, add);
        if (early !== undefined) return early;
        const refusal = await this.contents.keep(document);
        if (refusal !== undefined) return refusal;
        return this.posts.once(post, async (tx) => {
          await this.claims.claim(tx, document);
          return add(tx);
        });
      });
    } finally {
      await this.staging.discard(document);
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
