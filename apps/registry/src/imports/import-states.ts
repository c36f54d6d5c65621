import type { ImportState } from './product-import.entity.js';

/** From where an import can go where; nothing else happens to it. */
const NEXT: Readonly<Record<ImportState, readonly ImportState[]>> = {
  READING: ['READY', 'CANCELLED', 'FAILED'],
  READY: ['APPLYING', 'CANCELLED'],
  APPLYING: ['APPLIED', 'CANCELLED', 'FAILED'],
  APPLIED: [],
  CANCELLED: [],
  FAILED: [],
};

export function canBecome(state: ImportState, next: ImportState): boolean {
  return NEXT[state].includes(next);
}

/** Nothing happens to it any more. */
export function isOver(state: ImportState): boolean {
  return NEXT[state].length === 0;
}
