const ORDER_KEPT_AS = 'sluice.queue';

/** The frozen order, for `[` and `]` on a shipment's page, and the way back. */
interface QueueOrder {
  readonly ids: readonly string[];
  readonly search: string;
}
let order: QueueOrder | undefined;

export function rememberOrder(ids: readonly string[], search: string): void {
  order = { ids, search };
  sessionStorage.setItem(ORDER_KEPT_AS, search);
}

/** Where the queue is that somebody came from, and who stands before and behind a shipment in it. */
export function placeInQueue(shipmentId: string) {
  // To the row of what is read now, which may be a neighbour of the one that was opened.
  const search = new URLSearchParams(order?.search ?? sessionStorage.getItem(ORDER_KEPT_AS) ?? '');
  search.set('focus', shipmentId);
  const back = `/holds?${search.toString()}`;
  const at = order?.ids.indexOf(shipmentId) ?? -1;
  if (order === undefined || at < 0) return { back, at: undefined, count: 0, previous: undefined, next: undefined };
  return { back, at, count: order.ids.length, previous: order.ids[at - 1], next: order.ids[at + 1] };
}
