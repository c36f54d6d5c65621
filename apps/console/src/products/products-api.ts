import type { DeskSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { desk, registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';

export type FixGroup = DeskSchemas['FixGroup'];

/** A product with its scope, and the version to change it from. */
export function useProduct(sku: string) {
  return useQuery({
    queryKey: ['product', sku],
    queryFn: () => answeredWithEtag(registry.GET('/v1/products/{sku}', { params: { path: { sku } } })),
    refetchInterval: 15_000,
  });
}

const OF_PRODUCTS: ReadonlySet<string> = new Set(['CLASSIFY_PRODUCT', 'RESOLVE_CONFLICT']);

/** What held shipments wait for of products: an answer, or a conflict resolved; the most shipments first. */
export function useProductFixes(sku?: string) {
  return useQuery({
    queryKey: ['product-fixes', sku ?? 'all'],
    queryFn: async () => {
      const { items } = await answered(
        desk.GET('/v1/holds/fixes', { params: { query: sku === undefined ? {} : { sku } } }),
      );
      return items
        .filter(({ fix }) => OF_PRODUCTS.has(fix.kind) && (sku === undefined || fix.sku === sku))
        .sort((a, b) => b.shipments - a.shipments);
    },
    refetchInterval: 15_000,
  });
}
