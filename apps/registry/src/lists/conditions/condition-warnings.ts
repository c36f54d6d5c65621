import type { ListPublishedData } from '@sluice/contracts';
import { attributesAsked, textPosition } from '@sluice/domain';
import { nearest } from './condition-faults.js';

/** Something in a list that may be a mistake. It does not keep the list from being saved. */
export interface ListWarning {
  readonly code: 'ATTRIBUTE_UNKNOWN';
  /** `entries[0].when`. */
  readonly field: string;
  readonly line: number;
  readonly column: number;
  readonly detail: string;
  readonly remedy: string;
}

/**
 * Attributes that conditions ask for and no product has: probably misspelt, or not classified yet. Until some product
 * has one, every product is undecidable where it decides, and held.
 * @param attributes the names that products have
 */
export function attributeWarnings(list: ListPublishedData, attributes: ReadonlySet<string>): ListWarning[] {
  const names = [...attributes];
  return list.entries.flatMap(({ entryId, when }, index) =>
    attributesAsked(when)
      .filter(({ name }) => !attributes.has(name))
      .map(({ name, position }) => ({
        code: 'ATTRIBUTE_UNKNOWN' as const,
        field: `entries[${index}].when`,
        ...textPosition(when, position),
        detail: `Entry ${entryId} asks for product.attributes.${name}, and no product has it.`,
        remedy: remedyFor(nearest(name, names)),
      })),
  );
}

function remedyFor(near: string | undefined): string {
  if (near !== undefined) return `Did you mean product.attributes.${near}? Products have that.`;
  return 'Correct the name, or have products classified with it before the list comes into force.';
}
