// What `npm run api` writes, and what a spec compares: the documents of docs/api, and the client's types that follow from them.
import openapiTS, { astToString } from 'openapi-typescript';

const BANNER = `/**
 * Generated from docs/api by tools/api/generate.mjs: do not edit. Run \`npm run api\`.
 */
`;

/** The TypeScript types of an OpenAPI document, as libs/client keeps them. */
export async function clientTypes(document) {
  return BANNER + astToString(await openapiTS(document, { alphabetize: true, emptyObjectsUnknown: true }));
}

/** A document as it stands in docs/api. */
export function documentText(document) {
  return `${JSON.stringify(document, null, 2)}\n`;
}
