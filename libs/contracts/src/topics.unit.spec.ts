import { MESSAGE_TYPES } from './message-types.js';
import { topicDefinition, topicName, TOPICS } from './topics.js';

describe('the topic table', () => {
  it('has a message for every topic, keyed by the field that the table names', () => {
    for (const { name, key } of TOPICS) {
      const messages = Object.values(MESSAGE_TYPES).filter(({ topic }) => topic === name);
      expect(messages.length).toBeGreaterThan(0);
      for (const { keyField } of messages) if (keyField !== null) expect(keyField).toBe(key);
    }
  });

  it('gives a topic that answers another one as many partitions, because a lane reads p and writes p', () => {
    expect(topicDefinition('gate.shipment.v1').partitions).toBe(topicDefinition('logistics.shipment.v1').partitions);
    expect(topicDefinition('gate.order.v1').partitions).toBe(topicDefinition('logistics.order.v1').partitions);
    expect(topicDefinition('gate.command.v1').partitions).toBe(topicDefinition('logistics.shipment.v1').partitions);
  });

  it('lets an oversized record of others reach us, and the dead letters hold it in Base64', () => {
    const largest = Math.max(
      ...TOPICS.filter(({ maxMessageBytes, maxValueBytes }) => maxMessageBytes > maxValueBytes).map(
        (topic) => topic.maxMessageBytes,
      ),
    );
    expect(topicDefinition('sluice.dead-letter.v1').maxMessageBytes).toBeGreaterThan((largest * 4) / 3);
  });

  it('puts the prefix before a name as it is', () => {
    expect(topicName('gate.shipment.v1', 'test-7.')).toBe('test-7.gate.shipment.v1');
    expect(topicName('gate.shipment.v1')).toBe('gate.shipment.v1');
  });
});
