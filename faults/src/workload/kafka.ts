import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';

/** kafkajs as anybody outside would use it, quiet. */
export function kafkaClient(brokers: string): Kafka {
  return new Kafka({ brokers: brokers.split(','), clientId: 'faults', logLevel: logLevel.NOTHING, retry: PATIENCE });
}

/** About a minute: brokers are killed and come back. */
const PATIENCE = { retries: 120, initialRetryTime: 50, maxRetryTime: 500 };

/** A plain producer that waits while brokers are away. It may write a record twice then, which is one of the faults. */
export async function patientProducer(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: PATIENCE,
  });
  await producer.connect();
  return producer;
}
