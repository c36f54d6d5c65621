import { apiDifferences, openApiDocument } from '@sluice/platform';
import { committedDocument, documentText, openApiFaults } from '@sluice/testing';
import { DESK_API } from './api.js';

describe('the OpenAPI document of the desk', () => {
  // A service whose routes differ from its access table does not start, so these are the served ones.
  it('describes every route that is served, and no other (docs/api/README.md says how)', () => {
    expect(apiDifferences(DESK_API)).toEqual([]);
  });

  it('is sound OpenAPI 3.1', async () => {
    expect(await openApiFaults(openApiDocument(DESK_API))).toEqual([]);
  });

  it('is the one in docs/api: if not, `npm run api` writes it', () => {
    expect(committedDocument('desk.openapi.json')).toBe(documentText(openApiDocument(DESK_API)));
  });
});
