import type { Cause, FilingUpdatedData } from '@sluice/contracts';
import {
  applyEvent,
  compileList,
  productFact,
  type Facts,
  type ShipmentInput,
  type ShipmentState,
} from '@sluice/domain';
import {
  boundariesPassed,
  concerns,
  isShipmentHappening,
  learn,
  NO_FACTS,
  shipmentAgain,
  shipmentStep,
  type Happening,
  type NameHold,
  type Reach,
  type ReferenceFacts,
  type ReferenceShipment,
} from '@sluice/testing';
import fc from 'fast-check';
import { HOUR_MS, STORY_BEGINS_MS, type StoryRecord } from './testing/scene.js';
import { recordsOf } from './testing/steps.js';
import { stories, USUAL_BEGINNING, type Story } from './testing/story.js';
import { SHIPMENT, type SubjectStep } from './testing/subjects.js';

/*
 * The domain core beside the reference model, one happening after the other and all in memory: thousands of stories in
 * seconds. What it cannot see (Kafka, PostgreSQL, lanes, crashes) is in gate-against-model.int.spec.ts.
 */

const RUNS = Number(process.env['SLUICE_DOMAIN_RUNS'] ?? 300);

it(`says what the reference model says, in ${RUNS} stories`, () => {
  fc.assert(
    fc.property(stories({ wavesMax: 25, kills: 0 }), (story) => new Comparison().tell(story)),
    { numRuns: RUNS },
  );
});

/** Tells a story to both, and stops where they differ. */
class Comparison {
  #nowMs = STORY_BEGINS_MS;
  #events = 0;
  #facts: ReferenceFacts = NO_FACTS;
  readonly #published: StoryRecord[] = [];
  readonly #model = new Map<string, ReferenceShipment>();
  readonly #domain = new Map<string, ShipmentState>();

  tell({ fromNothing, waves }: Story): void {
    for (const wave of fromNothing ? waves : [USUAL_BEGINNING, ...waves]) {
      if ('hours' in wave) this.#timePasses(wave.hours);
      else for (const step of wave.steps) for (const record of recordsOf(step, this.#scene())) this.#happens(record);
    }
  }

  #scene() {
    return {
      prefix: '',
      nowMs: this.#nowMs,
      shipment: (name: string) => this.#model.get(name),
      published: this.#published,
      nextEventId: () => `event-${++this.#events}`,
    };
  }

  #happens(record: StoryRecord): void {
    this.#published.push(record);
    const happening = record.happening(String(this.#published.length));
    if (isShipmentHappening(happening)) return this.#shipment(happening);
    if (happening.type.startsWith('logistics.order.')) return;
    const change = learn(this.#facts, happening as Parameters<typeof learn>[1]);
    if (!change) return;
    this.#facts = change.facts;
    this.#again(change.reach, { type: happening.type, id: happening.id });
  }

  #timePasses(hours: number): void {
    const fromMs = this.#nowMs;
    this.#nowMs += hours * HOUR_MS;
    for (const { id, reach } of boundariesPassed(this.#facts, fromMs, this.#nowMs)) {
      this.#again(reach, { type: 'sluice.boundary.passed', id });
    }
    for (const [id, { nextBoundaryMs }] of this.#domain) {
      const cause = { type: 'sluice.boundary.passed', id: `SHIPMENT/${id}` };
      if (nextBoundaryMs !== undefined && nextBoundaryMs <= this.#nowMs) this.#againOne(id, cause);
    }
  }

  #again(reach: Reach, cause: Cause): void {
    for (const [id, { snapshot }] of this.#model) if (concerns(reach, snapshot.lines)) this.#againOne(id, cause);
  }

  #againOne(id: string, cause: Cause): void {
    const before = this.#model.get(id);
    if (!before) throw new Error(`the domain has a shipment ${id} that the model does not know`);
    this.#compare(id, { type: 'redecide', cause }, (name) =>
      shipmentAgain(before, this.#facts, this.#nowMs, cause, name),
    );
  }

  #shipment(happening: Extract<Happening, { data: { shipmentId: string } }>): void {
    const id = happening.data.shipmentId;
    this.#compare(id, happening, (name) =>
      shipmentStep(this.#model.get(id), happening, this.#facts, this.#nowMs, name),
    );
  }

  #compare(id: string, input: ShipmentInput, ask: (name: NameHold) => ReturnType<typeof shipmentStep>): void {
    const outcome = applyEvent(this.#domain.get(id), input, domainFacts(this.#facts), this.#nowMs);
    const said = outcome.kind === 'decided' ? outcome.say.data : undefined;
    const step = ask(({ lineNo, reason, requirement }) => {
      const holds = said?.lines.find((line) => line.lineNo === lineNo)?.holds ?? [];
      const same = holds.filter(
        (hold) => hold.reason === reason && JSON.stringify(hold.requirement) === JSON.stringify(requirement),
      );
      return same[0]?.holdId ?? '(no such hold)';
    });
    expect(comparable(outcome)).toEqual(comparableStep(step));
    if (step.kind === 'said') this.#model.set(id, step.shipment);
    // Through JSON, as a state is stored.
    if (outcome.kind === 'decided') this.#domain.set(id, JSON.parse(JSON.stringify(outcome.state)) as ShipmentState);
  }
}

function comparable(outcome: ReturnType<typeof applyEvent>): unknown {
  if (outcome.kind === 'decided') return { kind: 'said', said: SHIPMENT.plain(outcome.say.data) };
  return outcome.kind === 'refused' ? { kind: 'refused', code: outcome.code } : { kind: 'nothing' };
}

function comparableStep(step: ReturnType<typeof shipmentStep>): unknown {
  return step.kind === 'said'
    ? { kind: 'said', said: SHIPMENT.said(step.shipment) }
    : (step satisfies SubjectStep<never>);
}

const compiled = new WeakMap<ReferenceFacts, Facts>();

function domainFacts(facts: ReferenceFacts): Facts {
  const known = compiled.get(facts);
  if (known) return known;
  const lists = facts.lists.map(compileList);
  const products = new Map(facts.products.map((data) => [data.sku, productFact(data, lists)]));
  const made: Facts = {
    lists,
    product: (sku) => products.get(sku),
    filings: (exporterId, sku): FilingUpdatedData[] =>
      facts.filings.filter((filing) => filing.exporterId === exporterId && filing.skus.includes(sku)),
  };
  compiled.set(facts, made);
  return made;
}
