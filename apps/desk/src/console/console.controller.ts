import { Controller, Get, Param, Res } from '@nestjs/common';
import { Described, Problem } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_POLICY, ASSETS_DIR } from './console-page.js';
import { GET_CONSOLE_ASSET } from './console.api.js';

/** As bundlers name them: a folder or a compressed twin is no name. */
const ASSET_NAME = /^[\w-][\w.-]*\.(?:js|css|svg|png|woff2)$/;

/** The console's files. */
@Controller('assets')
export class ConsoleController {
  @Get(':asset')
  @Described(GET_CONSOLE_ASSET)
  async asset(@Param('asset') name: string, @Res() reply: FastifyReply): Promise<void> {
    if (!ASSET_NAME.test(name) || !existsSync(join(ASSETS_DIR, name))) throw unknownAsset();
    void reply.header('content-security-policy', ASSET_POLICY);
    await reply.sendFile(name, ASSETS_DIR, { immutable: true, maxAge: '365d' });
  }
}

function unknownAsset(): Problem {
  return Problem.notFound({
    code: 'NO_SUCH_ROUTE',
    detail: 'The console has no such file.',
    remedy: 'Load the page again: after an upgrade it asks for other files.',
  });
}
