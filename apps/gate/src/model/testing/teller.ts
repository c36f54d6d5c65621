import type { Cause, DeadLetterData, GateShipmentData, OrderScreenedData } from '@sluice/contracts';
import {
  boundariesPassed,
  isDayOver,
  NO_FACTS,
  type Reach,
  type ReferenceFacts,
  type ReferenceOrder,
  type ReferenceShipment,
} from '@sluice/testing';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { explain } from './explain.js';
import type { GateUnderTest } from './gate-under-test.js';
import type { Outside } from './outside.js';
import { HOUR_MS, STORY_BEGINS_MS, type Scene, type StoryRecord } from './scene.js';
import { recordsOf } from './steps.js';
import { USUAL_BEGINNING, type Story, type Wave } from './story.js';
import { isOver, ORDER, SHIPMENT, type Subject } from './subjects.js';
import {
  factsAfter,
  idsOf,
  isAbout,
  isFact,
  isOfOrder,
  isOfShipment,
  jsonOf,
  linesOf,
  nameOf,
  streamsOf,
  withFacts,
  withoutPromises,
  type Told,
} from './told.js';

/** What made the gate look again without a record: time that passed. */
type Passed = readonly {
  readonly cause: Cause;
  readonly reach: Reach;
  readonly optional: boolean;
  readonly only?: string;
}[];

/** One story told to the real gate and, beside it, to the reference model; throws where the gate says what the model does not. */
export class Teller {
  #nowMs = STORY_BEGINS_MS;
  #events = 0;
  #heard: number;
  #facts: ReferenceFacts = NO_FACTS;
  /** Every list and filing there ever was in the story, also those that later ones replaced. */
  #everKnown: ReferenceFacts = NO_FACTS;
  /** When any override of a shipment was to end, also those that are gone. */
  readonly #everUntil = new Map<string, Set<number>>();
  readonly #published: StoryRecord[] = [];
  readonly #shipments = new Map<string, ReferenceShipment>();
  readonly #orders = new Map<string, ReferenceOrder>();

  constructor(
    private readonly gate: GateUnderTest,
    private readonly outside: Outside,
    private readonly pool: Pool,
    private readonly prefix: string,
  ) {
    this.#heard = outside.heard.length;
  }

