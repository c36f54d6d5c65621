import { encodeEvent, type GateLine, type GateShipmentData, type MessageType } from '@sluice/contracts';
import type { Message } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { drawFrom } from '../workload/random.js';

/** Of ten decisions eight are another state of a held shipment, one releases one, one is of a new one: as many stay held. */
const OF_TEN = 10;
const COUNTRIES = [
  'SE',
  'DE',
  'FR',
  'US',
  'BR',
  'MX',
  'JP',
  'KR',
  'AU',
  'CA',
  'GB',
  'PL',
  'NL',
  'AE',
  'NO',
  'CH',
  'AT',
];

/** What a gate goes on to say of the shipments that a desk holds: whole states with the next decision version. */
export class SpokenDecisions {
  private readonly held: string[];
  private readonly draw = drawFrom(7, 0);
  private arrivals = 0;

  private constructor(private readonly states: Map<string, GateShipmentData>) {
    this.held = [...states.keys()];
  }

  /** Of everything that is in the desk's database. */
  static async of(client: Client): Promise<SpokenDecisions> {
    const { rows } = await client.query<{ id: string; state: GateShipmentData }>(
      'SELECT shipment_id AS id, state FROM desk.shipment',
    );
    return new SpokenDecisions(new Map(rows.map(({ id, state }) => [id, state])));
  }

  /** The `index`th of many, about a shipment drawn by lot that is not `spared`. */
  next(index: number, spared: string | undefined): Message {
    const at = this.draw(this.held.length);
    const id = this.held[at] ?? '';
    if (index % OF_TEN === 0) return this.arrival(id);
    if (id === spared) return this.next(index, spared);
    if (index % OF_TEN !== 1) return this.moved(id, this.countryBut(id)).message;
    this.held[at] = this.held.at(-1) ?? '';
    this.held.pop();
    return this.released(id);
  }

  /** A shipment that goes elsewhere, which its row shows. */
  move(id: string): { readonly message: Message; readonly country: string } {
    return this.moved(id, this.countryBut(id));
  }

  isHeld(id: string): boolean {
    return this.states.get(id)?.status === 'HELD';
  }

  private moved(id: string, destinationCountry: string): { message: Message; country: string } {
    return {
      message: this.say('sluice.shipment.held', { ...this.stateOf(id), status: 'HELD', destinationCountry }),
      country: destinationCountry,
    };
  }

  private released(id: string): Message {
    const state = this.stateOf(id);
    const lines = state.lines.map(({ lineNo, sku }): GateLine => {
      return { lineNo, sku, verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds: [] };
    });
    return this.say('sluice.shipment.released', { ...state, status: 'RELEASED', lines });
  }

  private arrival(like: string): Message {
    const shipmentId = `SH-NEW-${(this.arrivals += 1)}`;
    const state = this.stateOf(like);
    const lines = state.lines.map((line) => ({
      ...line,
      holds: line.holds.map((hold) => ({ ...hold, holdId: `H-${shipmentId}-${line.lineNo}` })),
    }));
    this.held.push(shipmentId);
    return this.say('sluice.shipment.held', { ...state, status: 'HELD', shipmentId, decisionVersion: 0, lines });
  }

  private countryBut(id: string): string {
    const others = COUNTRIES.filter((country) => country !== this.stateOf(id).destinationCountry);
    return others[this.draw(others.length)] ?? 'SE';
  }

  private stateOf(id: string): GateShipmentData {
    const state = this.states.get(id);
    if (state === undefined) throw new Error(`nothing is known of ${id}`);
    return state;
  }

  private say(type: MessageType, before: GateShipmentData): Message {
    const time = new Date().toISOString();
    const data = { ...before, decisionVersion: before.decisionVersion + 1, decidedAt: time };
    this.states.set(data.shipmentId, data);
    return encodeEvent({
      ...{ id: randomUUID(), source: '/bench', type, time, partitionkey: data.shipmentId },
      payload: Buffer.from(JSON.stringify(data)),
    });
  }
}
