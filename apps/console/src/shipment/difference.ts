/** A field that two decisions say differently; absent where one of them does not have it. */
export interface Difference {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs always, and what is no news. */
const QUIET: ReadonlySet<string> = new Set(['decisionVersion', 'decidedAt', 'cause', 'event']);

/** Fields that differ, by their path: `lines[2].holds[0].reason`. Pure. */
export function differences(before: object, after: object): Difference[] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)];
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  return paths.flatMap((path) =>
    a.get(path) === b.get(path) ? [] : [{ path, before: a.get(path), after: b.get(path) }],
  );
}

/** Every leaf as text; things with a name of their own are found by it and not by their place. */
function fieldsOf(value: object): Map<string, string> {
  const fields = new Map<string, string>();
  const walk = (one: unknown, path: string): void => {
    if (Array.isArray(one)) one.forEach((item: unknown, index) => walk(item, `${path}[${nameOf(item) ?? index}]`));
    else if (typeof one === 'object' && one !== null) {
      for (const [name, inner] of Object.entries(one)) {
        if (path !== '' || !QUIET.has(name)) walk(inner, path === '' ? name : `${path}.${name}`);
      }
    } else fields.set(path, String(one));
  };
  walk(value, '');
  return fields;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { holdId, lineNo, filingId, listId } = item as Record<string, unknown>;
  const name = holdId ?? lineNo ?? filingId ?? listId;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}
