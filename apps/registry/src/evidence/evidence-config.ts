import { makeValidator, num, str, type CleanedEnv } from 'envalid';
import { join, resolve } from 'node:path';
import type { ClamdAddress } from './scan/clamd-scanner.js';
import { DOCUMENT_TYPE_NAMES } from './media-type/document-types.js';
import type { EvidenceStoreSettings } from './store/evidence-store-of.js';

/** How the registry keeps evidence. */
export interface EvidenceSettings {
  readonly store: EvidenceStoreSettings;
  /** Folder in which uploads are written until they are kept. With a store on disk it lies on the same file system. */
  readonly stagingDirectory: string;
  /** Largest file of one upload. */
  readonly bytesMax: number;
  /** Names of the document types that are taken: see `document-types.ts`. */
  readonly types: readonly string[];
  /** Where documents are scanned before they are kept; undefined: nowhere. */
  readonly clamd: ClamdAddress | undefined;
  /** How what is stored is read again. */
  readonly check: {
    readonly bytesPerS: number;
    /** From the beginning of one round to that of the next. */
    readonly roundMs: number;
  };
  /** How what nobody names is removed. */
  readonly sweep: {
    /** So long a document may lie there unnamed: far longer than an upload takes. */
    readonly graceMs: number;
    readonly roundMs: number;
  };
}

const MIB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

const bucketName = makeValidator<string>((input) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(input)) throw new Error('not the name of a bucket');
  return input;
});

/** Credentials in an address would end in logs. */
const endpointUrl = makeValidator<string>((input) => {
  const { protocol, username, password, search } = new URL(input);
  if (!['http:', 'https:'].includes(protocol)) throw new Error('not an http:// or https:// URL');
  if (username + password + search !== '') throw new Error('more than an address');
  return input;
});

const keyPrefix = makeValidator<string>((input) => {
  if (!/^([\w.-]+\/)*$/.test(input)) throw new Error('not a prefix that ends with a slash');
  return input;
});

const positive = makeValidator<number>((input) => {
  const number = Number(input);
  if (!Number.isFinite(number) || number <= 0) throw new Error('not a positive number');
  return number;
});

const clamdAddress = makeValidator<ClamdAddress>((input) => {
  if (input.startsWith('/')) return { path: input };
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(input) ?? [];
  if (host === undefined || Number(port) > 65_535) throw new Error('neither host:port nor the path of a socket');
  return { host, port: Number(port) };
});

const typeNames = makeValidator<readonly string[]>((input) => {
  const names = input.split(',').map((name) => name.trim());
  if (!names.every((name) => DOCUMENT_TYPE_NAMES.includes(name))) throw new Error('not the names of document types');
  return names;
});

/** The variables of the evidence store. Credentials for S3 come by the SDK's own chain, for example AWS_ACCESS_KEY_ID. */
export const evidenceConfig = {
  SLUICE_HOME: str({ default: '.sluice', desc: 'the folder that keeps the evidence', example: '/var/lib/sluice' }),
  EVIDENCE_STORE: str({
    choices: ['disk', 's3'] as const,
    default: 'disk',
    desc: 'where evidence is kept: in SLUICE_HOME or in a bucket of S3',
    example: 's3',
  }),
  EVIDENCE_S3_BUCKET: bucketName({
    default: undefined,
    requiredWhen: (env) => env['EVIDENCE_STORE'] === 's3',
    desc: 'the bucket, needed because EVIDENCE_STORE is s3',
    example: 'acme-evidence',
  }),
  EVIDENCE_S3_ENDPOINT: endpointUrl({
    default: undefined,
    desc: 'the address of an S3 server that is not Amazon’s, without credentials',
    example: 'https://s3.example.com',
  }),
  EVIDENCE_S3_REGION: str({ default: 'us-east-1', desc: 'the region of the bucket', example: 'eu-central-1' }),
  EVIDENCE_S3_PREFIX: keyPrefix({
    default: '',
    desc: 'what goes before every key, ending with a slash',
    example: 'sluice/evidence/',
  }),
  EVIDENCE_MAX_BYTES: num({
    default: 1024 * MIB,
    desc: 'the largest file of evidence, in bytes',
    example: '104857600',
  }),
  EVIDENCE_TYPES: typeNames({
    default: DOCUMENT_TYPE_NAMES,
    desc: `what kinds of file are taken, out of ${DOCUMENT_TYPE_NAMES.join(', ')}`,
    example: 'pdf,png,jpeg',
  }),
  CLAMD_ADDRESS: clamdAddress({
    default: undefined,
    desc: 'the clamd that scans uploads: host:port, or the path of its socket; without it nothing is scanned',
    example: '127.0.0.1:3310',
  }),
  EVIDENCE_CHECK_BYTES_PER_S: positive({
    default: 2 * MIB,
    desc: 'how fast stored evidence is read again to see that it is whole, in bytes per second',
    example: '10485760',
  }),
};

/** Gathers the variables of evidence into one value. */
export function evidenceSettings(config: Omit<CleanedEnv<typeof evidenceConfig>, `is${string}`>): EvidenceSettings {
  const directory = join(resolve(config.SLUICE_HOME), 'evidence');
  return {
    store: storeSettings(config, directory),
    stagingDirectory: join(directory, 'staging'),
    bytesMax: config.EVIDENCE_MAX_BYTES,
    types: config.EVIDENCE_TYPES,
    clamd: config.CLAMD_ADDRESS,
    check: { bytesPerS: config.EVIDENCE_CHECK_BYTES_PER_S, roundMs: DAY_MS },
    sweep: { graceMs: DAY_MS, roundMs: DAY_MS },
  };
}

function storeSettings(
  config: Omit<CleanedEnv<typeof evidenceConfig>, `is${string}`>,
  directory: string,
): EvidenceStoreSettings {
  const { EVIDENCE_STORE: kind, EVIDENCE_S3_BUCKET: bucket } = config;
  if (kind === 'disk' || bucket === undefined) return { kind: 'disk', directory };
  const { EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_REGION: region, EVIDENCE_S3_PREFIX: prefix } = config;
  return { kind, bucket, endpoint, region, prefix };
}
