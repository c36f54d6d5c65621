import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { Problem } from '../problems/problem.js';
import { DOCS_PAGE, DOCS_POLICY, DOCS_START, docsAsset } from './docs-page.js';
import { Described, problem } from './route-description.js';

/** Injection token of the service's document. */
export const API_DOCUMENT = Symbol('API_DOCUMENT');

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const START = 'start.js';

/** The document of the service, and a page on which people read it and try requests. */
@Controller()
export class ApiController {
  constructor(@Inject(API_DOCUMENT) private readonly document: unknown) {}

  @Get('v1/openapi.json')
  @Described({
    id: 'getOpenApi',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1.', schema: { type: 'object' } } },
  })
  openApi(): unknown {
    return this.document;
  }

  @Get('docs')
  @Header('content-type', HTML)
  @Header('content-security-policy', DOCS_POLICY)
  @Described({
    id: 'showDocs',
    summary: 'A page that shows this document and sends requests',
    answers: { 200: { description: 'The page.', mediaType: 'text/html', schema: { type: 'string' } } },
  })
  page(): string {
    return DOCS_PAGE;
  }

  @Get('docs/:asset')
  @Header('cache-control', 'public, max-age=3600')
  @Header('x-content-type-options', 'nosniff')
  @Described({
    id: 'getDocsAsset',
    summary: 'A file of that page',
    answers: { 200: { description: 'The file.', mediaType: '*/*', schema: { type: 'string' } } },
    problems: [problem(404, 'NO_SUCH_ROUTE', 'The page has no such file.')],
  })
  asset(@Param('asset') name: string): StreamableFile {
    if (name === START) return new StreamableFile(Buffer.from(DOCS_START), { type: SCRIPT });
    const asset = docsAsset(name);
    if (asset === undefined) throw unknownAsset();
    return new StreamableFile(createReadStream(asset.path), { type: asset.mediaType });
  }
}

function unknownAsset(): Problem {
  return Problem.notFound({
    code: 'NO_SUCH_ROUTE',
    detail: 'The page has no such file.',
    remedy: 'Open /docs; it asks for what it needs.',
  });
}
