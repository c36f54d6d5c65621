import { createLogger } from './logger.js';

describe('the logger', () => {
  it('names the service and redacts what is secret', () => {
    const line = logged((logger) => logger.info({ password: 'hunter2', db: { token: 'hunter2' } }, 'hello'));
    expect(line).toMatchObject({ service: 'gate', msg: 'hello', password: '[redacted]', db: { token: '[redacted]' } });
  });

  it('cuts bearer tokens out of the texts of errors', () => {
    const line = logged((logger) =>
      logger.error({ err: new Error('header "Authorization: Bearer ey.hunter2-x=" is bad') }),
    );
    expect(line).toMatchObject({ err: { message: 'header "Authorization: Bearer [redacted]" is bad' } });
    expect(JSON.stringify(line)).not.toContain('hunter2');
  });

  it('cuts passwords out of the URLs in error messages', () => {
    const line = logged((logger) => logger.error({ err: new Error('no route to postgres://u:hunter2@db:5432/x') }));
    expect(JSON.stringify(line)).not.toContain('hunter2');
    expect(line).toMatchObject({ err: { message: 'no route to postgres://u:[redacted]@db:5432/x' } });
  });
});

function logged(write: (logger: ReturnType<typeof createLogger>) => void): unknown {
  const lines: string[] = [];
  write(createLogger({ service: 'gate', destination: { write: (line: string) => void lines.push(line) } }));
  return JSON.parse(lines.join(''));
}
