import { Controller, Get, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { CalledBy, Described, Problem, TakesUpload, type Caller } from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { send } from '../http/answer.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { valueOrProblem } from '../outcome.js';
import { EvidenceContents } from './evidence-contents.js';
import type { EvidenceSettings } from './evidence-config.js';
import { EVIDENCE_SETTINGS } from './evidence-tokens.js';
import { ATTACH_EVIDENCE, DOWNLOAD_EVIDENCE } from './evidence.api.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceService } from './evidence.service.js';
import { Staging } from './staging.js';
import { attachmentOf } from './file-name.js';
import { readUpload } from './upload.js';

@Controller('v1/filings/:filingId/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly contents: EvidenceContents,
    private readonly staging: Staging,
    @Inject(EVIDENCE_SETTINGS) private readonly settings: EvidenceSettings,
  ) {}

  /** Adds a document. Nothing can be overwritten by it, so If-Match is heeded when sent and not asked for. */
  @Post()
  @TakesUpload()
  @Described(ATTACH_EVIDENCE)
  async attach(
    @Param('filingId', new IdentifierPipe('filingId')) filingId: string,
    @Change() change: ChangeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const upload = await readUpload(request, this.staging, this.settings);
    const { kind, receipt, document } = upload;
    const post = identityOf(change, { kind, receipt, sha256: document.sha256 });
    return send(
      reply,
      valueOrProblem(await this.evidence.attachUpload(post, { filingId, upload, ifMatch: change.ifMatch })),
    );
  }

  @Get(':evidenceId')
  @Described(DOWNLOAD_EVIDENCE)
  async download(
    @Param('filingId', new IdentifierPipe('filingId')) filingId: string,
    @Param('evidenceId', new IdentifierPipe('evidenceId')) evidenceId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const document = valueOrProblem(await this.evidence.find(filingId, evidenceId, caller));
    if (document.uri !== null) throw keptElsewhere(document.uri);
    const content = valueOrProblem(await this.contents.read(document));
    void reply.headers(downloadHeaders(document));
    return new StreamableFile(content.stream, {
      type: document.mediaType,
      disposition: attachmentOf(document.fileName ?? `${document.kind}-${document.version}`),
      length: content.size,
    });
  }
}

/** RFC 9530's digest for machines, the plain digits for people, and no guessing by browsers. */
function downloadHeaders({ sha256 }: Evidence): Record<string, string> {
  return {
    etag: `"${sha256}"`,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'x-sluice-sha256': sha256,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, immutable, max-age=31536000',
  };
}

function keptElsewhere(uri: string): Problem {
  return Problem.notFound({
    code: 'EVIDENCE_KEPT_ELSEWHERE',
    detail: `A document system keeps it, at ${uri}.`,
    remedy: 'Fetch it there, and compare its SHA-256 with the one the filing names.',
  });
}
