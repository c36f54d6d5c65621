const CAUSES = {
  'logistics.shipment.requested': 'planned',
  'logistics.shipment.amended': 'amended',
  'logistics.shipment.cancelled': 'cancelled',
  'logistics.shipment.departed': 'departed',
  'logistics.shipment.recall-answered': 'recallAnswered',
  'compliance.filing.updated': 'filing',
  'compliance.filing.removed': 'filing',
  'compliance.product.classified': 'product',
  'compliance.product.removed': 'product',
  'compliance.list.published': 'list',
  'compliance.list.removed': 'list',
  'sluice.boundary.passed': 'day',
  'sluice.hold.override': 'override',
  'sluice.hold.place': 'placed',
  'sluice.hold.lift': 'lifted',
} as const;

export type CauseKey = (typeof CAUSES)[keyof typeof CAUSES];

/** The words for what made the gate decide, behind `shipment.event.cause.`; undefined for a type that this build does not know. */
export function causeKey(type: string): CauseKey | undefined {
  return Object.hasOwn(CAUSES, type) ? CAUSES[type as keyof typeof CAUSES] : undefined;
}
