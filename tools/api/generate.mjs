// Writes the API documents to docs/api, and from them the types of libs/client. Runs on the pinned Node after the build.
import { writeFileSync } from 'node:fs';
import { DESK_API } from '../../apps/desk/dist/api.js';
import { GATE_API } from '../../apps/gate/dist/api.js';
import { REGISTRY_API } from '../../apps/registry/dist/api.js';
import { WEBHOOKS_API } from '../../apps/webhooks/dist/api.js';
import { asyncApiDocument } from '../../libs/contracts/dist/asyncapi-document.js';
import { apiDifferences, openApiDocument } from '../../libs/platform/dist/index.js';
import { inRoot } from '../lib/paths.mjs';
import { say } from '../lib/progress.mjs';
import { clientTypes, documentText } from './documents.mjs';

const write = (path, text) => {
  writeFileSync(inRoot(path), text);
  say(`wrote ${path}`);
};

write('docs/api/asyncapi.json', documentText(asyncApiDocument()));
for (const api of [GATE_API, REGISTRY_API, DESK_API, WEBHOOKS_API]) {
  for (const difference of apiDifferences(api)) {
    say(difference);
    process.exitCode = 1;
  }
  const document = openApiDocument(api);
  write(`docs/api/${api.service}.openapi.json`, documentText(document));
  write(`libs/client/src/generated/${api.service}.ts`, await clientTypes(JSON.parse(JSON.stringify(document))));
}
