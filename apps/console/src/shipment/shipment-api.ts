import type { DeskSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import type { PlacedHold } from '../words/acts.js';

export type Shipment = DeskSchemas['ShipmentResource'];
export type Decision = DeskSchemas['DecisionResource'];
export type TimelineItem = DeskSchemas['TimelineItem'];
export type Step = DeskSchemas['Step'];

/** Whether it has left, or never will: nothing is waited for any more. */
export function isOver({ status }: Pick<Shipment, 'status'>): boolean {
  return status === 'BREACHED' || status === 'CLOSED';
}

/** A hold with what would close it. */
export interface ExplainedHold extends PlacedHold {
  readonly since: string;
  readonly steps: readonly Step[];
}

/** What keeps it back, hold by hold. */
export function holdsOf({ lines, explanation }: Shipment): ExplainedHold[] {
  const explained = new Map(explanation.lines.flatMap(({ holds }) => holds).map((one) => [one.holdId, one]));
  return lines.flatMap(({ lineNo, sku, holds }) =>
    holds.map((hold) => ({ ...hold, lineNo, sku, steps: [], ...explained.get(hold.holdId) })),
  );
}

export function useShipment(shipmentId: string) {
  return useQuery({
    queryKey: ['shipment', shipmentId],
    queryFn: () => answered(desk.GET('/v1/shipments/{shipmentId}', { params: { path: { shipmentId } } })),
    // Until the stream says what changed: a page that is looked at is never much older than this.
    refetchInterval: 10_000,
  });
}

/** One decision, which never changes. */
export function useDecision(shipmentId: string, decisionVersion: number | undefined) {
  return useQuery({
    queryKey: ['decision', shipmentId, decisionVersion],
    enabled: decisionVersion !== undefined,
    staleTime: Infinity,
    queryFn: () =>
      answered(
        desk.GET('/v1/shipments/{shipmentId}/decisions/{decisionVersion}', {
          params: { path: { shipmentId, decisionVersion: String(decisionVersion) as never } },
        }),
      ),
  });
}
