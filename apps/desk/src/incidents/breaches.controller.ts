import { Controller, Get, Query } from '@nestjs/common';
import { isInstant } from '@sluice/contracts';
import {
  badCursor,
  CalledBy,
  cursorAfter,
  Described,
  placeAfter,
  queryLimit,
  queryText,
  refuseStrangers,
  type Caller,
} from '@sluice/platform';
import { BreachesRepository, type BreachPlace, type BreachRow } from './breaches.repository.js';
import { LIST_BREACHES } from './incidents.api.js';

const KIND = 'breach';

/** Shipments that left without a release. */
@Controller('v1/breaches')
export class BreachesController {
  constructor(private readonly breaches: BreachesRepository) {}

  @Get()
  @Described(LIST_BREACHES)
  async list(
    @Query() { limit, cursor, ...unknown }: Record<string, unknown>,
    @CalledBy() { exporters }: Caller,
  ): Promise<{ items: BreachRow[]; nextCursor?: string }> {
    refuseStrangers(unknown);
    const page = { after: readPlace(queryText('cursor', cursor, CURSOR_MAX)), limit: queryLimit(limit) };
    const { items, endsAt } = await this.breaches.page(exporters, page);
    return { items, ...(endsAt && { nextCursor: cursorAfter(KIND, `${endsAt.heardAt} ${endsAt.shipmentId}`) }) };
  }
}

/** An id has 200 characters at most, of up to four bytes each. */
const CURSOR_MAX = 1_200;

function readPlace(cursor: string | undefined): BreachPlace | undefined {
  const place = placeAfter(KIND, cursor, /^\S+ [^\0]+$/);
  if (place === undefined) return undefined;
  const [heardAt = ''] = place.split(' ', 1);
  if (!isInstant(heardAt)) throw badCursor();
  return { heardAt, shipmentId: place.slice(heardAt.length + 1) };
}
