import { Injectable } from '@nestjs/common';
import { applyEvent, type Decided, type SnapshotInput } from '@sluice/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Hold, OutboxMessage, Shipment } from './entities.js';
import { FactsService } from './facts.service.js';
import { OutboxService } from './outbox.service.js';

/** Decides one shipment in one transaction, and publishes the decision after the commit. */
@Injectable()
export class ShipmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: FactsService,
    private readonly outbox: OutboxService,
  ) {}

  async handle(event: SnapshotInput): Promise<void> {
    const message = await this.dataSource.transaction((manager) => this.#decide(manager, event));
    if (message) await this.outbox.publish(message);
  }

  async #decide(manager: EntityManager, event: SnapshotInput): Promise<OutboxMessage | undefined> {
    const { shipmentId, exporter, lines } = event.data;
    const stored = await manager.findOne(Shipment, { where: { shipmentId }, lock: { mode: 'pessimistic_write' } });
    const skus = new Set([...lines, ...(stored?.state.snapshot.lines ?? [])].map(({ sku }) => sku));
    const facts = await this.facts.about(manager, exporter.id, [...skus]);
    const outcome = applyEvent(stored?.state, event, facts, Date.now());
    switch (outcome.kind) {
      case 'decided':
        return save(manager, outcome);
      case 'unchanged':
        return undefined;
      case 'refused':
        throw new Error(`${shipmentId}: ${outcome.message}`);
      default:
        return outcome satisfies never;
    }
  }
}

async function save(manager: EntityManager, { state, say, holdsOpened, holdsClosed }: Decided): Promise<OutboxMessage> {
  const { shipmentVersion, decisionVersion, status } = state;
  const { shipmentId } = state.snapshot;
  await manager.save(Shipment, { shipmentId, shipmentVersion, decisionVersion, status, state });
  await manager.save(
    Hold,
    holdsOpened.map((data) => ({ shipmentId, holdId: data.holdId, data, closedAt: null })),
  );
  for (const { holdId, closedAt } of holdsClosed) {
    await manager.update(Hold, { shipmentId, holdId }, { closedAt: new Date(closedAt) });
  }
  return manager.save(OutboxMessage, {
    id: `${shipmentId}/${decisionVersion}`,
    key: shipmentId,
    type: say.type,
    payload: say.data,
  });
}
