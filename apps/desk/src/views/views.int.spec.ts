import { useDesk, type TestDesk } from '../testing/use-desk.js';
import type { View } from './view.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

const body = { name: 'Acme, today', shared: false, query: 'exporter=acme-sz&due=24h' };
const put = (viewId: string, changes: Partial<typeof body> = {}, ask = {}) =>
  desk.client.put<View>(`/v1/views/${viewId}`, { ...body, ...changes }, ask);
const seenBy = async (as: string): Promise<string[]> =>
  (await desk.client.get<{ items: View[] }>('/v1/views', { as })).body.items.map(({ viewId }) => viewId);
const remove = async (viewId: string, as: string, ifMatch?: string): Promise<number> => {
  const headers = { ...(await desk.client.issuer.authorization(as)), ...(ifMatch && { 'if-match': ifMatch }) };
  return (await fetch(`${desk.client.url}/v1/views/${viewId}`, { method: 'DELETE', headers })).status;
};

describe('a saved view', () => {
  it('is its owner’s until it is shared, and then everybody sees it', async () => {
    expect(await put('V-1')).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { ...body, owner: 'ann', viewVersion: 1 },
    });
    await put('V-2', { name: 'Team', shared: true }, { as: 'omar' });
    expect(await seenBy('ann')).toEqual(['V-1', 'V-2']);
    expect(await seenBy('omar')).toEqual(['V-2']);
    expect(await put('V-1', { shared: true }, { ifMatch: '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
    expect(await seenBy('omar')).toEqual(['V-2', 'V-1']);
  });

  it('is changed only by its owner, and only from what it is now', async () => {
    expect(await put('V-1')).toMatchObject({ status: 428, body: { code: 'IF_MATCH_REQUIRED' } });
    expect(await put('V-1', {}, { ifMatch: '"1"' })).toMatchObject({ status: 412, body: { code: 'STALE_VERSION' } });
    expect(await put('V-1', {}, { as: 'omar', ifMatch: '"2"' })).toMatchObject({
      status: 403,
      body: { code: 'VIEW_OF_ANOTHER' },
    });
    expect(await remove('V-1', 'omar', '"2"')).toBe(403);
    expect(await remove('V-1', 'ann')).toBe(428);
  });

  it('has a name that its owner uses once', async () => {
    await put('V-3', { name: 'Late' });
    expect(await put('V-4', { name: 'LATE' })).toMatchObject({ status: 409, body: { code: 'VIEW_NAME_TAKEN' } });
    expect(await put('V-4', { name: 'LATE' }, { as: 'omar' })).toMatchObject({ status: 201 });
  });

  it('is forgotten when its owner says so', async () => {
    expect(await remove('V-3', 'ann', '"1"')).toBe(204);
    expect(await remove('V-3', 'ann', '"1"')).toBe(404);
    expect(await seenBy('ann')).toEqual(['V-1', 'V-2']);
  });

  it('is one of a hundred at most', async () => {
    for (let index = 0; index < 100; index += 1) await put(`V-many-${index}`, { name: `N ${index}` }, { as: 'max' });
    const answer = await put('V-more', { name: 'More' }, { as: 'max' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'TOO_MANY_VIEWS' } });
  });
});
