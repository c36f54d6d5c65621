import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { CalledBy, type Caller } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { ImpactService, type ImpactLine } from './impact.service.js';
import { readImpactRequest } from './impact-request.js';

/** What versions of lists would do to the shipments the gate knows, as lines of JSON (NDJSON). */
@Controller('v1/impact')
export class ImpactController {
  constructor(private readonly impacts: ImpactService) {}

  @Post()
  @HttpCode(200)
  async impact(@Body() body: unknown, @CalledBy() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const gone = new AbortController();
    const lines = this.impacts.lines(readImpactRequest(body), caller, gone.signal);
    reply.raw.once('close', () => {
      gone.abort();
      // Also when nobody has asked for the next line and nobody will.
      void lines.return(undefined).catch(() => undefined);
    });
    try {
      // The count takes a while, and until it is there a refusal can still be an answer.
      const first = await lines.next();
      if (first.done === true) return;
      void reply.header('content-type', 'application/x-ndjson').send(Readable.from(text(first.value, lines)));
    } catch (error) {
      if (!gone.signal.aborted) throw error;
      reply.hijack();
    }
  }
}

async function* text(first: ImpactLine, rest: AsyncIterable<ImpactLine>): AsyncGenerator<string> {
  yield lineOf(first);
  for await (const line of rest) yield lineOf(line);
}

function lineOf(line: ImpactLine): string {
  return `${JSON.stringify(line)}\n`;
}
