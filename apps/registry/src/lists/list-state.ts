import { parseInstant } from '@sluice/domain';
import type { ListVersion } from './list.entity.js';

/**
 * Where a version stands at an instant. APPROVED: it will come into force. SUPERSEDED: a newer approved version has
 * taken its place. ENDED: its time is over, and nothing has.
 */
export type ListState = 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'IN_FORCE' | 'SUPERSEDED' | 'ENDED';

/** What the state of a version depends on. */
export type DatedVersion = Pick<ListVersion, 'version' | 'status' | 'effectiveFrom' | 'effectiveUntil'>;

/**
 * The state of one version among all of its list: derived, never stored, because time passes without anybody writing.
 * In force is the highest approved version with `effectiveFrom` ≤ `atMs` < `effectiveUntil`, as for the gate.
 */
export function listState(list: DatedVersion, versions: readonly DatedVersion[], atMs: number): ListState {
  if (list.status !== 'APPROVED') return list.status;
  if (parseInstant(list.effectiveFrom) > atMs) return 'APPROVED';
  const newer = versions.filter(({ version, status }) => version > list.version && status === 'APPROVED');
  const isOver = hasEnded(list, atMs);
  if (isOver) return newer.some((other) => parseInstant(other.effectiveFrom) <= atMs) ? 'SUPERSEDED' : 'ENDED';
  return newer.some((other) => isInTime(other, atMs)) ? 'SUPERSEDED' : 'IN_FORCE';
}

function isInTime(list: DatedVersion, atMs: number): boolean {
  return parseInstant(list.effectiveFrom) <= atMs && !hasEnded(list, atMs);
}

function hasEnded({ effectiveUntil }: DatedVersion, atMs: number): boolean {
  return effectiveUntil !== null && parseInstant(effectiveUntil) <= atMs;
}
