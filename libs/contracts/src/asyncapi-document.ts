import { asyncApiMessages } from './asyncapi-messages.js';
import { MESSAGE_TYPES, type MessageType } from './message-types.js';
import { SchemaComponents } from './schema-components.js';
import { TOPICS, type TopicDefinition } from './topics.js';

/** An AsyncAPI 3 document, as JSON. */
export type AsyncApiDocument = Readonly<Record<string, unknown>>;

const BINDING = '0.5.0';

/** Our own services in the columns `writtenBy` and `readBy` of the topic table. */
const OURS: ReadonlySet<string> = new Set(['gate', 'registry', 'desk', 'every service']);

/** Topics, messages and headers of the wire contract, from its tables and schemas. */
export function asyncApiDocument(): AsyncApiDocument {
  const schemas = new SchemaComponents();
  const messages = asyncApiMessages(schemas);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Sluice',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      development: {
        host: '127.0.0.1:9092',
        protocol: 'kafka',
        description: 'What `npm start` runs. Elsewhere `KAFKA_BROKERS` says where Kafka is.',
      },
    },
    channels: Object.fromEntries(TOPICS.map((topic) => [topic.name, channelOf(topic)])),
    operations: Object.fromEntries(TOPICS.flatMap(operationsOf)),
    components: { messages, schemas: schemas.all() },
  };
}

function channelOf(topic: TopicDefinition): unknown {
  const { name, key, partitions, cleanup, retentionMs, maxMessageBytes, writtenBy, readBy, answers } = topic;
  const compacted = cleanup.includes('compact')
    ? ' The last record of a key is enough; one without a value removes it.'
    : '';
  const answering = answers === undefined ? '' : ` It answers ${answers} partition by partition.`;
  return {
    address: name,
    title: name,
    description: `Key: ${key}. Written by ${writtenBy.join(', ')}; read by ${readBy.join(', ')}.${answering}${compacted}`,
    messages: Object.fromEntries(typesOf(topic).map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: {
      kafka: {
        topic: name,
        partitions,
        topicConfiguration: {
          'cleanup.policy': cleanup.split(','),
          ...(retentionMs === undefined ? {} : { 'retention.ms': retentionMs }),
          'max.message.bytes': maxMessageBytes,
        },
        bindingVersion: BINDING,
      },
    },
  };
}

/** What Sluice does with the topic: `send`, `receive`, or both where one service tells another. */
function operationsOf(topic: TopicDefinition): [string, unknown][] {
  const operation = (action: 'send' | 'receive', services: readonly string[]): [string, unknown][] => {
    const own = services.filter((service) => OURS.has(service));
    if (own.length === 0) return [];
    const messages = typesOf(topic).map((type) => ({ $ref: `#/channels/${topic.name}/messages/${type}` }));
    const summary = `${action === 'send' ? 'Sent' : 'Received'} by ${own.join(', ')}`;
    return [[`${action}.${topic.name}`, { action, channel: { $ref: `#/channels/${topic.name}` }, summary, messages }]];
  };
  return [...operation('receive', topic.readBy), ...operation('send', topic.writtenBy)];
}

function typesOf({ name }: TopicDefinition): MessageType[] {
  return (Object.keys(MESSAGE_TYPES) as MessageType[]).filter((type) => MESSAGE_TYPES[type].topic === name);
}

const DESCRIPTION = `The gate between "this shipment is planned" and "this shipment may leave the warehouse".

Every record is a CloudEvent 1.0. What Sluice writes is in binary mode: attributes in \`ce_*\` headers, the data as the value. What it
reads may be in structured mode too (\`application/cloudevents+json\`, attributes and data in the value). The record key is the
\`partitionkey\`. Unknown fields are ignored when reading.

A prefix, where the installation has one (\`TOPIC_PREFIX\`), goes before every topic name. Read committed.`;
