import { DEFAULT_HTTP_SETTINGS } from '@sluice/platform';
import { TestGate } from './testing/running-gate.js';

const RATE_PER_CALLER = 3;

let gate: TestGate;

beforeAll(async () => {
  gate = await TestGate.prepare();
  await gate.start({ ...DEFAULT_HTTP_SETTINGS, ratePerCaller: RATE_PER_CALLER });
}, 60_000);
afterAll(() => gate.close(), 60_000);

it('a caller who asks too often is refused, with when to come again; others at the same address are not', async () => {
  const askAs = async (person: string): Promise<Response> =>
    fetch(`${gate.url}/v1/blockers`, { headers: await gate.issuer.authorization(person) });
  for (let asked = 0; asked < RATE_PER_CALLER; asked++) expect((await askAs('ann')).status).toBe(200);

  const refused = await askAs('ann');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'TOO_MANY_REQUESTS' }]);
  expect((await askAs('zoe')).status).toBe(200);
});
