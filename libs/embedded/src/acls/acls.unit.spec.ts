import { TOPICS } from '@sluice/contracts';
import { grantsOf } from './acl-grants.js';
import { kafkaAclsCommands } from './kafka-acls-commands.js';

const topicsOf = (user: string, operation: string): string[] =>
  grantsOf({ users: [user] })
    .filter((grant) => grant.resource === 'topic' && grant.operation === operation)
    .map(({ name }) => name)
    .sort();

describe("Kafka's rights", () => {
  it.each(['gate', 'registry', 'desk'])(
    'let the %s write what the contract says it writes, and nothing else',
    (service) => {
      const written = TOPICS.filter(
        ({ writtenBy }) => writtenBy.includes(service) || writtenBy.includes('every service'),
      );
      expect(topicsOf(service, 'Write')).toEqual(written.map(({ name }) => name).sort());
    },
  );

  it('let the gate read what the contract says it reads, and its own topics', () => {
    const read = TOPICS.filter(({ readBy, writtenBy }) => readBy.includes('gate') || writtenBy.includes('gate'));
    expect(topicsOf('gate', 'Read')).toEqual(read.map(({ name }) => name).sort());
  });

  it('let the webhooks read what the contract says they read, and write nothing', () => {
    const read = TOPICS.filter(({ readBy }) => readBy.includes('webhooks'));
    expect(topicsOf('webhooks', 'Read')).toEqual(read.map(({ name }) => name).sort());
    expect(topicsOf('webhooks', 'Write')).toEqual([]);
  });

  it('let the provisioner create each topic of the contract', () => {
    expect(topicsOf('provisioner', 'Create')).toEqual(TOPICS.map(({ name }) => name).sort());
  });

  it("go by the installation's prefix and its own names of users", () => {
    const grants = grantsOf({ prefix: 'eu.', users: ['gate'], principals: { gate: 'User:CN=gate' } });
    expect(grants.every(({ name, principal }) => name.startsWith('eu.') && principal === 'User:CN=gate')).toBe(true);
  });

  it('are refused for somebody who is not in the file, by name', () => {
    expect(() => grantsOf({ users: ['gatekeeper'] })).toThrow('no user gatekeeper: use one of gate, registry, desk');
  });

  it("can be had as commands of Kafka's own tool", () => {
    const commands = kafkaAclsCommands(grantsOf({ prefix: 'eu.', users: ['gate'] }));
    expect(commands).toContain(
      'kafka-acls.sh --bootstrap-server "$KAFKA_BROKERS" --command-config admin.properties --add ' +
        "--allow-principal 'User:sluice-gate' --topic 'eu.gate.order.v1' --resource-pattern-type literal " +
        '--operation Read --operation Write',
    );
  });
});
