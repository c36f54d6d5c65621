import { createServer, type Server } from 'node:net';
import { CliError } from './cli-error.js';
import { choosePorts } from './ports.js';

describe('choosing ports', () => {
  let server: Server;
  let takenPort: number;

  beforeEach(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    takenPort = address.port;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('lets a default that is taken give way to a free port, and says which it was', async () => {
    const [choice] = await choosePorts([{ name: 'gate', port: takenPort }]);
    expect(choice).toMatchObject({ name: 'gate', insteadOf: takenPort });
    expect(choice?.port).not.toBe(takenPort);
  });

  it('refuses a port that was asked for and is taken, naming the variable', async () => {
    const refusal = choosePorts([{ name: 'gate', port: takenPort, setBy: 'GATE_PORT' }]);
    await expect(refusal).rejects.toThrow(CliError);
    await expect(refusal).rejects.toMatchObject({ next: expect.stringContaining('GATE_PORT') as string });
  });

  it('never gives one port to two', async () => {
    const choices = await choosePorts([
      { name: 'registry', port: takenPort },
      { name: 'gate', port: takenPort },
    ]);
    expect(new Set(choices.map(({ port }) => port)).size).toBe(2);
  });
});
