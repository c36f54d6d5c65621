/** What the benchmark tells the textbook's process; it starts it and sets these. */
export const textbookSettings = {
  brokers: needed('KAFKA_BROKERS').split(','),
  databaseUrl: needed('DATABASE_URL'),
  input: needed('TEXTBOOK_INPUT'),
  output: needed('TEXTBOOK_OUTPUT'),
  /** Partitions whose records are handled side by side; kafkajs's own default is one. */
  partitionsAtOnce: Number(needed('TEXTBOOK_PARTITIONS_AT_ONCE')),
};

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the benchmark starts this process and sets it`);
  return value;
}
