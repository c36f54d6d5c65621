/** A version of a list, as a path of the registry names it. */
export interface VersionPlace {
  readonly listId: string;
  readonly version: string;
}

/** Which version's impact this path of the registry asks for; undefined: it asks for something else. Pure. */
export function impactPlace(path: string): VersionPlace | undefined {
  return placeBefore('impact', path);
}

/** Which version this path of the registry approves. Pure. */
export function approvalPlace(path: string): VersionPlace | undefined {
  return placeBefore('approve', path);
}

/** Each step is read as the registry's router reads it: it does not matter which characters of it are escaped. */
function placeBefore(act: string, path: string): VersionPlace | undefined {
  let steps: string[];
  try {
    steps = path.split('/').map(decodeURIComponent);
  } catch {
    // A broken escape: no router takes it.
    return undefined;
  }
  const [, v1, lists, listId, versions, version, last, ...more] = steps;
  const fits = v1 === 'v1' && lists === 'lists' && versions === 'versions' && last === act && more.length === 0;
  // The registry knows no list with U+0000 in its id, and PostgreSQL cannot look for one.
  return fits && listId?.includes('\0') === false && version !== undefined ? { listId, version } : undefined;
}
