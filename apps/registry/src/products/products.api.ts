import {
  extendedSchema,
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  type AnswerDescription,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';
import { CURSOR_CHARACTERS_MAX, SORTS } from './product-query.js';
import { SCOPES } from './product-scope.js';
import { SCOPE_SCHEMA, SCOPE_SUMMARY_SCHEMA } from './scope-schemas.js';

const PRODUCT_UNKNOWN = problem(404, 'PRODUCT_UNKNOWN', 'No product has this sku, or it was removed.');

/** `ProductResource`. */
const PRODUCT_SCHEMA = extendedSchema('ProductResource', 'product-classified.schema.json', {
  description: 'A product with its classification, and what it is under the lists in force.',
  required: ['scope'],
  properties: { scope: SCOPE_SCHEMA },
});

const LISTED = ['sku', 'productVersion', 'name', 'category', 'classification'] as const;

/** `ProductItem`. */
const PRODUCT_ITEM_SCHEMA: JsonSchema = {
  title: 'ProductItem',
  description: 'A product without its long texts.',
  type: 'object',
  additionalProperties: false,
  required: [...LISTED, 'scope'],
  properties: {
    ...Object.fromEntries(LISTED.map((name) => [name, { $ref: `product-classified.schema.json#/properties/${name}` }])),
    scope: SCOPE_SUMMARY_SCHEMA,
  },
};

/** What a change answers: the product as it is published. */
const CHANGED: AnswerDescription = {
  description: 'The product as it is now.',
  schema: { $ref: 'product-classified.schema.json' },
  versioned: true,
};

export const LIST_PRODUCTS: RouteDescription = {
  id: 'listProducts',
  summary: 'Products, searched, sorted and narrowed by scope',
  description:
    'A page that is narrowed by `scope` can be short, or empty, and still have a `nextCursor`: a request looks at 5,000 products at most.',
  query: {
    q: textFilter('Only those with this text in the sku or the name, whatever the case and width.'),
    category: textFilter('Only of this category.'),
    confirmed: { description: 'Whether somebody stands for the classification.', schema: { type: 'boolean' } },
    scope: {
      description: 'Only those that are this under the lists in force.',
      schema: { type: 'string', enum: SCOPES },
    },
    listId: textFilter('Scope is that under this list, which must be in force.'),
    entryId: textFilter('Scope is that under this entry of the list; needs `listId`.'),
    sort: {
      description: 'The order; `-` in front turns it round.',
      schema: { type: 'string', enum: SORTS, default: 'sku' },
    },
    ...PAGE_QUERY,
    cursor: { ...PAGE_QUERY.cursor, schema: { type: 'string', minLength: 1, maxLength: CURSOR_CHARACTERS_MAX } },
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('ProductPage', PRODUCT_ITEM_SCHEMA) } },
};

export const GET_PRODUCT: RouteDescription = {
  id: 'getProduct',
  summary: 'One product, with its classification and its scope',
  description: 'The ETag is that of the product, which changes are made from; its scope can change without it.',
  answers: {
    200: { description: 'The product as it is now.', schema: PRODUCT_SCHEMA, versioned: true },
  },
  problems: [PRODUCT_UNKNOWN],
};

export const PUT_PRODUCT: RouteDescription = {
  id: 'putProduct',
  summary: 'Makes a product, or changes its master data',
  description:
    'Without a `productVersion` it is the next one. When what a classification rests on changes, its confirmation falls and its attributes stay.',
  ifMatch: 'OF_WHAT_EXISTS',
  answers: { 200: CHANGED, 201: { ...CHANGED, description: 'The product, which is new.' } },
  problems: [
    problem(409, 'STALE_PRODUCT_VERSION', 'A newer `productVersion` is known, or the same with other content.'),
    problem(422, 'SKU_MISMATCH', 'The path and the body name different products.'),
  ],
};

export const CLASSIFY_PRODUCT: RouteDescription = {
  id: 'classifyProduct',
  summary: 'Says what compliance knows of a product',
  description: 'Whoever classifies stands for it, unless `confirmed` is false.',
  ifMatch: 'REQUIRED',
  answers: { 200: CHANGED },
  problems: [PRODUCT_UNKNOWN],
};
