/** What the broker answers instead of a result; `retriable` as kafkajs marks it. */
export class SimBrokerError extends Error {
  constructor(
    readonly type: string,
    readonly retriable: boolean,
  ) {
    super(type);
    this.name = 'SimBrokerError';
  }
}

export const fenced = () => new SimBrokerError('INVALID_PRODUCER_EPOCH', false);
export const concurrent = () => new SimBrokerError('CONCURRENT_TRANSACTIONS', true);
