import { Gauge, type Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';

interface Queue {
  readonly pending: string;
  readonly oldest: Date | null;
}

/** What waits for endpoints that can be sent to: asked of the database when somebody reads the metrics. */
export function registerQueueGauges(pool: Pool, clock: Clock, metrics: Registry): void {
  const ageS = new Gauge({
    name: 'sluice_webhooks_oldest_pending_seconds',
    help: 'For how long the oldest pending delivery of an active endpoint has been waiting; 0 when nothing waits',
    registers: [metrics],
  });
  new Gauge({
    name: 'sluice_webhooks_pending_deliveries',
    help: 'Pending deliveries of active endpoints',
    registers: [metrics],
    async collect() {
      const { rows } = await pool.query<Queue>(
        `SELECT count(*) AS pending, min(d.created_at) AS oldest
           FROM delivery AS d JOIN endpoint AS e USING (endpoint_id) WHERE d.status = 'PENDING' AND e.status = 'ACTIVE'`,
      );
      const { pending = '0', oldest = null } = rows[0] ?? {};
      this.set(Number(pending));
      ageS.set(oldest === null ? 0 : (clock() - oldest.getTime()) / 1_000);
    },
  });
}
