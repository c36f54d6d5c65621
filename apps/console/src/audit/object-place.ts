import { KINDS, type AuditItem, type AuditKind } from './audit-filter.js';

/** What an act was done to, and where its page is. */
export interface ObjectPlace {
  readonly kind: AuditKind;
  readonly id: string;
  readonly to: string;
}

/** Of a list the version that changed, as far as the act says it. Undefined for a kind that this build does not know. Pure. */
export function placeOf({ object, from, to }: Pick<AuditItem, 'object' | 'from' | 'to'>): ObjectPlace | undefined {
  const [name, ...rest] = object.split(':');
  const kind = KINDS.find((one) => one === name);
  const id = rest.join(':');
  if (kind === undefined) return undefined;
  const path = encodeURIComponent(id);
  switch (kind) {
    case 'filing':
      return { kind, id, to: `/filings/${path}` };
    case 'product':
      return { kind, id, to: `/products/${path}` };
    case 'import':
      return { kind, id, to: `/products/import?import=${path}` };
    case 'list': {
      const version = versionIn({ ...from, ...to });
      return { kind, id, to: version === undefined ? '/lists' : `/lists/${path}/versions/${version}` };
    }
    default:
      return kind satisfies never;
  }
}

/** The trail has the state of a version under `version 3`. */
function versionIn(fields: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(fields)
    .map((name) => /^version (\d+)$/.exec(name)?.[1])
    .find((version) => version !== undefined);
}
