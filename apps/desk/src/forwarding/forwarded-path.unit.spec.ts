import fc from 'fast-check';
import { forwardedPath } from './forwarded-path.js';

describe('the path that is asked of a service', () => {
  it('is what follows the prefix, as it came and without the query', () => {
    expect(forwardedPath('/v1/registry/v1/products/A%2FB%20%E5%A4%B9?limit=1', '/v1/registry')).toBe(
      '/v1/products/A%2FB%20%E5%A4%B9',
    );
  });

  it.each([
    '/metrics',
    '/v1',
    '/v1/../metrics',
    '/v1/%2e%2e/metrics',
    '/v1/.%2E/metrics',
    '/v1/x/../../metrics',
    '/v1/..\\metrics',
    '/v1/\t../metrics',
    '//elsewhere.example/v1/',
  ])('is refused when it is %j', (path) => {
    expect(() => forwardedPath(`/v1/registry${path}`, '/v1/registry')).toThrow(
      expect.objectContaining({ status: 404, code: 'NO_SUCH_ROUTE' }) as Error,
    );
  });

  it('never leads out of /v1 once it is resolved', () => {
    const step = fc.constantFrom('v1', '.', '..', '%2e', '%2E%2e', 'x', '', '\\', '%2f..', 'metrics', '@h', ':');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let path: string;
        try {
          path = forwardedPath(`/v1/gate/${steps.join('/')}?a=/../`, '/v1/gate');
        } catch {
          return;
        }
        const resolved = new URL(`http://gate.internal:3002${path}`);
        expect([resolved.host, resolved.pathname.startsWith('/v1/')]).toEqual(['gate.internal:3002', true]);
      }),
    );
  });
});
