import type { Hold } from '@sluice/contracts';

/**
 * What a filter can ask of a hold, each kind behind a letter of its own, so that one array and one index hold all of them.
 * A shipment has the tags of all its holds.
 */
export const TAG_LETTERS = { reason: 'r', sku: 's', list: 'l', entry: 'e', filing: 'f' } as const;
export type TagKind = keyof typeof TAG_LETTERS;
export const TAG_KINDS = Object.keys(TAG_LETTERS) as readonly TagKind[];

export function tagOf(kind: TagKind, value: string): string {
  return `${TAG_LETTERS[kind]}:${value}`;
}

/** Of one hold on a line with this product. */
export function tagsOfHold(sku: string, { reason, requirement, filingId, params }: Hold): string[] {
  const entryId = requirement?.entryId ?? params['entryId'];
  return [
    tagOf('reason', reason),
    tagOf('sku', sku),
    ...(requirement === undefined ? [] : [tagOf('list', requirement.listId)]),
    ...(typeof entryId === 'string' ? [tagOf('entry', entryId)] : []),
    ...(filingId === undefined ? [] : [tagOf('filing', filingId)]),
  ];
}
