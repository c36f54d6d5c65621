import type { Classified, Direction, Protocol } from './protocol.js';

/** A transaction that reads or writes the gate's table of lanes is one of a lane. */
const TOUCHES_LANE = /\b(FROM|UPDATE|INTO) lane\b/;

/** A gate has a proxy of its own before PostgreSQL: nobody asks whose answer it is. */
const NOT_KEPT = Buffer.alloc(0);

/**
 * PostgreSQL's protocol 3.0 without TLS, as far as needed to see transactions end: the first message of a client has no
 * type byte, every other message is a type byte and a length.
 */
export class PostgresProtocol implements Protocol {
  #started = false;
  #ofLane = false;
  /** Text of each prepared statement that is a COMMIT or touches lanes. */
  readonly #statements = new Map<string, string>();
  /** Of the COMMITs that are not answered yet, in order: pipelined statements are answered later. */
  readonly #commits: boolean[] = [];

  length(direction: Direction, bytes: Buffer): number | undefined {
    if (direction === 'request' && !this.#started) return bytes.length < 4 ? undefined : bytes.readInt32BE(0);
    return bytes.length < 5 ? undefined : 1 + bytes.readInt32BE(1);
  }

  classify(direction: Direction, message: Buffer): Classified | undefined {
    if (direction === 'answer') return this.#answer(message);
    if (!this.#started) {
      this.#started = true;
      return undefined;
    }
    const sql = this.#statementOf(message);
    if (sql === undefined) return undefined;
    if (/^\s*BEGIN/i.test(sql)) this.#ofLane = false;
    if (TOUCHES_LANE.test(sql)) this.#ofLane = true;
    if (!/^\s*COMMIT/i.test(sql)) return undefined;
    this.#commits.push(this.#ofLane);
    return { kind: 'COMMIT', ofLane: this.#ofLane, request: message };
  }

  #answer(message: Buffer): Classified | undefined {
    if (message[0] !== 0x43 /* C: CommandComplete */) return undefined;
    const tag = message.toString('latin1', 5, message.length - 1);
    if (tag === 'ROLLBACK') this.#commits.length = 0;
    return tag === 'COMMIT' ? { kind: 'COMMIT', ofLane: this.#commits.shift() ?? false, request: NOT_KEPT } : undefined;
  }

  /** What a message runs: simple queries, parsed text, and prepared statements by name. */
  #statementOf(message: Buffer): string | undefined {
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'Q':
        return text(message, 5).value;
      case 'P': {
        const name = text(message, 5);
        const sql = text(message, name.end).value;
        if (name.value !== '') this.#statements.set(name.value, sql);
        return name.value === '' ? sql : undefined;
      }
      case 'B':
        return this.#statements.get(text(message, text(message, 5).end).value);
      default:
        return undefined;
    }
  }
}

function text(message: Buffer, start: number): { value: string; end: number } {
  const end = message.indexOf(0, start);
  return { value: message.toString('utf8', start, end), end: end + 1 };
}
