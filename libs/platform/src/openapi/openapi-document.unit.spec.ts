import { Body, Controller, Get, Param, Post, type PipeTransform } from '@nestjs/common';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { apiDifferences, openApiDocument, type ServiceApi } from './openapi-document.js';
import { Described, problem, textFilter, type RouteDescription } from './route-description.js';

const bodyPipe: PipeTransform & { schema: object } = {
  schema: { type: 'object', required: ['reason'], properties: { reason: { type: 'string' } } },
  transform: (body: unknown) => body,
};

const LIST: RouteDescription = {
  id: 'listDeadLetters',
  summary: 'A list',
  query: { topic: textFilter('Only of this topic.') },
  answers: { 200: { description: 'All.', schema: { type: 'array' } } },
};
const DISCARD: RouteDescription = {
  id: 'discardDeadLetter',
  summary: 'A change',
  ifMatch: 'REQUIRED',
  answers: { 200: { description: 'Done.', schema: { type: 'object' }, versioned: true } },
  problems: [problem(404, 'DEAD_LETTER_UNKNOWN', 'There is none.'), problem(409, 'ALREADY_DISCARDED', 'It was.')],
};

/** Routes that the table of the gate has. */
@Controller('v1/dead-letters')
class LettersController {
  @Get()
  @Described(LIST)
  list(): void {}

  @Get(':deadLetterId')
  get(@Param('deadLetterId') _id: string): void {}

  @Post(':deadLetterId/discard')
  @Described(DISCARD)
  discard(
    @Param('deadLetterId', new IdentifierPipe('deadLetterId')) _id: string,
    @Body(bodyPipe) _body: unknown,
    @Change() _change: ChangeRequest,
  ): void {}
}

const api: ServiceApi = { service: 'gate', title: 'Gate', description: 'A gate.', controllers: [LettersController] };

interface Operation {
  readonly parameters: { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string; readonly headers?: object }>>;
  readonly 'x-roles': readonly string[];
}

const operations = openApiDocument(api).paths as unknown as Record<string, Record<string, Operation>>;
const list = operations['/v1/dead-letters']!['get']!;
const discard = operations['/v1/dead-letters/{deadLetterId}/discard']!['post']!;
const codesOf = (operation: Operation, status: number): string[] =>
  [...(operation.responses[status]?.description ?? '').matchAll(/`([A-Z_0-9]+)`/g)].map(([, code]) => code ?? '');

describe('the OpenAPI document', () => {
  it('knows the body and the path from the pipes that check them', () => {
    expect(discard.requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: bodyPipe.schema } },
    });
    expect(discard.parameters[0]).toMatchObject({
      ...{ name: 'deadLetterId', in: 'path', required: true },
      schema: { $ref: '#/components/schemas/Identifier' },
    });
  });

  it('asks for the version and the key of a change', () => {
    expect(discard.parameters.slice(1)).toMatchObject([
      { name: 'If-Match', in: 'header', required: true },
      { name: 'Idempotency-Key', in: 'header', required: false },
    ]);
    expect(discard.responses['200']?.headers).toHaveProperty('ETag');
    expect(list.parameters.map(({ name }) => name)).toEqual(['topic']);
  });

  it('names every problem, those of the route and those that follow from what it is', () => {
    expect(codesOf(discard, 404)).toEqual(['NO_SUCH_ROUTE', 'DEAD_LETTER_UNKNOWN']);
    expect(codesOf(discard, 409)).toEqual(['ALREADY_DISCARDED']);
    expect(codesOf(discard, 412)).toEqual(['STALE_VERSION']);
    expect(codesOf(discard, 428)).toEqual(['IF_MATCH_REQUIRED']);
    expect(codesOf(discard, 422)).toEqual(['SCHEMA_VIOLATION', 'TEXT_NOT_STORABLE', 'IDEMPOTENCY_KEY_REUSED']);
    expect(codesOf(list, 400)).toEqual(['QUERY_INVALID']);
    expect(Object.keys(list.responses)).toEqual(['200', '400', '401', '403', '429', '500', '503']);
  });

  it('says who may, as the access table does', () => {
    expect(discard['x-roles']).toEqual(['ops']);
    expect(codesOf(discard, 403)).toEqual(['ROLE_MISSING', 'EXPORTER_OUT_OF_SCOPE']);
  });

  it('has what every service has', () => {
    expect(Object.keys(operations)).toEqual(
      expect.arrayContaining(['/livez', '/metrics', '/v1/openapi.json', '/docs']),
    );
  });
});

describe('what is not described', () => {
  const differences = apiDifferences(api);

  it('is named, with what to do', () => {
    expect(differences).toContain(
      'GET /v1/dead-letters/:deadLetterId is not described: put @Described({ … }) on its handler (docs/api/README.md).',
    );
    expect(differences).toContain(
      'GET /v1/shipments/:shipmentId is served, and its controller is not in the api.ts of the gate: add it.',
    );
  });

  it('is also what nobody serves, and an id that two routes have', () => {
    @Controller('v1/elsewhere')
    class ElsewhereController {
      @Get()
      @Described(LIST)
      list(): void {}
    }
    const more = apiDifferences({ ...api, controllers: [LettersController, ElsewhereController] });
    expect(more).toContain(
      'GET /v1/elsewhere has no row in the access table: add one, or take the controller out of api.ts.',
    );
    expect(more).toContain('Two routes have the id listDeadLetters: rename one.');
  });
});
