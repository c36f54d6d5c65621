import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { Change, identityOf, Problem, send, valueOrProblem, type ChangeRequest } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { readDeadLetterQuery } from './dead-letter-query.js';
import type { DeadLetterSummary } from './dead-letter-view.js';
import { DeadLettersService } from './dead-letters.service.js';
import { isObject } from './record-edit.js';

const REASON_CHARACTERS_MAX = 2_000;

/** Parked records over HTTP, the same in every service: each answers for its own. */
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLettersService) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<{ items: DeadLetterSummary[]; nextCursor?: string }> {
    const { filter, page } = readDeadLetterQuery(query);
    return this.deadLetters.page(filter, page);
  }

  @Get(':deadLetterId')
  async get(
    @Param('deadLetterId') deadLetterId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.deadLetters.find(storable(deadLetterId))));
  }

  @Post('replay-key')
  @HttpCode(200)
  async replayKey(@Body() body: unknown, @Change() change: ChangeRequest): Promise<unknown> {
    const { topic, key, reason } = fieldsOf(body, ['topic', 'key', 'reason']);
    const wanted = {
      topic: textOf('topic', topic),
      key: textOf('key', key),
      reason: reason === undefined ? undefined : textOf('reason', reason),
    };
    return valueOrProblem(await this.deadLetters.replayKey(identityOf(change, body), wanted)).body;
  }

  @Post(':deadLetterId/replay')
  async replay(
    @Param('deadLetterId') deadLetterId: string,
    @Body() body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { record, reason } = fieldsOf(body ?? {}, ['record', 'reason']);
    const wanted = {
      deadLetterId: storable(deadLetterId),
      ifMatch: change.ifMatch,
      record,
      reason: reason === undefined ? undefined : textOf('reason', reason),
    };
    return send(reply, valueOrProblem(await this.deadLetters.replay(identityOf(change, body), wanted)));
  }

  @Post(':deadLetterId/discard')
  async discard(
    @Param('deadLetterId') deadLetterId: string,
    @Body() body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { reason } = fieldsOf(body, ['reason']);
    const wanted = {
      deadLetterId: storable(deadLetterId),
      ifMatch: change.ifMatch,
      reason: textOf('reason', reason),
    };
    return send(reply, valueOrProblem(await this.deadLetters.discard(identityOf(change, body), wanted)));
  }
}

function fieldsOf(body: unknown, names: readonly string[]): Record<string, unknown> {
  if (!isObject(body)) throw violation('body', 'must be a JSON object');
  const stranger = Object.keys(body).find((name) => !names.includes(name));
  if (stranger !== undefined) throw violation(stranger, 'is not a known field');
  return body;
}

function textOf(field: string, given: unknown): string {
  if (typeof given !== 'string' || given.trim() === '') throw violation(field, 'is required');
  if (given.length > REASON_CHARACTERS_MAX) throw violation(field, `has more than ${REASON_CHARACTERS_MAX} characters`);
  if (given.includes('\0')) throw violation(field, 'has a character that cannot be stored');
  return given;
}

/** PostgreSQL refuses to look for what it cannot hold; no dead letter is called that. */
function storable(deadLetterId: string): string {
  return deadLetterId.replaceAll('\0', '');
}

function violation(field: string, what: string): Problem {
  return Problem.unprocessable({
    code: 'SCHEMA_VIOLATION',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the field and send the request again.',
  });
}
