import { aDraftFiling, eventually, publishAll } from '@sluice/testing';
import { EventStream } from '../testing/event-stream.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';

let desk: TestDesk;
const open: EventStream[] = [];

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(() => desk.close(), 60_000);

interface Asking {
  readonly query?: string;
  readonly lastEventId?: string;
  readonly exporters?: readonly string[];
  readonly expiresInS?: number;
}

async function listen({ query = '', lastEventId, exporters = ['*'], expiresInS = 3_600 }: Asking = {}) {
  const { issuer, url } = desk.client;
  const token = await issuer.token({ person: 'ann', roles: ['ops'], exporters, expiresInS });
  const stream = await EventStream.open(`${url}/v1/stream${query}`, {
    authorization: `Bearer ${token}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  });
  open.push(stream);
  // The first heartbeat says that it listens.
  await stream.says('heartbeat', {});
  return stream;
}

describe('the stream', () => {
  it('says what a decision made of a shipment, and whether the list that is looked at has it', async () => {
    const [all, released, other] = await Promise.all([
      listen(),
      listen({ query: '?status=RELEASED' }),
      listen({ query: '?reason=MANUAL' }),
    ]);
    expect(all.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await desk.hears(aDecision({ shipmentId: 'SH-SEEN' }));
    const held = {
      shipmentId: 'SH-SEEN',
      decisionVersion: 1,
      status: 'HELD',
      plannedDispatchAt: '2026-06-20T09:00:00Z',
    };
    await all.says('shipment', { ...held, matches: true });
    await released.says('shipment', { ...held, matches: false });
    await other.says('shipment', { ...held, matches: false });
    await desk.hears(aDecision({ shipmentId: 'SH-SEEN', decisionVersion: 2, status: 'RELEASED', holds: [] }));
    await all.says('shipment', { shipmentId: 'SH-SEEN', decisionVersion: 2, status: 'RELEASED', matches: false });
    await released.says('shipment', { shipmentId: 'SH-SEEN', decisionVersion: 2, matches: true });
    await all.says('lag', { gateSeconds: expect.any(Number) as number });
    // Nobody listens where this desk looks for the gate.
    await eventually(() => {
      expect(all.of('lag').at(-1)?.data['gateSilentSeconds']).toBeGreaterThan(0);
      return Promise.resolve();
    });
  });

  it('says what became of a filing', async () => {
    const stream = await listen();
    const data = aDraftFiling({ filingId: 'F-SEEN' });
    await publishAll(desk.topics.brokers, desk.topics.prefix, [{ type: 'compliance.filing.updated', data }]);
    await stream.says('filing', { filingId: 'F-SEEN', filingVersion: 1, status: 'DRAFT', missing: data.missing });
  });

  it('says nothing of exporters that somebody does not act for', async () => {
    const theirs = await listen({ exporters: ['other'] });
    await desk.hears(
      aDecision({ shipmentId: 'SH-OURS' }),
      aDecision({ shipmentId: 'SH-THEIRS', exporterId: 'other', holds: [aHold({ holdId: 'H-t' })] }),
    );
    await theirs.says('shipment', { shipmentId: 'SH-THEIRS' });
    expect(theirs.of('shipment').map(({ data }) => data['shipmentId'])).toEqual(['SH-THEIRS']);
  });

  it('tells whoever comes back what was missed, once and in order', async () => {
    const before = await listen();
    await desk.hears(aDecision({ shipmentId: 'SH-1ST' }));
    await before.says('shipment', { shipmentId: 'SH-1ST' });
    const { lastId } = before;
    before.close();

    const witness = await listen();
    for (const shipmentId of ['SH-2ND', 'SH-3RD']) {
      await desk.hears(aDecision({ shipmentId }));
      await witness.says('shipment', { shipmentId });
    }
    const back = await listen({ lastEventId: lastId });
    expect(back.of('shipment').map(({ data }) => data['shipmentId'])).toEqual(['SH-2ND', 'SH-3RD']);
    expect(back.of('reset')).toEqual([]);
  });

  it('tells whoever changes the filter what was missed between the two streams, by the new one', async () => {
    const before = await listen();
    const { lastId } = before;
    before.close();
    const witness = await listen();
    await desk.hears(aDecision({ shipmentId: 'SH-BETWEEN' }));
    await witness.says('shipment', { shipmentId: 'SH-BETWEEN' });

    const after = await listen({ query: `?reason=MANUAL&lastEventId=${lastId}` });
    await after.says('shipment', { shipmentId: 'SH-BETWEEN', matches: false });
    const newer = { query: `?lastEventId=${lastId}`, lastEventId: witness.lastId };
    expect((await listen(newer)).of('shipment')).toEqual([]);
    expect((await listen({ query: '?lastEventId=nonsense' })).of('reset')).toHaveLength(1);
  });

  it('has whoever cannot be told look again: another process’s number, or none that it ever gave', async () => {
    for (const lastEventId of ['0123456789ab-7', 'nonsense', `${(await listen()).lastId}999999`]) {
      expect((await listen({ lastEventId })).of('reset')).toHaveLength(1);
    }
    const { lastId } = await listen();
    expect((await listen({ lastEventId: lastId })).of('reset')).toEqual([]);
  });

  it('tells very much at once to everybody, and whoever missed that much looks again', async () => {
    const { lastId } = await listen();
    const stream = await listen();
    const ids = Array.from({ length: 1_000 }, (_, n) => `SH-MANY-${n}`);
    await desk.hears(...ids.map((shipmentId) => aDecision({ shipmentId })));
    for (const id of ids) await stream.says('shipment', { shipmentId: id });
    expect([stream.ended, stream.of('reset')]).toEqual([false, []]);

    const back = await listen({ lastEventId: lastId });
    expect([back.of('shipment'), back.of('reset').length]).toEqual([[], 1]);
  });

  it('ends with the token', async () => {
    const stream = await listen({ expiresInS: 3 });
    await eventually(
      () => {
        expect(stream.ended).toBe(true);
        return Promise.resolve();
      },
      { timeoutMs: 20_000 },
    );
  }, 30_000);

  it('is refused with a filter that is none, and answers HEAD without listening', async () => {
    expect(await desk.client.get('/v1/stream?colour=red')).toMatchObject({ status: 400, body: { field: 'colour' } });
    const headers = await desk.client.issuer.authorization('ann');
    const answer = await fetch(`${desk.client.url}/v1/stream`, { method: 'HEAD', headers });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('has everybody look again when the connection that hears of changes was lost', async () => {
    const stream = await listen();
    const { rowCount } = await desk.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'sluice-desk-stream' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
    await stream.says('reset', {});
    await desk.hears(aDecision({ shipmentId: 'SH-AFTER' }));
    await stream.says('shipment', { shipmentId: 'SH-AFTER' });
  });
});
