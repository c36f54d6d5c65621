import type { ListPublishedData } from '@sluice/contracts';
import { compileList, ListConditionError, patternFault, textPosition } from '@sluice/domain';
import { closestMatch } from 'leven';
import { refused, type Refused } from '../../outcome.js';

/** What a condition may ask of a product besides its attributes. */
const PRODUCT_FIELDS = ['sku', 'name', 'category', 'internalDescription', 'salesDescription', 'attributes'];

/** The first condition that cannot be used, or has a pattern that cannot, with its line and column. */
export function refuseConditions(list: ListPublishedData): Refused | undefined {
  const fault = uncompilable(list) ?? unusablePattern(list);
  if (fault === undefined) return undefined;
  const index = list.entries.findIndex(({ entryId }) => entryId === fault.entryId);
  const { line, column } = textPosition(list.entries[index]?.when ?? '', fault.position);
  return refused(422, {
    code: 'LIST_CONDITION_INVALID',
    detail: `The condition of entry ${fault.entryId} cannot be used, at line ${line}, column ${column}: ${fault.problem}.`,
    field: `entries[${index}].when`,
    remedy: remedyFor(fault.problem),
  });
}

type Fault = Pick<ListConditionError, 'entryId' | 'position' | 'problem'>;

function uncompilable(list: ListPublishedData): Fault | undefined {
  try {
    compileList(list);
    return undefined;
  } catch (error) {
    if (error instanceof ListConditionError) return error;
    throw error;
  }
}

function unusablePattern({ entries }: ListPublishedData): Fault | undefined {
  for (const { entryId, when } of entries) {
    const fault = patternFault(when);
    if (fault !== undefined) return { entryId, ...fault };
  }
  return undefined;
}

function remedyFor(problem: string): string {
  const unknownField = /^No such key: (\S+)/.exec(problem)?.[1];
  if (unknownField !== undefined) return remedyForField(unknownField);
  if (/^Unknown variable/.test(problem))
    return 'A condition may only ask about product: product.category, product.attributes.….';
  if (/pattern/.test(problem))
    return 'Write a regular expression as RE2 takes it, without look-around and back-references.';
  if (/^A condition is true or false/.test(problem))
    return "Compare it with something: product.category == 'BIOMETRIC_LOCK'.";
  return 'Correct the CEL condition at that position. It may only ask about product.';
}

function remedyForField(given: string): string {
  const near = nearest(given, PRODUCT_FIELDS);
  const meant = near === undefined ? '' : `Did you mean product.${near}? `;
  return `${meant}A product has ${PRODUCT_FIELDS.join(', ')}; anything else it has is an attribute: product.attributes.${given}.`;
}

/** The name that was probably meant; undefined when none is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  return closestMatch(given, names, { maxDistance: Math.max(1, Math.floor(given.length / 3)) });
}
