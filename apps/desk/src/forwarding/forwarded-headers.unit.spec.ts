import { answerHeaders, requestHeaders } from './forwarded-headers.js';

const asker = { authorization: 'Bearer of-ann', address: '10.1.2.3' };

describe('the headers of a forwarded request', () => {
  it('say what is asked and who asks, and nothing that is between the browser and the desk', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const ours = { 'if-match': '"4"', 'idempotency-key': 'k-1', traceparent, 'content-type': 'application/json' };
    const theirs = { cookie: '__Host-sluice=secret', origin: 'https://desk', connection: 'close', upgrade: 'h2c' };
    const spoofed = { authorization: 'Bearer of-zoe', 'x-forwarded-for': '1.2.3.4', host: 'desk' };
    expect(requestHeaders({ ...ours, ...theirs, ...spoofed }, asker, true)).toEqual({
      ...ours,
      authorization: 'Bearer of-ann',
      'x-forwarded-for': '10.1.2.3',
    });
  });

  it('say nothing of a body that is not there', () => {
    const body = { 'content-type': 'text/plain', 'content-length': '3', 'content-encoding': 'gzip' };
    expect(Object.keys(requestHeaders(body, asker, false))).toEqual(['authorization', 'x-forwarded-for']);
  });
});

describe('the headers of a forwarded answer', () => {
  it('are the service’s, without its cookies and its connection', () => {
    const kept = { etag: '"5"', 'content-disposition': 'attachment; filename="a.pdf"', 'retry-after': '3' };
    const dropped = { 'set-cookie': ['a=b'], 'transfer-encoding': 'chunked', 'keep-alive': 'timeout=5' };
    expect(answerHeaders({ ...kept, ...dropped }, '/v1/registry')).toEqual(kept);
  });

  it('lead to where the desk has it', () => {
    expect(answerHeaders({ location: '/v1/filings/F-77' }, '/v1/registry').location).toBe(
      '/v1/registry/v1/filings/F-77',
    );
  });
});
