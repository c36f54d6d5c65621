import { Problem } from '@sluice/platform';
import type { VersionPlace } from './list-paths.js';

/** So long an impact is a ground to approve on. */
export const FRESH_MS = 15 * 60_000;

/** The impact of a version that somebody was given, whole. */
export interface GivenImpact {
  /** The state of the version that it is of. */
  readonly etag: string;
  readonly computedAt: Date;
}

/**
 * Undefined when the impact is a ground to approve on: of the state that is approved, and young enough. Else why not, and
 * what to do. Pure.
 * @param ifMatch the state that is to be approved; a wildcard names none
 */
export function refuseWithoutGround(
  { listId, version }: VersionPlace,
  given: GivenImpact | undefined,
  { ifMatch, nowMs }: { readonly ifMatch: string | undefined; readonly nowMs: number },
): Problem | undefined {
  const why = whyNoGround(given, ifMatch, nowMs);
  if (why === undefined) return undefined;
  return Problem.conflict({
    code: 'IMPACT_NOT_SEEN',
    detail: `Version ${version} of ${listId} is approved by somebody who knows what it would change. ${why}`,
    remedy: 'Open the impact of this version, then approve within 15 minutes.',
  });
}

function whyNoGround(given: GivenImpact | undefined, ifMatch: string | undefined, nowMs: number): string | undefined {
  if (given === undefined) return 'You have not opened its impact.';
  // Without one the registry asks for it, and changes nothing.
  if (ifMatch !== undefined && ifMatch !== given.etag) return 'It changed since you opened its impact.';
  return nowMs - given.computedAt.getTime() >= FRESH_MS ? 'The impact you opened is older than 15 minutes.' : undefined;
}
