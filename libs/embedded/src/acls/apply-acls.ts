import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { clientConfig, type Brokers } from '../brokers.js';
import type { AclGrant } from './acl-grants.js';

// Outside Jest, Node sees only some of the names that this CommonJS package exports; its default export has all.
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, Kafka, ResourcePatternTypes } = kafkajs;

const RESOURCE_TYPE = {
  topic: AclResourceTypes.TOPIC,
  group: AclResourceTypes.GROUP,
  transactionalId: AclResourceTypes.TRANSACTIONAL_ID,
} as const satisfies Record<AclGrant['resource'], number>;

const PATTERN_TYPE = { literal: ResourcePatternTypes.LITERAL, prefixed: ResourcePatternTypes.PREFIXED } as const;

const OPERATION_TYPE = {
  Read: AclOperationTypes.READ,
  Write: AclOperationTypes.WRITE,
  Create: AclOperationTypes.CREATE,
  Describe: AclOperationTypes.DESCRIBE,
  Alter: AclOperationTypes.ALTER,
} as const satisfies Record<AclGrant['operation'], number>;

/**
 * Gives the rights, to clients on any host. Those that are there stay; nothing is taken away. The broker's user needs
 * Alter on the cluster. In force on every broker soon after, not at once.
 */
export async function applyAcls(brokers: Brokers, grants: readonly AclGrant[]): Promise<void> {
  await withAdmin(brokers, (admin) => admin.createAcls({ acl: grants.map(entryOf) }));
}

/** Takes the rights away again. */
export async function removeAcls(brokers: Brokers, grants: readonly AclGrant[]): Promise<void> {
  await withAdmin(brokers, (admin) => admin.deleteAcls({ filters: grants.map(entryOf) }));
}

function entryOf({ principal, resource, name, pattern, operation }: AclGrant): AclEntry {
  return {
    principal,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: RESOURCE_TYPE[resource],
    resourceName: name,
    resourcePatternType: PATTERN_TYPE[pattern],
    operation: OPERATION_TYPE[operation],
  };
}

async function withAdmin(brokers: Brokers, use: (admin: Admin) => Promise<unknown>): Promise<void> {
  const admin = new Kafka(clientConfig(brokers, 'sluice-acls')).admin();
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.disconnect();
  }
}
