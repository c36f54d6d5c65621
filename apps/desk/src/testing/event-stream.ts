import { eventually } from '@sluice/testing';

/** A message of an event stream. */
export interface Message {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** An event stream as a page has it open. */
export class EventStream {
  readonly messages: Message[] = [];
  /** Whether the other side ended it. */
  ended = false;

  private constructor(
    readonly answer: Response,
    private readonly gone: AbortController,
  ) {
    void this.read().catch(() => undefined);
  }

  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const gone = new AbortController();
    return new EventStream(await fetch(url, { headers, signal: gone.signal }), gone);
  }

  /** What came of this kind. */
  of(event: string): Message[] {
    return this.messages.filter((message) => message.event === event);
  }

  /** The number to come back with. */
  get lastId(): string {
    return this.messages.findLast(({ id }) => id !== undefined)?.id ?? '';
  }

  /** Waits for a message of this kind that says this. */
  says(event: string, data: object): Promise<void> {
    return eventually(() => {
      expect(this.of(event).map((message) => message.data)).toContainEqual(expect.objectContaining(data));
      return Promise.resolve();
    });
  }

  close(): void {
    this.gone.abort();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let begun = '';
    for await (const chunk of (this.answer.body ?? []) as AsyncIterable<Uint8Array>) {
      const parts = (begun + decoder.decode(chunk, { stream: true })).split('\n\n');
      begun = parts.pop() ?? '';
      this.messages.push(...parts.map(messageOf));
    }
    this.ended = true;
  }
}

function messageOf(part: string): Message {
  const fields = new Map(
    part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id'),
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  };
}
