import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../home.js';

export const RESOURCES = ['topic', 'group', 'transactionalId'] as const;
export const OPERATIONS = ['Read', 'Write', 'Create', 'Describe', 'Alter'] as const;

/** One ACL: a user may do one thing with one resource, or with all whose names begin so. */
export interface AclGrant {
  /** As Kafka names users: `User:sluice-gate`. */
  readonly principal: string;
  readonly resource: (typeof RESOURCES)[number];
  /** With the installation's prefix. */
  readonly name: string;
  readonly pattern: 'literal' | 'prefixed';
  readonly operation: (typeof OPERATIONS)[number];
}

export interface GrantOptions {
  /** `TOPIC_PREFIX`. */
  readonly prefix?: string;
  /** Whose rights; absent: everybody's in the file. */
  readonly users?: readonly string[];
  /** Principals that are called otherwise than in the file, by user. */
  readonly principals?: Readonly<Record<string, string>>;
}

interface AclFile {
  readonly users: Readonly<Record<string, { readonly principal: string; readonly rights: readonly Right[] }>>;
}

interface Right {
  readonly resource: AclGrant['resource'];
  readonly names: readonly string[];
  readonly pattern?: AclGrant['pattern'];
  readonly operations: readonly AclGrant['operation'][];
  readonly why: string;
}

function readAcls(): AclFile {
  return JSON.parse(readFileSync(join(repositoryRoot, 'infra', 'kafka', 'acls.json'), 'utf8')) as AclFile;
}

/** What `infra/kafka/acls.json` grants, one ACL a line. @throws Error naming a user that is not in it */
export function grantsOf({ prefix = '', users, principals = {} }: GrantOptions = {}): AclGrant[] {
  const file = readAcls();
  const known = Object.keys(file.users);
  const unknown = [...(users ?? []), ...Object.keys(principals)].find((user) => !known.includes(user));
  if (unknown !== undefined)
    throw new Error(`infra/kafka/acls.json has no user ${unknown}: use one of ${known.join(', ')}`);
  return (users ?? known).flatMap((user) => {
    const { principal, rights } = file.users[user] ?? { principal: '', rights: [] };
    return rights.flatMap((right) => grants(principals[user] ?? principal, prefix, right));
  });
}

function grants(principal: string, prefix: string, right: Right): AclGrant[] {
  const { resource, names, pattern = 'literal', operations } = right;
  return names.flatMap((name) =>
    operations.map((operation) => ({ principal, resource, name: prefix + name, pattern, operation })),
  );
}
