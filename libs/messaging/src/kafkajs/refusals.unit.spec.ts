import { KafkaRefusedError } from '../kafka-port.js';
import { Refusals } from './refusals.js';

const refusals = new Refusals({
  sasl: { mechanism: 'scram-sha-512', username: 'sluice-gate', password: 'hunter2' },
});
const topic = { kind: 'topic', name: 'eu.gate.order.v1' } as const;
const id = { kind: 'transactional id', name: 'eu.gate.order/3' } as const;

const protocolError = (type: string): Error => Object.assign(new Error(type), { type, retriable: false });
const saslError = Object.assign(new Error('failed'), { name: 'KafkaJSSASLAuthenticationError' });
const connectionError = (code: string): Error => Object.assign(new Error(code), { code, broker: 'kafka-1:9093' });

describe('what Kafka refuses', () => {
  it.each([
    ['a wrong password', saslError, 'KAFKA_SASL_PASSWORD'],
    ['a signer nobody trusts', connectionError('SELF_SIGNED_CERT_IN_CHAIN'), 'set KAFKA_SSL_CA'],
    ['a port without TLS', connectionError('ERR_SSL_WRONG_VERSION_NUMBER'), 'or KAFKA_SSL'],
    ['a topic', protocolError('TOPIC_AUTHORIZATION_FAILED'), 'sluice-gate use topic eu.gate.order.v1'],
    [
      'a transactional id',
      protocolError('TRANSACTIONAL_ID_AUTHORIZATION_FAILED'),
      'use transactional id eu.gate.order/3',
    ],
  ])('is said with what has to be changed: %s', (_name, error, words) => {
    const wrapped = new Error('kafkajs wraps it', { cause: new Error('twice', { cause: error }) });
    const explained = refusals.explain(wrapped, topic, id);
    expect(explained).toBeInstanceOf(KafkaRefusedError);
    expect((explained as Error).message).toContain(words);
    expect((explained as Error).message).not.toContain('hunter2');
  });

  it('is the topic that the broker named, not all that were asked for', () => {
    const named = Object.assign(protocolError('TOPIC_AUTHORIZATION_FAILED'), { topic: 'eu.gate.command.v1' });
    expect((refusals.explain(named, topic) as Error).message).toContain('use topic eu.gate.command.v1:');
  });

  it('leaves every other error as it is', () => {
    const error = new Error('Connection error: connect ECONNREFUSED');
    expect(refusals.explain(error, topic)).toBe(error);
  });
});
