import type { Attributes, ProductUpsertedData } from '@sluice/contracts';
import { BodyPipe, shape } from '../http/body.pipe.js';

/** Body of `PUT /v1/products/{sku}`: master data. Without a `productVersion` it is the next one. */
export type ProductBody = Omit<ProductUpsertedData, 'sku' | 'productVersion'> & {
  readonly sku?: string;
  readonly productVersion?: number;
};

export const productBody = new BodyPipe<ProductBody>({
  title: 'MasterData',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'internalDescription', 'salesDescription', 'category', 'attributes'],
  properties: {
    sku: shape('Identifier'),
    productVersion: shape('Version'),
    name: shape('Label'),
    internalDescription: shape('Text'),
    salesDescription: shape('Text'),
    category: shape('Identifier'),
    attributes: shape('Attributes'),
  },
});

/**
 * Body of `PUT /v1/products/{sku}/classification`. Whoever classifies stands for it, unless `confirmed` is false
 * (attributes taken over from somewhere, to be confirmed later).
 */
export interface ClassificationBody {
  readonly attributes: Attributes;
  readonly confirmed?: boolean;
}

export const classificationBody = new BodyPipe<ClassificationBody>({
  title: 'NewClassification',
  type: 'object',
  additionalProperties: false,
  required: ['attributes'],
  properties: { attributes: shape('Attributes'), confirmed: { type: 'boolean' } },
});
