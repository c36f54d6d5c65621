import { Framing } from './framing.js';
import { KafkaProtocol } from './kafka.js';
import { PostgresProtocol } from './postgres.js';
import type { Direction, Protocol } from './protocol.js';

/** What a protocol makes of a conversation that arrives in pieces of `size` bytes. */
function heard(protocol: Protocol, said: readonly [Direction, Buffer][], size = 7): (string | undefined)[] {
  const framings = {
    request: new Framing((bytes) => protocol.length('request', bytes)),
    answer: new Framing((bytes) => protocol.length('answer', bytes)),
  };
  return said.flatMap(([direction, bytes]) => {
    const messages: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size)
      messages.push(...framings[direction].push(bytes.subarray(at, at + size)));
    return messages.map((message) => {
      const found = protocol.classify(direction, message);
      return found && `${found.kind}${found.ofLane ? ' of a lane' : ''}`;
    });
  });
}

function postgres(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(type.length + 4);
  head.write(type);
  head.writeInt32BE(body.length + 4, type.length);
  return Buffer.concat([head, body]);
}

const STARTUP: [Direction, Buffer] = ['request', postgres('', '\0\x03\0\0user\0sluice\0\0')];
const said = (sql: string): [Direction, Buffer] => ['request', postgres('Q', `${sql}\0`)];
const done = (tag: string): [Direction, Buffer] => ['answer', postgres('C', `${tag}\0`)];

describe('what the proxy understands of PostgreSQL', () => {
  it('knows the COMMIT of a lane from another, on its way and answered', () => {
    const lane = [said("BEGIN; SELECT seq FROM lane WHERE lane = 'shipment/1' FOR UPDATE"), said('COMMIT')];
    const facts = [said('BEGIN; SELECT pg_advisory_xact_lock(1)'), said('COMMIT')];
    expect(
      heard(new PostgresProtocol(), [STARTUP, ...lane, done('BEGIN'), done('COMMIT'), ...facts, done('COMMIT')]),
    ).toEqual([undefined, undefined, 'COMMIT of a lane', undefined, 'COMMIT of a lane', undefined, 'COMMIT', 'COMMIT']);
  });

  it('knows prepared statements by their names', () => {
    const parse: [Direction, Buffer] = ['request', postgres('P', 'end\0COMMIT\0\0\0')];
    const bind: [Direction, Buffer] = ['request', postgres('B', '\0end\0\0\0')];
    expect(heard(new PostgresProtocol(), [STARTUP, parse, bind])).toEqual([undefined, undefined, 'COMMIT']);
  });

  it('takes a transaction that PostgreSQL rolled back for no commit', () => {
    expect(heard(new PostgresProtocol(), [STARTUP, said('COMMIT'), done('ROLLBACK')])).toEqual([
      undefined,
      'COMMIT',
      undefined,
    ]);
  });
});

describe('what the proxy understands of Kafka', () => {
  const request = (api: number, id: number): Buffer => {
    const bytes = Buffer.alloc(20);
    bytes.writeInt32BE(16, 0);
    bytes.writeInt16BE(api, 4);
    bytes.writeInt32BE(id, 8);
    return bytes;
  };
  const answer = (id: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeInt32BE(8, 0);
    bytes.writeInt32BE(id, 4);
    return bytes;
  };

  it('knows an answer by the number of its request', () => {
    expect(
      heard(new KafkaProtocol(), [
        ['request', Buffer.concat([request(0, 1), request(3, 2), request(26, 3)])],
        ['answer', Buffer.concat([answer(1), answer(2), answer(3)])],
      ]),
    ).toEqual(['Produce', undefined, 'EndTxn', 'Produce', undefined, 'EndTxn']);
  });
});
