import { loadConfig } from '@sluice/platform';
import { evidenceConfig, evidenceSettings, type EvidenceSettings } from './evidence-config.js';

const settingsOf = (env: NodeJS.ProcessEnv): EvidenceSettings => evidenceSettings(loadConfig(evidenceConfig, env));

describe('the settings of evidence', () => {
  it('keep it on the disk, in SLUICE_HOME, unless told otherwise', () => {
    const settings = settingsOf({ SLUICE_HOME: '/var/lib/sluice' });
    expect(settings.store).toEqual({ kind: 'disk', directory: '/var/lib/sluice/evidence' });
    expect(settings.stagingDirectory).toBe('/var/lib/sluice/evidence/staging');
    expect(settings.clamd).toBeUndefined();
    expect(settings.types).toContain('pdf');
  });

  it('keep it on S3', () => {
    const env = { EVIDENCE_STORE: 's3', EVIDENCE_S3_BUCKET: 'acme-evidence', EVIDENCE_S3_PREFIX: 'sluice/' };
    const bucket = { kind: 's3', bucket: 'acme-evidence', prefix: 'sluice/', region: 'us-east-1', endpoint: undefined };
    expect(settingsOf(env).store).toEqual(bucket);
    const endpoint = 'https://s3.example.com';
    expect(settingsOf({ ...env, EVIDENCE_S3_ENDPOINT: endpoint }).store).toMatchObject({ endpoint });
  });

  it('take clamd by TCP or by its socket', () => {
    expect(settingsOf({ CLAMD_ADDRESS: 'clamd:3310' }).clamd).toEqual({ host: 'clamd', port: 3310 });
    expect(settingsOf({ CLAMD_ADDRESS: '/run/clamd.ctl' }).clamd).toEqual({ path: '/run/clamd.ctl' });
  });

  it.each([
    ['a bucket that is missing', { EVIDENCE_STORE: 's3' }, 'EVIDENCE_S3_BUCKET is not set'],
    ['a store nobody knows', { EVIDENCE_STORE: 'tape' }, 'Use one of disk, s3'],
    [
      'credentials in the address',
      { EVIDENCE_S3_ENDPOINT: 'https://me:hunter2@s3.example.com' },
      'EVIDENCE_S3_ENDPOINT',
    ],
    ['a prefix that runs into the name', { EVIDENCE_S3_PREFIX: 'sluice' }, 'EVIDENCE_S3_PREFIX'],
    ['a type nobody knows', { EVIDENCE_TYPES: 'pdf,exe' }, 'EVIDENCE_TYPES'],
    ['a rate of nothing', { EVIDENCE_CHECK_BYTES_PER_S: '0' }, 'EVIDENCE_CHECK_BYTES_PER_S'],
    ['an address without a port', { CLAMD_ADDRESS: 'clamd' }, 'CLAMD_ADDRESS'],
  ])('refuse %s, and print no value', (_what, env, said) => {
    expect(() => settingsOf(env)).toThrow(said);
    expect(() => settingsOf(env)).not.toThrow('hunter2');
  });
});
