/** What an endpoint can ask for. `compliance.filing.completed` is the `compliance.filing.updated` that says so first. */
export const EVENT_TYPES = [
  'sluice.shipment.held',
  'sluice.shipment.released',
  'sluice.shipment.recalled',
  'sluice.shipment.breached',
  'compliance.filing.completed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Sent when somebody tries an endpoint out, whatever it asked for. */
export const TEST_TYPE = 'sluice.webhook.test';
