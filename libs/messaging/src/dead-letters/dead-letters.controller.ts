import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  Change,
  Described,
  identityOf,
  IdentifierPipe,
  Problem,
  send,
  valueOrProblem,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { readDeadLetterQuery } from './dead-letter-query.js';
import type { DeadLetterSummary } from './dead-letter-view.js';
import {
  DISCARD_DEAD_LETTER,
  GET_DEAD_LETTER,
  LIST_DEAD_LETTERS,
  REPLAY_DEAD_LETTER,
  REPLAY_KEY,
} from './dead-letters.api.js';
import { DeadLettersService } from './dead-letters.service.js';
import { isObject } from './record-edit.js';

const REASON_CHARACTERS_MAX = 2_000;

const DeadLetterId = (): ParameterDecorator => Param('deadLetterId', new IdentifierPipe('deadLetterId'));

/** Parked records over HTTP, the same in every service: each answers for its own. */
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLettersService) {}

  @Get()
  @Described(LIST_DEAD_LETTERS)
  list(@Query() query: Record<string, unknown>): Promise<{ items: DeadLetterSummary[]; nextCursor?: string }> {
    const { filter, page } = readDeadLetterQuery(query);
    return this.deadLetters.page(filter, page);
  }

  @Get(':deadLetterId')
  @Described(GET_DEAD_LETTER)
  async get(@DeadLetterId() deadLetterId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return send(reply, valueOrProblem(await this.deadLetters.find(deadLetterId)));
  }

  @Post('replay-key')
  @HttpCode(200)
  @Described(REPLAY_KEY)
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
  @Described(REPLAY_DEAD_LETTER)
  async replay(
    @DeadLetterId() deadLetterId: string,
    @Body() body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { record, reason } = fieldsOf(body ?? {}, ['record', 'reason']);
    const wanted = {
      deadLetterId,
      ifMatch: change.ifMatch,
      record,
      reason: reason === undefined ? undefined : textOf('reason', reason),
    };
    return send(reply, valueOrProblem(await this.deadLetters.replay(identityOf(change, body), wanted)));
  }

  @Post(':deadLetterId/discard')
  @Described(DISCARD_DEAD_LETTER)
  async discard(
    @DeadLetterId() deadLetterId: string,
    @Body() body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { reason } = fieldsOf(body, ['reason']);
    const wanted = {
      deadLetterId,
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

function violation(field: string, what: string): Problem {
  return Problem.unprocessable({
    code: 'SCHEMA_VIOLATION',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the field and send the request again.',
  });
}
