import { binaryRecord, goldenMessages, structuredRecord, topicOf } from './golden.fixture.js';
import { MESSAGE_TYPES, type MessageType } from './message-types.js';
import { parseRecord } from './parse-record.js';
import { validateOutgoing } from './validators.js';

const golden = goldenMessages();
const titled = golden.map((message) => ({ title: `${message.type} ${message.name}`, message }));
const good = titled.filter(({ message }) => message.name.startsWith('good-'));
const bad = titled.filter(({ message }) => message.name.startsWith('bad-'));

function member(data: unknown, path: string): unknown {
  return path.split('.').reduce((value, name) => (value as Record<string, unknown>)[name], data);
}

describe('the golden messages', () => {
  it('are there, good and bad, for every message type', () => {
    const missing = (Object.keys(MESSAGE_TYPES) as MessageType[]).flatMap((type) =>
      ['good-', 'bad-']
        .filter((kind) => !golden.some((message) => message.type === type && message.name.startsWith(kind)))
        .map((kind) => `${type}/${kind}*.json`),
    );
    expect(missing).toEqual([]);
    expect(good.length + bad.length).toBe(golden.length);
  });

  describe.each(good)('$title', ({ message }) => {
    const expected = { id: 'ev-0001', source: 'golden', type: message.type, time: '2026-06-02T08:00:00Z' };

    it('is read in binary mode', () => {
      const parsed = parseRecord(binaryRecord(message), topicOf(message));
      if (message.tombstone) expect(parsed).toEqual({ ok: true, tombstone: true, key: message.key });
      else expect(parsed).toMatchObject({ ok: true, event: expected });
    });

    if (!message.tombstone) {
      it('is read in structured mode, to the same event', () => {
        const structured = parseRecord(structuredRecord(message), topicOf(message));
        expect(structured).toEqual(parseRecord(binaryRecord(message), topicOf(message)));
      });

      it('keeps what the contract knows, and nothing else', () => {
        const parsed = parseRecord(binaryRecord(message), topicOf(message));
        const data = parsed.ok && !parsed.tombstone ? parsed.event.data : undefined;
        for (const path of message.unknown ?? []) expect(member(data, path)).toBeUndefined();
        if (!message.unknown) expect(data).toEqual(message.data);
      });

      it(
        message.unknown
          ? 'could not be sent by us, with fields that the contract does not know'
          : 'could be sent by us',
        () => {
          const problem = validateOutgoing(message.type, message.data);
          if (message.unknown) expect(problem).toMatchObject({ code: 'SCHEMA_VIOLATION', field: message.unknown[0] });
          else expect(problem).toBeUndefined();
        },
      );
    }
  });

  describe.each(bad)('$title', ({ message }) => {
    const { code, field } = message.expect ?? {};

    it(`is ${code} at ${field}, in one sentence that names the field and the remedy`, () => {
      const parsed = parseRecord(binaryRecord(message), topicOf(message));
      expect(parsed).toMatchObject({ ok: false, problem: { code, field } });
      const { message: sentence, remedy } = parsed.ok ? { message: '', remedy: '' } : parsed.problem;
      expect(sentence.startsWith(`${field} `)).toBe(true);
      expect(sentence).toMatch(/^[^;]+; (send|add|give|leave|publish|say|name|close|release) .+\.$/);
      expect(`${sentence} ${remedy}`).not.toContain('what the schema asks for');
    });

    if (code === 'SCHEMA_VIOLATION' && message.value === undefined) {
      it('is refused in structured mode, and when we would send it', () => {
        const refused = { code, field };
        const parsed = parseRecord(structuredRecord(message), topicOf(message));
        expect(parsed).toMatchObject({ ok: false, problem: refused });
        expect(validateOutgoing(message.type, message.data)).toMatchObject(refused);
      });
    }
  });
});
