import type { Listener } from './listener.js';
import { frameFor, type Audience, type NumberedEvent } from './stream-event.js';

/** Listeners who get the very same bytes. */
interface Group {
  readonly audience: Audience;
  readonly listeners: Set<Listener>;
}

/** Everybody who listens, by what they get: each event is filtered and written down once for all who look alike. */
export class Audiences {
  private readonly groups = new Map<string, Group>();
  private size = 0;

  get listeners(): number {
    return this.size;
  }

  add(listener: Listener): void {
    const key = keyOf(listener.audience);
    const group = this.groups.get(key) ?? { audience: listener.audience, listeners: new Set() };
    group.listeners.add(listener);
    this.groups.set(key, group);
    this.size += 1;
  }

  remove(listener: Listener): void {
    const key = keyOf(listener.audience);
    const group = this.groups.get(key);
    if (group?.listeners.delete(listener) !== true) return;
    this.size -= 1;
    if (group.listeners.size === 0) this.groups.delete(key);
  }

  *all(): Generator<Listener> {
    for (const { listeners } of this.groups.values()) yield* listeners;
  }

  /** @returns those who could not take it */
  tell(events: readonly NumberedEvent[], epoch: string, nowMs: number): Listener[] {
    const dropped: Listener[] = [];
    for (const { audience, listeners } of this.groups.values()) {
      const text = events.map((event) => frameFor(audience, event, epoch, nowMs)).join('');
      if (text !== '') dropped.push(...writeAll(listeners, text));
    }
    return dropped;
  }

  /** The same to everybody. @returns those who could not take it */
  tellAll(text: string): Listener[] {
    return writeAll(this.all(), text);
  }
}

function writeAll(listeners: Iterable<Listener>, text: string): Listener[] {
  const bytes = Buffer.from(text);
  return [...listeners].filter((listener) => !listener.write(bytes));
}

function keyOf({ filter, exporters }: Audience): string {
  const of = exporters === 'ALL' ? exporters : [...exporters].sort();
  return JSON.stringify([filter, of], (_, value: unknown) => (value instanceof Set ? [...value].sort() : value));
}
