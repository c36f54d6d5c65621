import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';

/** kafkajs as anybody outside would use it, quiet. */
export function kafkaClient(brokers: string): Kafka {
  return new Kafka({ brokers: brokers.split(','), clientId: 'faults', logLevel: logLevel.NOTHING });
}

/** A plain producer that waits while brokers are away. It may write a record twice then, which is one of the faults. */
export async function patientProducer(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: { retries: 100, initialRetryTime: 50, maxRetryTime: 500 },
  });
  await producer.connect();
  return producer;
}
