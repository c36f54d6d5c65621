import type { ProductUpsertedData } from '@sluice/contracts';
import { Problem } from '@sluice/platform';
import { isDeepStrictEqual } from 'node:util';
import { sameMasterData } from '../../products/master-data.js';
import { productBody } from '../../products/product-body.js';
import type { Product } from '../../products/product.entity.js';
import type { RowChange, RowFault } from './row-change.js';

/** One field that would be another. `from` null: there is no product yet, or it has no such attribute. */
export interface FieldChange {
  /** `name`, `attributes.modality`, or `classification.confirmedBy` where a confirmation would fall. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a row would do to the products as they are. */
export type RowEffect =
  | { readonly kind: 'NONE'; readonly baseRevision: number }
  | {
      readonly kind: 'CREATE' | 'CHANGE';
      /** Of the product it was compared with; null when nothing is known of it, not even that it was removed. */
      readonly baseRevision: number | null;
      /** As a PUT would send it. */
      readonly product: ProductUpsertedData;
      readonly changes: readonly FieldChange[];
    };

export type EffectOrFault =
  { readonly ok: true; readonly effect: RowEffect } | { readonly ok: false; readonly fault: RowFault };

/** Compares a row with what is known of its product, and says what applying it would do, as a PUT would. */
export function effectOf(change: RowChange, known: Product | undefined): EffectOrFault {
  const base = known === undefined || known.removed ? undefined : known;
  const product = merged(change, base);
  const fault = missingText(product, base) ?? schemaFault(product) ?? versionFault(change, product, base);
  if (fault !== undefined) return { ok: false, fault };
  if (base !== undefined && isSame(change, product, base)) {
    return { ok: true, effect: { kind: 'NONE', baseRevision: base.revision } };
  }
  const effect = {
    kind: base === undefined ? ('CREATE' as const) : ('CHANGE' as const),
    baseRevision: known?.revision ?? null,
    product,
    changes: changesOf(change, product, base),
  };
  return { ok: true, effect };
}

/** The product as it would be: what the file has no column for stays as it is. */
function merged({ sku, productVersion, texts, attributes }: RowChange, base: Product | undefined): ProductUpsertedData {
  const kept = Object.entries(base?.attributes ?? {}).filter(([name]) => !attributes.has(name));
  const given = [...attributes].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    sku,
    productVersion: productVersion ?? (base === undefined ? 1 : base.productVersion + 1),
    name: texts.get('name') ?? base?.name ?? '',
    internalDescription: texts.get('internalDescription') ?? base?.internalDescription ?? '',
    salesDescription: texts.get('salesDescription') ?? base?.salesDescription ?? '',
    category: texts.get('category') ?? base?.category ?? '',
    attributes: Object.fromEntries([...kept, ...given]),
  };
}

/** Every product has a name and a category; a new one cannot take them from what is known. */
function missingText({ name, category }: ProductUpsertedData, base: Product | undefined): RowFault | undefined {
  const column = name === '' ? 'name' : category === '' ? 'category' : undefined;
  if (column === undefined) return undefined;
  return {
    column,
    code: 'VALUE_MISSING',
    detail: base === undefined ? `The product is new and has no ${column}.` : `The ${column} is blank.`,
    remedy: `Fill in the ${column}.`,
  };
}

const NOT_PRINTED = {
  detail: 'The cell has a line break, a tab or another character that is not printed.',
  remedy: 'Remove it; a formula like CLEAN does it for a whole column, whose values are to be pasted then.',
};

/** The same schema as that of a PUT: what is accepted here is never refused there. */
function schemaFault({ sku, ...body }: ProductUpsertedData): RowFault | undefined {
  try {
    productBody.transform({ sku, ...body });
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { field: column, code, message } = error;
    // Nobody who has a spreadsheet open reads regular expressions.
    if (/expected form/.test(message)) return { column, code, ...NOT_PRINTED };
    return { column, code, detail: message, remedy: 'Correct the value.' };
  }
}

function versionFault(
  { productVersion }: RowChange,
  product: ProductUpsertedData,
  base: Product | undefined,
): RowFault | undefined {
  if (productVersion === undefined || base === undefined || productVersion > base.productVersion) return undefined;
  if (productVersion === base.productVersion && sameMasterData(base, product)) return undefined;
  return {
    column: 'productVersion',
    code: 'STALE_PRODUCT_VERSION',
    detail: `productVersion ${productVersion} is not newer than ${base.productVersion}, which is known already with other content.`,
    remedy: `Give a productVersion above ${base.productVersion}, or leave it blank.`,
  };
}

/** A newer version that is given is news of its own; without one, the same content is the same product. */
function isSame({ productVersion }: RowChange, product: ProductUpsertedData, base: Product): boolean {
  return sameMasterData(base, product) && (productVersion === undefined || productVersion === base.productVersion);
}

const TEXTS = ['name', 'category', 'internalDescription', 'salesDescription'] as const;

function changesOf(change: RowChange, product: ProductUpsertedData, base: Product | undefined): FieldChange[] {
  const texts = TEXTS.map((field) => ({ field: field as string, from: base?.[field] ?? null, to: product[field] }));
  const names = new Set([...Object.keys(base?.attributes ?? {}), ...Object.keys(product.attributes)]);
  const attributes = [...names].map((name) => ({
    field: `attributes.${name}`,
    from: base?.attributes[name] ?? null,
    to: product.attributes[name] ?? null,
  }));
  const version = { field: 'productVersion', from: base?.productVersion ?? null, to: product.productVersion };
  const all = [...(change.productVersion === undefined ? [] : [version]), ...texts, ...attributes];
  return [...all.filter(({ from, to }) => !isDeepStrictEqual(from, to)), ...fallingConfirmation(product, base)];
}

/** Nobody has confirmed what a product will be: when what a confirmation rests on changes, it falls. */
function fallingConfirmation(product: ProductUpsertedData, base: Product | undefined): FieldChange[] {
  if (base === undefined || base.confirmedBy === null || sameMasterData(base, product)) return [];
  return [{ field: 'classification.confirmedBy', from: base.confirmedBy, to: null }];
}
