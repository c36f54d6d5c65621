import type { AclGrant } from './acl-grants.js';

const OPTION = { topic: '--topic', group: '--group', transactionalId: '--transactional-id' } as const;

/**
 * The same rights as commands of Kafka's own `kafka-acls.sh`, for operators who apply them by hand or review them: one
 * command a resource and user. `$KAFKA_BROKERS` and `admin.properties` are the operator's.
 */
export function kafkaAclsCommands(grants: readonly AclGrant[]): string[] {
  const operations = new Map<string, string[]>();
  for (const { principal, resource, name, pattern, operation } of grants) {
    const who = `--allow-principal ${quoted(principal)}`;
    const what = `${OPTION[resource]} ${quoted(name)} --resource-pattern-type ${pattern}`;
    const command = `${who} ${what}`;
    operations.set(command, [...(operations.get(command) ?? []), `--operation ${operation}`]);
  }
  return Array.from(operations, ([command, allowed]) => [ADD, command, ...allowed].join(' '));
}

const ADD = 'kafka-acls.sh --bootstrap-server "$KAFKA_BROKERS" --command-config admin.properties --add';

/** For a POSIX shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
