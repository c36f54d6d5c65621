import { Pipe } from './pipe.js';

const pipe = new Pipe({
  brokers: needed('KAFKA_BROKERS'),
  databaseUrl: needed('DATABASE_URL'),
  input: needed('PIPE_INPUT'),
  output: needed('PIPE_OUTPUT'),
});
process.once('SIGTERM', () => void pipe.stop().then(() => process.exit(0)));
await pipe.start();

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the benchmark starts this process and sets it`);
  return value;
}
