import { Kafka, logLevel, Partitioners, type ISocketFactoryArgs, type Producer } from 'kafkajs';
import net from 'node:net';

/** kafkajs as anybody outside would use it, quiet. */
export function kafkaClient(brokers: string, clientId = 'sluice-bench'): Kafka {
  return new Kafka({
    brokers: brokers.split(','),
    clientId,
    logLevel: logLevel.NOTHING,
    socketFactory: socketWithoutDelay,
  });
}

/** As every other Kafka client opens its sockets: kafkajs alone leaves Nagle's delay on, and a small request waits for an ACK. */
export function socketWithoutDelay({ host, port, onConnect }: ISocketFactoryArgs): net.Socket {
  const socket = net.connect({ host, port }, onConnect);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 60_000);
  return socket;
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
