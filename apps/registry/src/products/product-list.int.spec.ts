import { aListEntry } from '@sluice/testing';
import type { Client } from '../testing/client.js';
import { publishList } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

interface Page {
  readonly items: {
    sku: string;
    name: string;
    scope: { verdict: string; descriptionConflict: boolean };
    classification: Record<string, unknown>;
  }[];
  readonly nextCursor?: string;
}

const PRODUCTS = [
  ['LOCK-1', 'IrisLock One', 'BIOMETRIC_LOCK', { modality: 'IRIS', autonomousDecision: true }, 'Lock'],
  ['LOCK-2', 'IrisLock Two', 'BIOMETRIC_LOCK', { modality: 'IRIS' }, 'Lock'],
  ['LOCK-3', '虹膜锁 三', 'BIOMETRIC_LOCK', { modality: 'PIN' }, '高端虹膜锁'],
  ['hinge-1', 'Hinge ＡＢ 100%', 'HARDWARE', {}, 'Steel hinge'],
  ['hinge-2', 'Hinge', 'HARDWARE', {}, 'Steel hinge'],
] as const;

describe('the list of products', () => {
  let registry: TestRegistry;
  let client: Client;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const list = async (query = ''): Promise<Page> => {
    const { status, body } = await client.get<Page>(`/v1/products${query}`);
    if (status !== 200) throw new Error(`${query}: ${JSON.stringify(body)}`);
    return body;
  };
  const skus = async (query = ''): Promise<string[]> => (await list(query)).items.map(({ sku }) => sku);
  /** Follows the cursors to the end; `between` happens after each page. */
  const walk = async (query: string, between: (pages: number) => Promise<unknown>): Promise<string[]> => {
    const seen: string[] = [];
    let page = await list(query);
    for (let pages = 1; ; pages += 1) {
      seen.push(...page.items.map(({ sku }) => sku));
      if (page.nextCursor === undefined) return seen;
      await between(pages);
      page = await list(`${query}&cursor=${page.nextCursor}`);
    }
  };
  const put = (sku: string, more: Record<string, unknown>, ifMatch?: string): ReturnType<Client['put']> =>
    client.put(
      `/v1/products/${encodeURIComponent(sku)}`,
      { name: sku, internalDescription: '', salesDescription: '', category: 'HARDWARE', attributes: {}, ...more },
      ifMatch === undefined ? {} : { ifMatch },
    );

  it('is undecided as long as no list is in force', async () => {
    await put('hinge-1', {});
    expect((await list()).items).toMatchObject([{ sku: 'hinge-1', scope: { verdict: 'UNDECIDED' } }]);
    expect((await client.get('/v1/products/hinge-1')).body['scope']).toMatchObject({
      verdict: 'UNDECIDED',
      words: 'No applicable list is in force, so nothing can be said: approve a list that is.',
      lists: [],
    });
    await put('hinge-1', { name: 'soon another' }, '"1"');
  });

  it('is searched, narrowed and sorted', async () => {
    await publishList(client);
    for (const [sku, name, category, attributes, salesDescription] of PRODUCTS) {
      const { etag } = await client.get(`/v1/products/${sku}`);
      await put(sku, { name, category, attributes, salesDescription }, etag === '' ? undefined : etag);
    }
    const all = ['LOCK-1', 'LOCK-2', 'LOCK-3', 'hinge-1', 'hinge-2'];
    expect(await skus()).toEqual(all);
    expect(await skus('?sort=-sku')).toEqual(all.toReversed());
    expect(await skus('?sort=name')).toEqual(['hinge-2', 'hinge-1', 'LOCK-1', 'LOCK-2', 'LOCK-3']);
    expect(await skus('?sort=-category')).toEqual(['hinge-2', 'hinge-1', 'LOCK-3', 'LOCK-2', 'LOCK-1']);
    expect(await skus('?q=irislock')).toEqual(['LOCK-1', 'LOCK-2']);
    expect(await skus(`?q=${encodeURIComponent('虹膜')}`)).toEqual(['LOCK-3']);
    expect(await skus('?q=ab%20100%25')).toEqual(['hinge-1']);
    expect(await skus('?q=_')).toEqual([]);
    expect(await skus('?category=HARDWARE&q=-2')).toEqual(['hinge-2']);
  });

  it('is narrowed by scope, under all lists, one list or one entry', async () => {
    expect(await skus('?scope=IN_SCOPE')).toEqual(['LOCK-1']);
    expect(await skus('?scope=UNDECIDED')).toEqual(['LOCK-2']);
    const entry = '&listId=cac-intelligent-agents&entryId=biometric-lock';
    expect(await skus(`?scope=OUT_OF_SCOPE${entry}`)).toEqual(['LOCK-3', 'hinge-1', 'hinge-2']);
    const { items } = await list('?scope=OUT_OF_SCOPE&sort=-name');
    expect(items.map(({ sku, scope }) => [sku, scope.descriptionConflict])).toEqual([
      ['LOCK-3', true],
      ['hinge-1', false],
      ['hinge-2', false],
    ]);
  });

  it('is narrowed by whether somebody stands for the classification', async () => {
    await client.put('/v1/products/LOCK-3/classification', { attributes: {} }, { as: 'zoe', ifMatch: '"1"' });
    const confirmed = await list('?confirmed=true');
    expect(confirmed.items).toMatchObject([
      { sku: 'LOCK-3', classification: { confirmedBy: 'zoe' }, scope: { descriptionConflict: false } },
    ]);
    expect(await skus('?confirmed=false')).toHaveLength(4);
  });

  it('shows each product once while others come, go and change', async () => {
    const seen = await walk('?limit=2&sort=sku', async (pages) => {
      await put(`A-before-${pages}`, {});
      if (pages === 1) await put('Z-after', {});
    });
    expect(seen).toEqual(['LOCK-1', 'LOCK-2', 'LOCK-3', 'Z-after', 'hinge-1', 'hinge-2']);
    expect(await walk('?limit=1&scope=IN_SCOPE&sort=-name', async () => undefined)).toEqual(['LOCK-1']);
  });

  it.each([
    ['?colour=red', 'colour'],
    ['?scope=MAYBE', 'scope'],
    ['?sort=price', 'sort'],
    ['?limit=0', 'limit'],
    ['?limit=201', 'limit'],
    ['?confirmed=yes', 'confirmed'],
    ['?entryId=biometric-lock', 'entryId'],
    ['?listId=unheard-of', 'listId'],
    ['?listId=cac-intelligent-agents&entryId=unheard-of', 'entryId'],
    ['?cursor=nonsense', 'cursor'],
    ['?q=a&q=b', 'q'],
  ])('is not given for %s', async (query, field) => {
    expect(await client.get(`/v1/products${query}`)).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field },
    });
  });

  it('does not take the cursor of another order', async () => {
    const { nextCursor } = await list('?limit=1&sort=name');
    expect(await client.get(`/v1/products?sort=sku&cursor=${nextCursor}`)).toMatchObject({ status: 400 });
  });
});

