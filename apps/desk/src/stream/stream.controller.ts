import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import {
  authorizationOf,
  CalledBy,
  Described,
  Problem,
  queryText,
  refuseStrangers,
  type Caller,
} from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { Sessions } from '../session/sessions.js';
import { CLOCK, type Clock } from '../shared.js';
import { readQueueQuery } from '../shipments/queue-query.js';
import { Listener, type Admission } from './listener.js';
import { OPEN_STREAM } from './stream.api.js';
import { StreamHub } from './stream-hub.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // A proxy that gathers an answer before it sends it on would make a live page one that is minutes old.
  'x-accel-buffering': 'no',
} as const;

/** What changes, as it changes (server-sent events). */
@Controller('v1/stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Described(OPEN_STREAM)
  async open(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { filter, others } = readQueueQuery(query, { caller, nowMs: this.clock() });
    const { lastEventId, ...strangers } = others;
    refuseStrangers(strangers);
    const inAddress = queryText('lastEventId', lastEventId);
    // A browser that comes back by itself says it here, and the address is still that of the first time.
    const heardLast = request.headers['last-event-id'] ?? inAddress;
    const admission = await this.admissionOf(request);
    if (this.hub.isFull) throw full();
    reply.hijack();
    reply.raw.writeHead(200, HEADERS);
    if (request.method === 'HEAD') return void reply.raw.end();
    const listener = new Listener(reply.raw, { filter, exporters: caller.exporters }, admission);
    this.hub.join(listener, typeof heardLast === 'string' ? heardLast : undefined);
  }

  /** As long as the session, or as the token that somebody came with. */
  private async admissionOf(request: FastifyRequest): Promise<Admission> {
    const session = await this.sessions.sessionOf(request);
    if (session !== undefined) return { untilMs: session.endsAt.getTime(), sessionId: session.sessionId };
    const { exp = 0 } = decodeJwt(authorizationOf(request).replace(/^Bearer /i, ''));
    return { untilMs: exp * 1_000, sessionId: undefined };
  }
}

function full(): Problem {
  return Problem.unavailable({
    code: 'STREAM_FULL',
    detail: 'As many listen as this process takes.',
    remedy: 'Try again in a while, or ask for what you need from time to time; the operator can run another desk.',
  });
}
