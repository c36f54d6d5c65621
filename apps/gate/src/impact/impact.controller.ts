import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { CalledBy, Described, sendLines, type Caller } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { ASK_IMPACT } from './impact.api.js';
import { ImpactService, type ImpactLine } from './impact.service.js';
import { readImpactRequest } from './impact-request.js';

/** What versions of lists would do to the shipments the gate knows, as lines of JSON (NDJSON). */
@Controller('v1/impact')
export class ImpactController {
  constructor(private readonly impacts: ImpactService) {}

  @Post()
  @HttpCode(200)
  @Described(ASK_IMPACT)
  async impact(@Body() body: unknown, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const gone = new AbortController();
    await sendLines(reply, gone, written(this.impacts.lines(readImpactRequest(body), caller, gone.signal)));
  }
}

async function* written(lines: AsyncIterable<ImpactLine>): AsyncGenerator<string> {
  for await (const line of lines) yield JSON.stringify(line);
}
