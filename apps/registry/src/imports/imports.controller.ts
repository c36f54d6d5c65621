import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Described, TakesUpload } from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { send } from '../http/answer.js';
import { BodyPipe, emptyBody } from '../http/body.pipe.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { valueOrProblem } from '../outcome.js';
import { ImportFiles } from './file/import-files.js';
import { readImportUpload } from './file/import-upload.js';
import { ImportPages, type ErrorItem, type PreviewItem, type RowPage } from './import-pages.js';
import { cursorAfterRow, readRowQuery } from './import-query.js';
import { importResource } from './import-resource.js';
import {
  APPLY_IMPORT,
  CANCEL_IMPORT,
  CREATE_IMPORT,
  GET_IMPORT,
  LIST_IMPORT_ERRORS,
  PREVIEW_IMPORT,
} from './imports.api.js';
import { ImportsService } from './imports.service.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Body of `POST …/apply`. */
interface ApplyBody {
  /** Whether rows with errors are left out; without it an import that has any is refused. */
  readonly skipInvalid?: boolean;
}

const applyBody = new BodyPipe<ApplyBody | null>({
  title: 'ImportApplication',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { skipInvalid: { type: 'boolean' } },
});

type QueryString = Readonly<Record<string, unknown>>;

const ImportId = (): ParameterDecorator => Param('importId', new IdentifierPipe('importId'));

@Controller('v1/product-imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly files: ImportFiles,
    private readonly pages: ImportPages,
  ) {}

  @Post()
  @TakesUpload()
  @Described(CREATE_IMPORT)
  async create(
    @Change() change: ChangeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const importId = randomUUID();
    const upload = await readImportUpload(request, importId, this.files);
    const post = identityOf(change, { sha256: upload.sha256 });
    return send(reply, valueOrProblem(await this.imports.create(post, importId, upload)));
  }

  @Get(':importId')
  @Described(GET_IMPORT)
  async get(@ImportId() importId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const job = valueOrProblem(await this.imports.find(importId));
    return send(reply, { status: 200, etag: etagOf(job.revision), body: importResource(job) });
  }

  @Get(':importId/preview')
  @Described(PREVIEW_IMPORT)
  async preview(@ImportId() importId: string, @Query() query: QueryString): Promise<Page<PreviewItem>> {
    const page = readRowQuery(query, 'import-preview');
    valueOrProblem(await this.imports.find(importId));
    const items = await this.pages.preview(importId, page);
    return pageOf(items, page, ({ row }) => cursorAfterRow('import-preview', row));
  }

  @Get(':importId/errors')
  @Described(LIST_IMPORT_ERRORS)
  async errors(@ImportId() importId: string, @Query() query: QueryString): Promise<Page<ErrorItem>> {
    const page = readRowQuery(query, 'import-errors');
    valueOrProblem(await this.imports.find(importId));
    const errors = await this.pages.errors(importId, page);
    const found = pageOf(errors, page, ({ ordinal }) => cursorAfterRow('import-errors', ordinal));
    return { ...found, items: found.items.map(({ item }) => item) };
  }

  @Post(':importId/apply')
  @Described(APPLY_IMPORT)
  async apply(
    @ImportId() importId: string,
    @Body(applyBody) body: ApplyBody | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const target = { importId, ifMatch: change.ifMatch };
    const applied = await this.imports.apply(identityOf(change, body), target, body?.skipInvalid ?? false);
    return send(reply, valueOrProblem(applied));
  }

  @Post(':importId/cancel')
  @Described(CANCEL_IMPORT)
  async cancel(
    @ImportId() importId: string,
    @Body(emptyBody) _body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const target = { importId, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.imports.cancel(identityOf(change, {}), target)));
  }
}

/** A full page may be the last; the one after it is empty then. Rows can still come while the file is read. */
function pageOf<T>(items: readonly T[], { limit }: RowPage, cursorBehind: (item: T) => string): Page<T> {
  const last = items.at(-1);
  if (last === undefined || items.length < limit) return { items };
  return { items, nextCursor: cursorBehind(last) };
}
