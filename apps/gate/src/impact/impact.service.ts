import { ListConditionError, parseInstant } from '@sluice/domain';
import { actsFor, Problem, type Caller } from '@sluice/platform';
import type { Clock } from '../clock.js';
import type { ImpactRequest } from './impact-request.js';
import { impactOnOpen, impactOnPast, type Change, type ShipmentImpact } from './shipment-impact.js';
import { walkShipments, type PortionSource, type ShipmentPortion } from './shipment-portions.js';
import { SupposedLists } from './supposed-lists.js';

/** How many shipments would become what. */
export interface ImpactCount {
  readonly held: number;
  readonly released: number;
  readonly recalled: number;
  readonly unchanged: number;
  /** All that were looked at. */
  readonly shipments: number;
}

/** One line of the answer: the count, then a line for each shipment that would change, then how many these were. */
export type ImpactLine =
  | { readonly count: ImpactCount; readonly notes: readonly string[] }
  | { readonly shipment: ShipmentImpact }
  | { readonly end: { readonly shipments: number } };

/** Each looks at every open shipment: more at once would only make each slower, and the lanes too. */
const IMPACTS_MAX = 2;
const RETRY_AFTER_S = 30;

const PAST_NOTES = [
  'Each list is supposed to have been in force at every time, in the place of its other versions.',
  'Products and filings are taken as they are now: what they were then is not kept.',
  'Of each shipment its last decision is known. Earlier versions of it, and what was decided of them, are not looked at.',
];

const COUNTED = { HELD: 'held', RELEASED: 'released', RECALLED: 'recalled' } as const satisfies Record<Change, string>;

/** What versions of lists would do to real shipments, before anybody approves them. Writes nothing. */
export class ImpactService {
  #running = 0;
  readonly #stopping = new AbortController();

  constructor(
    private readonly source: PortionSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The count first, so shipments are walked over twice: what happens between the two is in the rows and not in the
   * count. Only shipments of exporters that the caller acts for.
   * @throws Problem 422 for a condition that cannot be used, 429 when too many are running
   */
  async *lines(request: ImpactRequest, caller: Caller, asked: AbortSignal): AsyncGenerator<ImpactLine> {
    if (this.#running >= IMPACTS_MAX) throw tooMany();
    this.#running += 1;
    try {
      const signal = AbortSignal.any([asked, this.#stopping.signal]);
      const impactsOf = this.#decider(request, caller);
      const count = { held: 0, released: 0, recalled: 0, unchanged: 0, shipments: 0 };
      for await (const { impacts, shipments } of walkShipments(this.source, request.period, signal, impactsOf)) {
        count.shipments += shipments;
        count.unchanged += shipments - impacts.length;
        for (const { change } of impacts) count[COUNTED[change]] += 1;
      }
      yield { count, notes: this.#notes(request) };
      let shipments = 0;
      for await (const { impacts } of walkShipments(this.source, request.period, signal, impactsOf)) {
        for (const shipment of impacts) yield { shipment };
        shipments += impacts.length;
      }
      yield { end: { shipments } };
    } finally {
      this.#running -= 1;
    }
  }

  /** Ends all that run: a process that stops does not wait for them. */
  stop(): void {
    this.#stopping.abort(new Error('the gate is stopping'));
  }

  #decider(
    { lists, period }: ImpactRequest,
    caller: Caller,
  ): (portion: ShipmentPortion) => { impacts: ShipmentImpact[]; shipments: number } {
    const supposed = suppose(lists, period === undefined ? 'EFFECTIVE_FROM' : 'ALWAYS');
    return ({ states, facts }) => {
      const own = states.filter(({ snapshot }) => actsFor(caller, snapshot.exporter.id));
      const both = { now: facts, then: supposed.added(facts) };
      const nowMs = this.clock.nowMs();
      const impacts = own.flatMap(
        (state) => (period === undefined ? impactOnOpen(state, both, nowMs) : impactOnPast(state, both)) ?? [],
      );
      return { impacts, shipments: own.length };
    };
  }

  #notes({ lists, period }: ImpactRequest): readonly string[] {
    if (period !== undefined) return PAST_NOTES;
    const later = lists.filter(({ effectiveFrom }) => parseInstant(effectiveFrom) > this.clock.nowMs());
    return later.map(
      ({ listId, version, effectiveFrom }) =>
        `Version ${version} of ${listId} comes into force at ${effectiveFrom}. Shipments planned to leave before then ` +
        'count as unchanged; those that have not left by then are decided again on that day.',
    );
  }
}

function suppose(lists: ImpactRequest['lists'], since: 'EFFECTIVE_FROM' | 'ALWAYS'): SupposedLists {
  try {
    return new SupposedLists(lists, since);
  } catch (error) {
    if (!(error instanceof ListConditionError)) throw error;
    throw Problem.unprocessable({
      ...{ code: 'LIST_CONDITION_INVALID', detail: error.message, field: 'lists' },
      remedy: 'Correct the condition and ask again.',
    });
  }
}

function tooMany(): Problem {
  return new Problem(429, {
    code: 'IMPACTS_RUNNING',
    detail: `${IMPACTS_MAX} impact previews are running, and each looks at every open shipment.`,
    remedy: 'Ask again when one of them is done.',
    headers: { 'retry-after': String(RETRY_AFTER_S) },
  });
}
