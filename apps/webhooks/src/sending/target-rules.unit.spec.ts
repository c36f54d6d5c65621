import { refuseTarget } from './target-rules.js';

const rules = { ports: [443, 8443], internalHosts: ['wms.corp.example', '127.0.0.1', '::1', '169.254.169.254'] };

describe('the URL of an endpoint', () => {
  it.each([
    'https://wms.example/hooks?site=SZX-2',
    'https://wms.example:8443/',
    'https://1.1.1.1/',
    'http://wms.corp.example/hooks',
    'http://WMS.corp.example:9000/hooks',
    'http://127.0.0.1:9000/',
    'https://[::1]:9000/',
  ])('can be %s', (url) => expect(refuseTarget(rules, url)).toBeUndefined());

  it.each([
    ['is no URL', 'wms.example'],
    ['is too long', `https://wms.example/${'a'.repeat(2_000)}`],
    ['is plain http', 'http://wms.example/'],
    ['is neither', 'ftp://wms.example/'],
    ['is a file', 'file:///etc/passwd'],
    ['carries a password', 'https://ops:hunter2@wms.example/'],
    ['has a fragment', 'https://wms.example/#hook'],
    ['has another port', 'https://wms.example:22/'],
    ['is a private address', 'https://10.0.0.1/'],
    ['is loopback in hexadecimal', 'https://0x7f000002/'],
    ['is loopback in one number', 'https://2130706434/'],
    ['is loopback in short', 'https://127.2/'],
    ['is loopback in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['is the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
    ['begins like an internal host', 'http://wms.corp.example.evil.example/'],
  ])('is refused when it %s', (_what, url) => {
    expect(refuseTarget(rules, url)).toMatchObject({
      ok: false,
      refusal: { code: 'TARGET_NOT_ALLOWED', field: 'url' },
    });
  });

  it('says nothing of a password that it was given', () => {
    expect(JSON.stringify(refuseTarget(rules, 'https://ops:hunter2@wms.example/'))).not.toContain('hunter2');
  });
});
