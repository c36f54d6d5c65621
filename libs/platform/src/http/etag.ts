import { refused, type Refused } from './outcome.js';

/** The entity tag of a version: `"4"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

type Allowed = { readonly ok: true } | Refused;

/** A change of something that exists must say which version it was made from: 428 when it does not, 412 when stale. */
export function requireMatch(ifMatch: string | undefined, version: number): Allowed {
  if (ifMatch === undefined) {
    return refused(428, {
      code: 'IF_MATCH_REQUIRED',
      detail: 'This exists already, and the change does not say which version it was made from.',
      field: 'If-Match',
      remedy: `Read it, and send its ETag as If-Match. Now it is ${etagOf(version)}.`,
    });
  }
  return matches(ifMatch, version);
}

/** As {@link requireMatch}, for additions that cannot overwrite anything: checked when the header is there. */
export function allowMatch(ifMatch: string | undefined, version: number): Allowed {
  return ifMatch === undefined ? { ok: true } : matches(ifMatch, version);
}

function matches(ifMatch: string, version: number): Allowed {
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes('*') || tags.includes(etagOf(version))) return { ok: true };
  return refused(412, {
    code: 'STALE_VERSION',
    detail: `Somebody changed it meanwhile: it is at ${etagOf(version)} now, not ${ifMatch}.`,
    field: 'If-Match',
    remedy: 'Read it again, check that your change still makes sense, and send it with the new ETag.',
  });
}
