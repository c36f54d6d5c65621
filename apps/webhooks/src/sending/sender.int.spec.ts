import { Receiver } from '../testing/receiver.js';
import type { Resolve } from './guarded-lookup.js';
import { Sender, type AttemptResult, type SenderOptions } from './sender.js';

const OUTSIDE = { ports: [443], internalHosts: [] };
const REFUSED = { kind: 'NO_ANSWER', why: expect.stringContaining('leads to an address that is not public') as string };
const never = new AbortController().signal;

/** A server inside, which nobody outside may have us ask. */
let inside: Receiver;
const senders: Sender[] = [];

beforeEach(async () => {
  inside = await Receiver.start();
});
afterEach(async () => {
  for (const sender of senders.splice(0)) await sender.close();
  await inside.close();
});

function aSender(options: Partial<SenderOptions> = {}): Sender {
  const sender = new Sender({ targets: OUTSIDE, requestTimeoutMs: 1_000, ...options });
  senders.push(sender);
  return sender;
}

const post = (sender: Sender, host: string): Promise<AttemptResult> =>
  sender.post({ url: `http://${host}:${inside.port}/hooks`, headers: {}, body: '{}' }, never);

/** A name server that answers each question with the next of these. */
function nameServer(...answers: string[][]): { resolve: Resolve; questions: string[] } {
  const questions: string[] = [];
  const resolve: Resolve = (hostname) => {
    const addresses = answers[questions.length] ?? [];
    questions.push(hostname);
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return { resolve, questions };
}

describe('a request', () => {
  it.each([
    ['loopback', ['127.0.0.1']],
    ['loopback in IPv6', ['::1']],
    ['loopback as IPv4-mapped', ['::ffff:127.0.0.1']],
    ['a private network', ['10.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a public address and loopback', ['8.8.8.8', '127.0.0.1']],
    ['nothing', []],
  ])('is not made when the name leads to %s', async (_what, addresses) => {
    const { resolve } = nameServer(addresses);
    expect(await post(aSender({ resolve }), 'wms.example')).toEqual(REFUSED);
    expect(inside.requests).toEqual([]);
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433'])(
    'is not made to the address %s, which no name server is asked for',
    async (host) => {
      expect(await post(aSender(), host)).toEqual(REFUSED);
      expect(inside.requests).toEqual([]);
    },
  );

  it('goes where the name led when it was checked, and the name is checked again for the next connection', async () => {
    const { resolve, questions } = nameServer(['127.0.0.1'], ['169.254.169.254'], ['127.0.0.1']);
    const sender = aSender({ resolve, targets: { ports: [443], internalHosts: ['wms.corp.example'] } });
    inside.answer = () => ({ status: 200, headers: { connection: 'close' } });
    expect(await post(sender, 'wms.corp.example')).toEqual({ kind: 'ANSWERED', status: 200 });
    expect(questions).toHaveLength(1);
    expect(await post(sender, 'wms.corp.example')).toEqual(REFUSED);
    expect(questions).toHaveLength(2);
    expect(inside.requests).toHaveLength(1);
  });

  it('is made inside only to hosts that the operator named', async () => {
    const { resolve } = nameServer(['127.0.0.1'], ['127.0.0.1']);
    const sender = aSender({ resolve, targets: { ports: [443], internalHosts: ['wms.corp.example'] } });
    expect(await post(sender, 'other.corp.example')).toEqual(REFUSED);
    expect(await post(sender, 'wms.corp.example')).toEqual({ kind: 'ANSWERED', status: 204 });
  });

  it('is not sent on where the answer says', async () => {
    const { resolve } = nameServer(['127.0.0.1'], ['127.0.0.1']);
    inside.answer = () => ({ status: 307, headers: { location: '/elsewhere' } });
    const sender = aSender({ resolve, targets: { ports: [443], internalHosts: ['wms.corp.example'] } });
    expect(await post(sender, 'wms.corp.example')).toEqual({ kind: 'ANSWERED', status: 307 });
    expect(inside.requests).toHaveLength(1);
  });

  it('ends when nothing is answered in time', async () => {
    inside.answer = () => undefined;
    const sender = aSender({ requestTimeoutMs: 200, targets: { ports: [443], internalHosts: ['127.0.0.1'] } });
    const expected = { kind: 'NO_ANSWER', why: 'the receiver did not answer within 200 ms' };
    expect(await post(sender, '127.0.0.1')).toEqual(expected);
  });
});
