import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  cursorAfter,
  Described,
  IdentifierPipe,
  identityOf,
  placeAfter,
  queryLimit,
  queryText,
  refuseStrangers,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { holdNoteBody, noteBody, type Note } from './note.js';
import { LIST_NOTES, WRITE_HOLD_NOTE, WRITE_NOTE } from './notes.api.js';
import { NotesService } from './notes.service.js';

const ShipmentId = (): ParameterDecorator => Param('shipmentId', new IdentifierPipe('shipmentId'));
const KIND = 'note';

/** What people write about shipments and their holds. */
@Controller('v1')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get('shipments/:shipmentId/notes')
  @Described(LIST_NOTES)
  async list(
    @ShipmentId() shipmentId: string,
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: Note[]; nextCursor?: string }> {
    const { limit, cursor, ...unknown } = query;
    refuseStrangers(unknown);
    const page = { before: placeAfter(KIND, queryText('cursor', cursor)), limit: queryLimit(limit) };
    const { items, endsAt } = valueOrProblem(await this.notes.ofShipment(shipmentId, caller, page));
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfter(KIND, endsAt) }) };
  }

  @Post('shipments/:shipmentId/notes')
  @Described(WRITE_NOTE)
  async write(
    @ShipmentId() shipmentId: string,
    @Body(noteBody) body: { readonly text: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const note = { shipmentId, text: body.text };
    return send(reply, valueOrProblem(await this.notes.write(identityOf(change, body), note)));
  }

  @Post('holds/:holdId/notes')
  @Described(WRITE_HOLD_NOTE)
  async writeOnHold(
    @Param('holdId', new IdentifierPipe('holdId')) holdId: string,
    @Body(holdNoteBody) body: { readonly shipmentId: string; readonly text: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.notes.write(identityOf(change, body), { holdId, ...body })));
  }
}
