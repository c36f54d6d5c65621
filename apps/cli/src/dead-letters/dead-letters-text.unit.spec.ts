import type { DeadLetterResource } from '@sluice/messaging';
import { detailsOf, keyReplayOf, outcomeOf, tableOf } from './dead-letters-text.js';
import { instantOf } from './since.js';

const parkedAt = '2026-06-02T08:00:00.000Z';

function letter(changes: Partial<DeadLetterResource> = {}): DeadLetterResource {
  return {
    deadLetterId: 'gate:logistics.shipment.v1:2:41',
    service: 'gate',
    topic: 'logistics.shipment.v1',
    partition: 2,
    offset: '41',
    timestamp: parkedAt,
    key: 'SH-1',
    code: 'SCHEMA_VIOLATION',
    message: 'lines[0].quantity is -2; send a number greater than 0.',
    field: 'lines[0].quantity',
    remedy: 'Send a number greater than 0.',
    parkedAt,
    blocksKey: false,
    state: 'OPEN',
    attempt: 1,
    waitingBehind: 0,
    record: { key: 'SH-1', headers: { ce_type: 'x' }, valueEncoding: 'json', value: { quantity: -2 } },
    ...changes,
  };
}

describe('dead letters on a terminal', () => {
  it('are a table with a line for each, its problem and its age', () => {
    const blocked = letter({ deadLetterId: 'gate:logistics.shipment.v1:2:7', code: 'UNPROCESSABLE', blocksKey: true });
    const [head, first, second, ...rest] = tableOf([letter(), blocked], Date.parse(parkedAt) + 3 * 3_600_000).split(
      '\n',
    );
    expect(rest).toEqual([]);
    expect(head).toMatch(/^ID +KEY +PROBLEM +AT +PARKED +STATE$/);
    expect(first).toMatch(
      /^gate:logistics\.shipment\.v1:2:41 +SH-1 +SCHEMA_VIOLATION +lines\[0\]\.quantity +3 h ago +OPEN$/,
    );
    expect(second).toMatch(/UNPROCESSABLE .*OPEN, blocks its key$/);
  });

  it('show the record, what is wrong with it and the next command', () => {
    const lines = detailsOf(letter()).join('\n');
    for (const part of ['at lines[0].quantity', 'Send a number', 'partition 2, offset 41', '"quantity": -2']) {
      expect(lines).toContain(part);
    }
    expect(lines).toContain('dead-letters edit gate:logistics.shipment.v1:2:41');
    const behind = detailsOf(letter({ waitsFor: 'gate:logistics.shipment.v1:2:7' })).join('\n');
    expect(behind).toContain('dead-letters show gate:logistics.shipment.v1:2:7');
    expect(behind).not.toContain('dead-letters edit');
  });

  it('never send control characters of a record to the terminal', () => {
    const evil = '\u001b[31mred\u0007';
    const record = { key: evil, headers: { [evil]: evil }, valueEncoding: 'text' as const, value: evil };
    const odd = letter({ key: evil, message: evil, field: evil, remedy: evil, record });
    for (const text of [...detailsOf(odd), ...outcomeOf(odd), tableOf([odd], 0)]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    }
  });

  it('say what became of a replay, and what still waits', () => {
    const by = { by: 'ann', at: parkedAt };
    const applied = letter({ state: 'REPLAYED', waitingBehind: 2, resolution: { ...by, outcome: 'APPLIED' } });
    expect(outcomeOf(applied).join('\n')).toMatch(
      /applied[^]*2 later records[^]*replay-key logistics.shipment.v1 SH-1/,
    );
    const again = letter({ state: 'REPLAYED', resolution: { ...by, outcome: 'PARKED_AGAIN', parkedAgainAs: 'X:2' } });
    expect(outcomeOf(again)[0]).toContain('parked as X:2');
    expect(outcomeOf(letter({ state: 'REPLAYED', resolution: { ...by, outcome: 'WAITING' } }))[0]).toContain('lane');
    expect(keyReplayOf({ key: 'SH-1', replayed: [] }, 0)).toEqual(['SH-1 has no open dead letters.']);
    expect(keyReplayOf({ key: 'SH-1', replayed: [letter()] }, 1)[0]).toContain('1 is open');
  });
});

describe('a time of an option', () => {
  it('is RFC 3339 or how long ago', () => {
    expect(instantOf(parkedAt)).toBe(parkedAt);
    const hourAgoMs = Date.parse(instantOf('1h'));
    expect(Math.abs(Date.now() - 3_600_000 - hourAgoMs)).toBeLessThan(60_000);
    for (const wrong of ['yesterday', '1w', '-1h', '2026-06-02']) expect(() => instantOf(wrong)).toThrow('neither');
  });
});
