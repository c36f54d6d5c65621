import { Module } from '@nestjs/common';
import { createHttpApp, type HttpApp } from '../http/http-app.js';
import { createLogger } from '../logging/logger.js';
import { openApiDocument, type ServiceApi } from './openapi-document.js';

@Module({})
class EmptyModule {}

const api: ServiceApi = { service: 'gate', title: 'Gate', description: 'A gate.', controllers: [] };

describe('the API of a service', () => {
  let http: HttpApp;
  let url: string;

  beforeAll(async () => {
    const logger = createLogger({ service: 'test', level: 'silent' });
    http = await createHttpApp(EmptyModule, { port: 0, access: 'PUBLIC', api, logger });
    url = await http.listen();
  });
  afterAll(() => http.close());

  it('is served as a document', async () => {
    const answer = await fetch(`${url}/v1/openapi.json`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument(api))));
  });

  it('is served as a page whose parts all come from the service', async () => {
    const page = await fetch(`${url}/docs`);
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part ?? '');
    const own = parts.filter((part) => !part.startsWith('data:'));
    expect(own).toEqual(['docs/swagger-ui.css', 'docs/swagger-ui-bundle.js', 'docs/start.js']);
    const types = await Promise.all(own.map(async (part) => typeOf(await fetch(new URL(part, page.url)))));
    expect(types).toEqual(['200 text/css', '200 text/javascript', '200 text/javascript']);
  });

  it('is a page in which nothing foreign and nothing inline runs', async () => {
    const page = await fetch(`${url}/docs`);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<script>|<style|style=|https?:/);
  });

  it('has no other file of the package, nor any beside it', async () => {
    for (const name of ['package.json', 'index.html', '..%2Fpackage.json', 'constructor']) {
      const answer = await fetch(`${url}/docs/${name}`);
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'NO_SUCH_ROUTE' }]);
    }
  });
});

async function typeOf(answer: Response): Promise<string> {
  await answer.arrayBuffer();
  return `${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`;
}
