import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';
import { clientTypes } from './documents.mjs';

describe('the types of libs/client', () => {
  it.each(['gate', 'registry', 'desk', 'webhooks'])(
    'are those of docs/api/%s.openapi.json: if not, `npm run api` writes them',
    async (service) => {
      const document = JSON.parse(readFileSync(inRoot(`docs/api/${service}.openapi.json`), 'utf8'));
      expect(readFileSync(inRoot(`libs/client/src/generated/${service}.ts`), 'utf8')).toBe(await clientTypes(document));
    },
  );
});