describe('the page of a product', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await useRegistry();
    const masks = { entryId: 'mask', title: 'Intelligent masks', when: "product.category == 'MASK'", signals: [] };
    await publishList(registry.client, [aListEntry(), aListEntry(masks)]);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const page = async (sku: string, product: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const texts = { name: 'n', internalDescription: '', salesDescription: '' };
    await registry.client.put(`/v1/products/${sku}`, { ...texts, ...product });
    return (await registry.client.get(`/v1/products/${sku}`)).body;
  };

  it('says for every entry whether it applies, which condition says so, and what is missing', async () => {
    const { scope } = await page('P-1', { category: 'BIOMETRIC_LOCK', attributes: { modality: 'IRIS' } });
    expect(scope).toMatchObject({
      verdict: 'UNDECIDED',
      descriptionConflict: false,
      lists: [
        {
          listId: 'cac-intelligent-agents',
          version: 1,
          source: { confidence: 'UNVERIFIED' },
          entries: [
            {
              entryId: 'biometric-lock',
              verdict: 'UNDECIDED',
              missingAttributes: ['autonomousDecision'],
              words: expect.stringContaining('Add autonomousDecision to the classification.') as string,
              terms: [
                { truth: 'TRUE', decides: false, values: { 'product.category': 'BIOMETRIC_LOCK' } },
                { truth: 'TRUE', decides: false, values: { modality: 'IRIS' } },
                { truth: 'UNDECIDED', decides: true, missing: ['autonomousDecision'] },
              ],
            },
            {
              entryId: 'mask',
              verdict: 'OUT_OF_SCOPE',
              missingAttributes: [],
              terms: [{ truth: 'FALSE', decides: true }],
            },
          ],
        },
      ],
    });
  });

  it('says which words of the sales text say what the attributes deny, until somebody stands for it', async () => {
    const denied = { category: 'BIOMETRIC_LOCK', attributes: { modality: 'PIN' }, salesDescription: '高端虹\n膜锁' };
    const { scope } = await page('P-2', denied);
    const conflict = { descriptionConflict: { signals: ['虹膜'], where: 'salesDescription' } };
    expect(scope).toMatchObject({
      verdict: 'OUT_OF_SCOPE',
      descriptionConflict: true,
      lists: [{ entries: [conflict, {}] }],
    });
    await registry.client.put('/v1/products/P-2/classification', { attributes: {} }, { as: 'zoe', ifMatch: '"1"' });
    const { body } = await registry.client.get('/v1/products/P-2');
    expect(body['classification']).toMatchObject({
      confirmedBy: 'zoe',
      confirmedAt: expect.stringMatching(/^\d{4}-/) as string,
    });
    expect(body['scope']).toMatchObject({ descriptionConflict: false });
    expect(JSON.stringify(body['scope'])).not.toContain('虹膜');
  });
});
