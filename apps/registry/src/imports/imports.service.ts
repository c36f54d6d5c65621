import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import { allowMatch, requireMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { ImportFiles } from './file/import-files.js';
import type { ImportUpload } from './file/import-upload.js';
import { acceptedImport } from './import-resource.js';
import { recordImport, type ImportAct } from './import-audit.js';
import { lockImport, turnImport } from './import-lock.js';
import { canBecome } from './import-states.js';
import { ProductImport } from './product-import.entity.js';
import { ImportWorker } from './work/import-worker.js';

/** Which import, and the version of it somebody saw. */
interface Target {
  readonly importId: string;
  readonly ifMatch: string | undefined;
}

/** What people do with imports; the work itself is `ImportWorker`'s. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly posts: Posts,
    private readonly files: ImportFiles,
    private readonly worker: ImportWorker,
    @InjectRepository(ProductImport) private readonly imports: Repository<ProductImport>,
  ) {}

  async find(importId: string): Promise<Outcome<ProductImport>> {
    const job = await this.imports.findOneBy({ importId });
    return job === null ? unknownImport(importId) : done(job);
  }

  /** Makes an import of an uploaded file. The same request again answers the first one's, and its upload goes. */
  async create(post: PostIdentity, importId: string, upload: ImportUpload): Promise<Outcome<Answer>> {
    let isNew = false;
    try {
      const outcome = await this.posts.once(post, async (tx) => {
        const job = freshImport(importId, upload, post.person, tx.now);
        await tx.manager.insert(ProductImport, job);
        recordImport(tx, null, job, { action: 'upload', by: post.person });
        return done(acceptedImport(job));
      });
      isNew = outcome.ok && (outcome.value.body as { importId?: unknown }).importId === importId;
      return outcome;
    } finally {
      if (isNew) this.worker.wake();
      else await this.files.discard(importId);
    }
  }

  /** Applies what the preview says. Rows with errors are left out, when that is asked for; otherwise there must be none. */
  apply(post: PostIdentity, { importId, ifMatch }: Target, skipInvalid: boolean): Promise<Outcome<Answer>> {
    const because = skipInvalid ? { why: 'without the rows that have errors' } : {};
    const act = { action: 'apply', by: post.person, ...because } as const;
    return this.change(post, importId, act, (job) => {
      const match = requireMatch(ifMatch, job.revision);
      if (!match.ok) return match;
      if (!canBecome(job.state, 'APPLYING')) return refuseState(job, 'applied');
      if (job.rowsInvalid > 0 && !skipInvalid) return hasErrors(job);
      return done({ state: 'APPLYING', progress: 0, appliedBy: post.person });
    });
  }

  /** What is applied already stays. Progress moves the ETag all the time, so If-Match is heeded and not asked for. */
  cancel(post: PostIdentity, { importId, ifMatch }: Target): Promise<Outcome<Answer>> {
    return this.change(post, importId, { action: 'cancel', by: post.person }, async (job, tx) => {
      const match = allowMatch(ifMatch, job.revision);
      if (!match.ok) return match;
      if (!canBecome(job.state, 'CANCELLED')) return refuseState(job, 'cancelled');
      await this.files.remove(tx, importId);
      return done({ state: 'CANCELLED', cancelledBy: post.person, endedAt: tx.now });
    });
  }

  private async change(
    post: PostIdentity,
    importId: string,
    act: ImportAct,
    decide: (job: ProductImport, tx: Tx) => Outcome<Partial<ProductImport>> | Promise<Outcome<Partial<ProductImport>>>,
  ): Promise<Outcome<Answer>> {
    const outcome = await this.posts.once(post, async (tx) => {
      const job = await lockImport(tx, importId);
      if (job === undefined) return unknownImport(importId);
      const decided = await decide(job, tx);
      if (!decided.ok) return decided;
      return done(acceptedImport(await turnImport(tx, job, decided.value, act)));
    });
    this.worker.wake();
    return outcome;
  }
}

function freshImport(importId: string, upload: ImportUpload, createdBy: string, createdAt: Date): ProductImport {
  const { size, sha256, format, encoding, fileName } = upload;
  return Object.assign(new ProductImport(), {
    ...{ importId, state: 'READING', fileName, format, encoding, size: String(size), sha256, progress: 0 },
    ...{ rowsRead: 0, rowsValid: 0, rowsInvalid: 0, errors: 0, toCreate: 0, toChange: 0, unchanged: 0 },
    ...{ created: 0, changed: 0, stale: 0, appliedRow: 0, tries: 0, problem: null },
    ...{ createdBy, createdAt, appliedBy: null, cancelledBy: null, endedAt: null, revision: 1 },
  });
}

export function unknownImport(importId: string): Refused {
  return refused(404, {
    code: 'IMPORT_UNKNOWN',
    detail: `There is no import ${importId}.`,
    field: 'importId',
    remedy: 'Check the id: the answer to the upload names it.',
  });
}

function refuseState({ state }: ProductImport, what: string): Refused {
  return refused(409, {
    code: 'IMPORT_STATE',
    detail: `The import is ${state}, so it cannot be ${what}.`,
    field: 'state',
    remedy: state === 'READING' ? 'Wait until it is READY.' : 'Upload the file again to import it once more.',
  });
}

function hasErrors({ rowsInvalid, rowsValid }: ProductImport): Refused {
  return refused(409, {
    code: 'IMPORT_HAS_ERRORS',
    detail: `${rowsInvalid} rows cannot be used, and ${rowsValid} can.`,
    field: 'skipInvalid',
    remedy: 'Mend the rows that errors names and upload the file again, or send skipInvalid: true to leave them out.',
  });
}