  async tell({ fromNothing, waves }: Story): Promise<void> {
    await this.gate.setClock(this.#nowMs);
    for (const wave of fromNothing ? waves : [USUAL_BEGINNING, ...waves]) await this.#wave(wave);
    for (const shipment of this.#shipments.values()) await this.#compareState(shipment);
  }

  /** Ends everything the story left open, so that the next one meets nothing of it; whatever went wrong before. */
  async cleanUp(): Promise<void> {
    const happens = (step: Parameters<typeof recordsOf>[0]) => recordsOf(step, this.#scene());
    const version = 1_000;
    await this.outside.publish([
      ...['SH-A', 'SH-B'].flatMap((shipment) => happens({ do: 'cancel', shipment, version, elsewhere: false })),
      ...happens({ do: 'cancel order', order: 'SO-1', version }),
    ]);
    await this.#rest();
    const names = { product: ['LOCK', 'HINGE', 'MASK'], list: ['L1', 'L2'], filing: ['F1', 'F2'] } as const;
    const removals = (['product', 'list', 'filing'] as const).flatMap((what) =>
      names[what].flatMap((name) => happens({ do: 'remove', what, name })),
    );
    await this.outside.publish(removals);
    await this.#rest();
    await this.pool.query('DELETE FROM gate.boundary');
  }

  async #wave(wave: Wave): Promise<void> {
    if ('hours' in wave) {
      const passed = this.#timePasses(wave.hours);
      await this.gate.setClock(this.#nowMs);
      await this.pool.query('NOTIFY gate_boundary');
      await this.#rest();
      return this.#compare([], passed);
    }
    const records = wave.steps.flatMap((step) => {
      const made = recordsOf(step, this.#scene());
      this.#published.push(...made);
      return made;
    });
    const [places] = await Promise.all([this.outside.publish(records), this.#kill(wave.killedAfterMs)]);
    await this.#rest();
    const parked = this.#newlyParked();
    const told = records.map((record, index): Told => {
      const place = places[index];
      if (!place) throw new Error('a record was published nowhere');
      return { place, happening: record.happening(String(place.offset)), parkedAs: parked.get(nameOf(place)) };
    });
    const known = new Set(told.map(({ place }) => nameOf(place)));
    const stray = [...parked].find(([name]) => !known.has(name));
    if (stray) throw new Error(`the gate parked ${stray[0]} as ${stray[1]}, which was not published just now`);
    this.#compare(told, []);
  }

  async #kill(afterMs: number | undefined): Promise<void> {
    if (afterMs === undefined) return;
    await delay(afterMs);
    await this.gate.kill();
    await this.gate.start();
  }

  #rest(): Promise<void> {
    return this.outside.untilRest(this.#nowMs, () => this.gate.assertRunning());
  }

  #scene(): Scene {
    return {
      prefix: this.prefix,
      nowMs: this.#nowMs,
      shipment: (name) => this.#shipments.get(this.prefix + name),
      published: this.#published,
      nextEventId: () => `${this.prefix}event-${++this.#events}`,
    };
  }

  #timePasses(hours: number): Passed {
    const fromMs = this.#nowMs;
    this.#nowMs += hours * HOUR_MS;
    const boundary = (id: string) => ({ type: 'sluice.boundary.passed', id });
    const ofFacts = boundariesPassed(this.#facts, fromMs, this.#nowMs).map(({ id, reach }) => ({
      cause: boundary(id),
      reach,
      optional: false,
    }));
    // The gate also wakes at instants that a later version of the fact no longer names. That does no harm.
    const ofOldFacts = boundariesPassed(this.#everKnown, fromMs, this.#nowMs).map(({ id }) => ({
      cause: boundary(id),
      reach: { all: true } as const,
      optional: true,
    }));
    const ofOverrides = [...this.#everUntil].flatMap(([only, instants]) => {
      const standing = this.#shipments.get(only)?.overrides.map(({ untilMs }) => untilMs) ?? [];
      return [...instants]
        .filter((untilMs) => fromMs < untilMs && untilMs <= this.#nowMs)
        .map((untilMs) => ({
          cause: boundary(`SHIPMENT/${only}/${new Date(untilMs).toISOString()}`),
          reach: { all: true } as const,
          optional: !standing.includes(untilMs),
          only,
        }));
    });
    const ofDays = [...this.#orders].map(([only, order]) => ({
      cause: boundary('day'),
      reach: { all: true } as const,
      optional: !isDayOver(order, fromMs, this.#nowMs),
      only,
    }));
    return [...ofFacts, ...ofOldFacts, ...ofOverrides, ...ofDays];
  }

  #newlyParked(): Map<string, string> {
    const letters = this.outside.heard
      .slice(this.#heard)
      .filter(({ topic }) => topic === 'sluice.dead-letter.v1')
      .map(({ value }) => JSON.parse(value.toString()) as DeadLetterData);
    return new Map(letters.map(({ topic, partition, offset, code }) => [`${topic}/${partition}@${offset}`, code]));
  }

  /** Explains what was said in this wave, shipment by shipment and order by order, and takes over what they are now. */
  #compare(told: readonly Told[], passed: Passed): void {
    const heard = this.outside.heard.slice(this.#heard);
    this.#heard = this.outside.heard.length;
    const stray = heard.find(({ topic, key }) => topic !== 'sluice.dead-letter.v1' && !key.startsWith(this.prefix));
    if (stray) throw new Error(`the gate spoke of ${stray.key}, which this story does not know`);
    const facts = streamsOf(told.filter(isFact)).map((stream) => stream.map(({ happening }) => happening));
    const shipments = told.filter(isOfShipment);
    for (const id of idsOf(
      this.#shipments,
      shipments,
      ({ happening }) => happening.data.shipmentId,
      heard,
      'gate.shipment.v1',
    )) {
      const before = this.#shipments.get(id);
      const mine = shipments.filter(({ happening }) => happening.data.shipmentId === id);
      const after = this.#explain(id, SHIPMENT, {
        before,
        streams: streamsOf(mine),
        factStreams: facts,
        passed: passed.filter(({ only }) => only === undefined || only === id),
        lines: linesOf(before?.snapshot, mine),
        said: heard.filter(isAbout('gate.shipment.v1', id)).map(jsonOf<GateShipmentData>),
      });
      if (!after) continue;
      this.#shipments.set(id, after);
      const instants = after.overrides.map(({ untilMs }) => untilMs);
      this.#everUntil.set(id, new Set([...(this.#everUntil.get(id) ?? []), ...instants]));
    }
    const orders = told.filter(isOfOrder);
    for (const id of idsOf(this.#orders, orders, ({ happening }) => happening.data.orderId, heard, 'gate.order.v1')) {
      const before = this.#orders.get(id);
      const mine = orders.filter(({ happening }) => happening.data.orderId === id);
      const after = this.#explain(id, ORDER, {
        before,
        streams: streamsOf(mine),
        factStreams: facts,
        passed: passed.filter(({ only }) => only === undefined || only === id),
        lines: linesOf(before?.data, mine),
        said: withoutPromises(before, heard.filter(isAbout('gate.order.v1', id)).map(jsonOf<OrderScreenedData>)),
      });
      if (after) this.#orders.set(id, after);
    }
    const refused = told.filter(isFact).find(({ parkedAs }) => parkedAs !== undefined);
    if (refused) throw new Error(`the gate parked ${nameOf(refused.place)}, a fact, as ${refused.parkedAs}`);
    this.#facts = factsAfter(this.#facts, facts);
    this.#everKnown = withFacts(this.#everKnown, facts.flat());
  }

  #explain<State, H, Said>(
    id: string,
    subject: Subject<State, H, Said>,
    wave: Omit<Parameters<typeof explain<State, H, Said>>[1], 'facts' | 'nowMs'>,
  ): State | undefined {
    const explanation = explain(subject, { ...wave, facts: this.#facts, nowMs: this.#nowMs });
    if (explanation.ok) return explanation.after;
    const said = wave.said.map((one) => JSON.stringify(subject.plain(one)));
    throw new Error(
      [
        `The model does not explain what the gate said of ${id}. The gate said:`,
        ...said.map((one, index) => `  ${index < explanation.explained ? 'explained' : 'NOT EXPLAINED'} ${one}`),
        ...(said.length === 0 ? ['  nothing'] : []),
        'The model, after what is explained, expects one of:',
        ...explanation.expected.map((one) => `  ${one}`),
        ...(explanation.expected.length === 0 ? ['  nothing more'] : []),
      ].join('\n'),
    );
  }

  /** The gate's stored state over HTTP: what it said last, the same holds open, and the dock door told the same. */
  async #compareState(shipment: ReferenceShipment): Promise<void> {
    const { shipmentId, status } = shipment.said;
    const stored = await this.#get<StoredShipment>(`/v1/shipments/${shipmentId}`);
    const differs = (what: string, gate: unknown, model: unknown) => {
      if (JSON.stringify(gate) === JSON.stringify(model)) return;
      throw new Error(
        `${what} of ${shipmentId}: the gate has ${JSON.stringify(gate)}, the model ${JSON.stringify(model)}`,
      );
    };
    const open = stored.holds.filter(({ closedAt }) => closedAt === null).map(({ holdId }) => holdId);
    const holds = isOver(shipment) ? [] : shipment.said.lines.flatMap((line) => line.holds.map(({ holdId }) => holdId));
    differs('The open holds', open.sort(), holds.sort());
    const { mayLeave } = await this.#get<{ mayLeave: boolean }>(`/v1/shipments/${shipmentId}/clearance`);
    differs('The clearance', mayLeave, status === 'RELEASED');
  }

  async #get<T>(path: string): Promise<T> {
    const response = await this.gate.get(path);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return (await response.json()) as T;
  }
}

interface StoredShipment {
  readonly holds: readonly { readonly holdId: string; readonly closedAt: string | null }[];
}
