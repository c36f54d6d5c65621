import { Injectable } from '@nestjs/common';
import type { QueueFilter } from '../queue-filter.js';
import type { QueueOrder, QueuePlace } from '../queue-order.js';
import { QueueRepository } from '../queue.repository.js';
import { ShipmentRowsRepository } from '../shipment-rows.repository.js';
import { EXPORT_COLUMNS, exportLines } from './export-rows.js';

const SHIPMENTS_AT_ONCE = 500;

/** The queue as lines of a table. */
@Injectable()
export class ExportHolds {
  constructor(
    private readonly queue: QueueRepository,
    private readonly rows: ShipmentRowsRepository,
  ) {}

  /**
   * All that meets the filter, in order, a batch at a time, so that however many there are few are in memory. What changes
   * meanwhile is as it is when its batch is read.
   */
  async *lines(filter: QueueFilter, order: QueueOrder): AsyncGenerator<string[][]> {
    yield [[...EXPORT_COLUMNS]];
    for (let after: QueuePlace | undefined, more = true; more;) {
      const places: QueuePlace[] = await this.queue.page({ filter, order, after, limit: SHIPMENTS_AT_ONCE });
      const found = await this.rows.rowsOf(
        places.map(({ shipmentId }) => shipmentId),
        filter.exporters,
      );
      yield found.flatMap(exportLines);
      after = places.at(-1);
      more = places.length === SHIPMENTS_AT_ONCE;
    }
  }
}
