import type { Answer } from '../http/answer.js';
import { etagOf } from '../http/etag.js';
import type { ImportFormat, ImportProblem, ImportState, ProductImport } from './product-import.entity.js';

/** What `GET /v1/product-imports/{importId}` answers. */
export interface ImportResource {
  readonly importId: string;
  readonly state: ImportState;
  readonly file: {
    readonly name: string | null;
    readonly format: ImportFormat;
    readonly encoding: string;
    /** Bytes. */
    readonly size: number;
    readonly sha256: string;
  };
  /** Of what it is doing (READING or APPLYING): 0 to 1. */
  readonly progress: number;
  readonly rows: { readonly read: number; readonly valid: number; readonly invalid: number };
  /** Errors found; see `…/errors`. */
  readonly errors: number;
  /** What applying it would do; see `…/preview`. */
  readonly preview: { readonly create: number; readonly change: number; readonly unchanged: number };
  /** What applying it has done so far; `stale` rows were left out, because their product is not as it was. */
  readonly applied: { readonly created: number; readonly changed: number; readonly stale: number };
  /** Of one that FAILED. */
  readonly problem?: ImportProblem;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly appliedBy?: string;
  readonly cancelledBy?: string;
  readonly endedAt?: string;
}

export function importResource(job: ProductImport): ImportResource {
  return {
    importId: job.importId,
    state: job.state,
    file: {
      ...{ name: job.fileName, format: job.format, encoding: job.encoding },
      ...{ size: Number(job.size), sha256: job.sha256 },
    },
    progress: job.progress,
    rows: { read: job.rowsRead, valid: job.rowsValid, invalid: job.rowsInvalid },
    errors: job.errors,
    preview: { create: job.toCreate, change: job.toChange, unchanged: job.unchanged },
    applied: { created: job.created, changed: job.changed, stale: job.stale },
    ...(job.problem === null ? {} : { problem: job.problem }),
    createdBy: job.createdBy,
    createdAt: job.createdAt.toISOString(),
    ...(job.appliedBy === null ? {} : { appliedBy: job.appliedBy }),
    ...(job.cancelledBy === null ? {} : { cancelledBy: job.cancelledBy }),
    ...(job.endedAt === null ? {} : { endedAt: job.endedAt.toISOString() }),
  };
}

/** 202: it goes on by itself; the location says how far it is. */
export function acceptedImport(job: ProductImport): Answer {
  const location = `/v1/product-imports/${encodeURIComponent(job.importId)}`;
  return { status: 202, etag: etagOf(job.revision), location, body: importResource(job) };
}
