import { Parser } from '@asyncapi/parser';
import { readFileSync } from 'node:fs';
import { asyncApiDocument } from './asyncapi-document.js';

const WARNING = 1;

describe('the AsyncAPI document', () => {
  const text = `${JSON.stringify(asyncApiDocument(), null, 2)}\n`;

  it('is sound AsyncAPI 3, with golden messages that fit their schemas', async () => {
    const diagnostics = await new Parser().validate(text);
    const grave = diagnostics.filter(({ severity }) => severity <= WARNING);
    expect(grave.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
  });

  it('is the one in docs/api: if not, `npm run api` writes it', () => {
    const committed = readFileSync(new URL('../../../docs/api/asyncapi.json', import.meta.url), 'utf8');
    expect(committed).toBe(text);
  });
});
