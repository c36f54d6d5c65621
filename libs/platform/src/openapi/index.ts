export { CLEARANCE_SCHEMA } from './clearance-schema.js';
export {
  contractShape,
  extendedSchema,
  pageSchema,
  type AddedFields,
  type ContractFile,
  type JsonSchema,
} from './json-schema.js';
export { apiDifferences, openApiDocument, type OpenApiDocument, type ServiceApi } from './openapi-document.js';
export type { SchemaPipe } from './read-routes.js';
export {
  Described,
  PAGE_QUERY,
  problem,
  textFilter,
  wordsFilter,
  type AnswerDescription,
  type LinkDescription,
  type ParameterDescription,
  type ProblemDescription,
  type RouteDescription,
} from './route-description.js';
