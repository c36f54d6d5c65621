import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { randomBytes, webcrypto } from 'node:crypto';

/** PEM texts: a certificate and its private key (PKCS #8). */
export interface KeyPair {
  readonly certificate: string;
  readonly privateKey: string;
}

/** A certificate authority that lives as long as the process. */
export interface Authority {
  /** What a client has to trust. */
  readonly certificate: string;
  /** For something that listens on this machine's loopback address. */
  issueServer(): Promise<KeyPair>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks of containers differ a little. */
const NOT_BEFORE_MS = -DAY_MS;
const NOT_AFTER_MS = 30 * DAY_MS;

/** Makes an authority for tests and for trying things out: its key is never written down. */
export async function newAuthority(): Promise<Authority> {
  const keys = await newKeys();
  const root = await X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: 'CN=Sluice throwaway authority',
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = async (subject: string, extensions: CertificateExtensions): Promise<KeyPair> => {
    const own = await newKeys();
    const certificate = await X509CertificateGenerator.create({
      ...validity(),
      subject,
      issuer: root.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions,
    });
    return { certificate: pem(certificate), privateKey: await privateKeyPem(own.privateKey) };
  };
  return {
    certificate: pem(root),
    issueServer: () =>
      issue('CN=127.0.0.1', [
        new SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          { type: 'dns', value: 'localhost' },
        ]),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      ]),
  };
}

type CertificateExtensions = NonNullable<Parameters<typeof X509CertificateGenerator.create>[0]['extensions']>;

function validity(): { serialNumber: string; notBefore: Date; notAfter: Date } {
  const nowMs = Date.now();
  return {
    serialNumber: randomBytes(8).toString('hex').replace(/^./, '1'),
    notBefore: new Date(nowMs + NOT_BEFORE_MS),
    notAfter: new Date(nowMs + NOT_AFTER_MS),
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function pem(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  return `${PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}
