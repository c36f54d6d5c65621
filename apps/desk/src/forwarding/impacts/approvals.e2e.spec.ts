import { aList, freePort } from '@sluice/testing';
import { forgetOldImpacts } from './given-impacts.js';
import { FRESH_MS } from './approval-ground.js';
import { ClockedGate } from '../../testing/clocked-gate.js';
import { RegistryProcess } from '../../testing/registry-process.js';
import { useDesk, type TestDesk } from '../../testing/use-desk.js';

const { version: _version, status: _status, ...LIST_BODY } = aList();

describe('a version of a list, approved through the desk', () => {
  let desk: TestDesk;
  let registry: RegistryProcess;
  let gate: ClockedGate;

  beforeAll(async () => {
    const [port, gatePort] = [await freePort(), await freePort()];
    desk = await useDesk({ services: { registry: `http://127.0.0.1:${port}` } });
    const env = { GATE_URL: `http://127.0.0.1:${gatePort}` };
    gate = await ClockedGate.start(desk, Date.now(), gatePort);
    registry = await RegistryProcess.start(desk, port, desk.client.issuer.url, env);
  }, 180_000);
  afterAll(async () => {
    await registry.kill();
    await gate.stop();
    await desk.close();
  }, 60_000);

  /** A version that ann wrote and proposed; gives where it is and its state. */
  async function proposed(): Promise<{ place: string; etag: string }> {
    const draft = await desk.client.post('/v1/registry/v1/lists', LIST_BODY);
    const place = String(draft.headers.get('location'));
    const { etag } = await desk.client.post(`${place}/propose`, undefined, { ifMatch: draft.etag });
    return { place, etag };
  }
  const impactOf = (place: string, as = 'zoe', query = '') =>
    desk.client.get<string>(`${place}/impact${query}`, { as });
  const approve = (place: string, ifMatch: string) =>
    desk.client.post(`${place}/approve`, undefined, { as: 'zoe', ifMatch });
  const age = (ms: number) =>
    desk.database.pool.query(`UPDATE desk.given_impact SET computed_at = computed_at - $1 * interval '1 ms'`, [ms]);

  const NOT_SEEN = {
    status: 409,
    body: { code: 'IMPACT_NOT_SEEN', remedy: 'Open the impact of this version, then approve within 15 minutes.' },
  };

  it('is approved by whoever opened its impact, of that state, less than fifteen minutes ago', async () => {
    const { place, etag } = await proposed();
    expect(await approve(place, etag)).toMatchObject(NOT_SEEN);
    expect(await approve(place.replace('versions', '%76ersions'), etag)).toMatchObject(NOT_SEEN);

    // Somebody else's, one of a past period, one of this version before it was given back: none of them is a ground.
    expect((await impactOf(place, 'eva')).status).toBe(200);
    expect((await impactOf(place, 'zoe', '?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z')).status).toBe(200);
    expect(await approve(place, etag)).toMatchObject(NOT_SEEN);
    const impact = await impactOf(place);
    expect([impact.status, impact.etag, impact.body.trimEnd().split('\n').at(-1)]).toEqual([
      200,
      etag,
      '{"end":{"shipments":0}}',
    ]);
    const rejected = await desk.client.post(`${place}/reject`, { reason: 'A date' }, { as: 'zoe', ifMatch: etag });
    const again = await desk.client.post(`${place}/propose`, undefined, { ifMatch: rejected.etag });
    expect(await approve(place, again.etag)).toMatchObject(NOT_SEEN);

    await impactOf(place);
    await age(FRESH_MS);
    expect(await approve(place, again.etag)).toMatchObject(NOT_SEEN);
    await impactOf(place);
    await age(FRESH_MS - 60_000);
    expect(await approve(place, again.etag)).toMatchObject({ status: 200, body: { status: 'APPROVED' } });
  }, 60_000);

  it('is approved with a token at the registry itself as its contract has it', async () => {
    const { place, etag } = await proposed();
    const answer = await fetch(registry.url + place.slice('/v1/registry'.length) + '/approve', {
      method: 'POST',
      headers: { ...(await desk.client.issuer.authorization('zoe')), 'if-match': etag },
    });
    expect(answer.status).toBe(200);
  });

  it('has no ground in an impact that nobody could be given, and old ones are forgotten', async () => {
    const { place, etag } = await proposed();
    await gate.stop();
    expect((await impactOf(place)).status).toBe(503);
    expect(await approve(place, etag)).toMatchObject(NOT_SEEN);

    const { pool } = desk.database;
    const count = async () =>
      (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM desk.given_impact')).rows;
    await age(-FRESH_MS);
    expect(await count()).not.toEqual([{ n: 0 }]);
    const client = await pool.connect();
    try {
      await client.query('SET search_path = desk');
      await forgetOldImpacts(client, new Date(Date.now() + 3 * FRESH_MS));
    } finally {
      client.release(true);
    }
    expect(await count()).toEqual([{ n: 0 }]);
  });
});
