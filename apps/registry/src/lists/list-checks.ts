import type { ListPublishedData } from '@sluice/contracts';
import { refused, type Outcome, type Refused } from '../outcome.js';
import { refuseConditions } from './conditions/condition-faults.js';

/** What a schema cannot say: entries are distinct, the dates are in order, and every condition compiles. */
export function checkList(list: ListPublishedData): Outcome<null> {
  return checkDates(list) ?? checkEntryIds(list) ?? refuseConditions(list) ?? { ok: true, value: null };
}

type Fault = Refused | undefined;

function checkDates({ effectiveFrom, effectiveUntil }: ListPublishedData): Fault {
  if (effectiveUntil === undefined || effectiveUntil === null) return undefined;
  if (Date.parse(effectiveUntil) > Date.parse(effectiveFrom)) return undefined;
  return refused(422, {
    code: 'LIST_DATES_REVERSED',
    detail: 'effectiveUntil is not after effectiveFrom: the version would never be in force.',
    field: 'effectiveUntil',
    remedy: 'Give a later instant, or leave effectiveUntil out.',
  });
}

function checkEntryIds({ entries }: ListPublishedData): Fault {
  const seen = new Set<string>();
  for (const [index, { entryId }] of entries.entries()) {
    if (seen.has(entryId)) {
      return refused(422, {
        code: 'LIST_ENTRY_REPEATED',
        detail: `Two entries are called ${entryId}.`,
        field: `entries[${index}].entryId`,
        remedy: 'Give every entry an id of its own.',
      });
    }
    seen.add(entryId);
  }
  return undefined;
}
