import { isInstant, validateOutgoing, type ListPublishedData } from '@sluice/contracts';
import { parseInstant } from '@sluice/domain';
import { Problem } from '@sluice/platform';
import type { Period } from './shipment-portions.js';

/** What `POST /v1/impact` asks. */
export interface ImpactRequest {
  readonly lists: readonly ListPublishedData[];
  /** A backtest: over the shipments last decided then. Absent: over the open ones. */
  readonly period: Period | undefined;
}

const LISTS_MAX = 10;

/** Body of `POST /v1/impact`: `{ lists: [compliance.list.published data], period?: { from, to } }`. @throws Problem 422 */
export function readImpactRequest(body: unknown): ImpactRequest {
  const { lists, period, ...unknown } = objectOf('body', body);
  refuseStranger(unknown);
  if (!Array.isArray(lists) || lists.length === 0 || lists.length > LISTS_MAX) {
    throw violation('lists', `must be 1 to ${LISTS_MAX} versions of lists`);
  }
  return { lists: lists.map(listOf), period: period === undefined ? undefined : periodOf(period) };
}

function listOf(list: unknown, index: number): ListPublishedData {
  const problem = validateOutgoing('compliance.list.published', list);
  if (problem === undefined) return list as ListPublishedData;
  throw Problem.unprocessable({
    ...{ code: 'SCHEMA_VIOLATION', detail: problem.message },
    field: `lists[${index}]${problem.field === undefined ? '' : `.${problem.field}`}`,
    remedy: 'Correct the field and send the request again.',
  });
}

function periodOf(period: unknown): Period {
  const { from, to, ...unknown } = objectOf('period', period);
  refuseStranger(unknown);
  const [fromMs, toMs] = [instantOf('period.from', from), instantOf('period.to', to)];
  if (fromMs >= toMs) throw violation('period.to', 'is not after period.from');
  return { fromMs, toMs };
}

function instantOf(field: string, value: unknown): number {
  if (typeof value === 'string' && isInstant(value)) return parseInstant(value);
  throw violation(field, 'must be an instant with its offset, 2026-06-02T08:00:00Z');
}

function objectOf(field: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw violation(field, 'must be a JSON object');
}

function refuseStranger(unknown: object): void {
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) throw violation(stranger.slice(0, 100), 'is not a known field');
}

function violation(field: string, what: string): Problem {
  return Problem.unprocessable({
    ...{ code: 'SCHEMA_VIOLATION', detail: `${field} ${what}.`, field },
    remedy: 'Correct the field and send the request again.',
  });
}
