import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';

/** kafkajs as anybody outside would use it, quiet. */
export function kafkaClient(brokers: string, clientId = 'sluice-bench'): Kafka {
  return new Kafka({ brokers: brokers.split(','), clientId, logLevel: logLevel.NOTHING });
}

/** A plain producer: neither idempotent nor transactional. */
export async function plainProducer(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  return producer;
}
