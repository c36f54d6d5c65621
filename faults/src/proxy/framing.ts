/** How long the first message in `bytes` is, its length field included; undefined while that field is not whole. */
export type MessageLength = (bytes: Buffer) => number | undefined;

/** Cuts a stream of bytes into messages of a protocol that says how long each is. */
export class Framing {
  #rest: Buffer[] = [];
  #bytes = 0;
  #wanted: number | undefined;

  constructor(private readonly lengthOf: MessageLength) {}

  /** The messages that are whole now, in order. */
  push(chunk: Buffer): Buffer[] {
    this.#rest.push(chunk);
    this.#bytes += chunk.length;
    const messages: Buffer[] = [];
    for (let message = this.#take(); message !== undefined; message = this.#take()) messages.push(message);
    return messages;
  }

  #take(): Buffer | undefined {
    if (this.#wanted === undefined) {
      this.#join();
      this.#wanted = this.lengthOf(this.#rest[0] ?? Buffer.alloc(0));
    }
    if (this.#wanted === undefined || this.#bytes < this.#wanted) return undefined;
    this.#join();
    const all = this.#rest[0] ?? Buffer.alloc(0);
    const message = all.subarray(0, this.#wanted);
    this.#rest = [all.subarray(this.#wanted)];
    this.#bytes -= this.#wanted;
    this.#wanted = undefined;
    return message;
  }

  /** Only when something can be taken: a large message arrives in many chunks. */
  #join(): void {
    if (this.#rest.length > 1) this.#rest = [Buffer.concat(this.#rest)];
  }
}
