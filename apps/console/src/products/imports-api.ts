import type { RegistrySchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { registry } from '../api/clients.js';
import { answeredWithEtag } from '../api/problem.js';
import { sendForm, type FormToSend } from '../api/send-form.js';

export type ProductImport = RegistrySchemas['ProductImport'];

/** Files that the registry takes; it looks into them and refuses the rest. */
export const TAKEN = '.csv,.xlsx';
export const FILE_BYTES_MAX = 64 * 1024 * 1024;

const ON_ITS_WAY: readonly ProductImport['state'][] = ['READING', 'APPLYING'];

export function isOnItsWay({ state }: Pick<ProductImport, 'state'>): boolean {
  return ON_ITS_WAY.includes(state);
}

export function uploadProducts(file: File, sending: Omit<FormToSend, 'url' | 'form'>): Promise<ProductImport> {
  const form = new FormData();
  form.append('file', file, file.name);
  return sendForm({ ...sending, form, url: '/v1/registry/v1/product-imports' });
}

/** An import, asked again and again while it is on its way. */
export function useImport(importId: string) {
  return useQuery({
    queryKey: ['product-import', importId],
    queryFn: () => answeredWithEtag(registry.GET('/v1/product-imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (state.data && isOnItsWay(state.data.value) ? 1_000 : false),
  });
}
