import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections of a server, and whether a request runs on them. Node's `closeIdleConnections` leaves those on which
 * nothing was asked yet, or only half of it, and stops looking at their time-outs: a stop would wait for a minute.
 */
export class OpenConnections {
  /** Numbers of requests that run; pipelined ones are more than one. */
  private readonly requests = new Map<Socket, number>();
  private isDraining = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      if (this.isDraining) return void socket.destroy();
      this.requests.set(socket, 0);
      socket.once('close', () => this.requests.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.count(socket, 1);
      response.once('close', () => this.count(socket, -1));
    });
  }

  /** Ends what nobody waits on now, the rest as soon as it is answered, and all of it after `drainMs`. */
  drain(drainMs: number): void {
    this.isDraining = true;
    for (const [socket, requests] of this.requests) if (requests === 0) socket.destroy();
    const timer = setTimeout(() => this.server.closeAllConnections(), drainMs);
    this.server.once('close', () => clearTimeout(timer));
  }

  private count(socket: Socket, more: 1 | -1): void {
    const requests = this.requests.get(socket);
    if (requests === undefined) return;
    this.requests.set(socket, requests + more);
    // The answer is handed to the system before the connection ends.
    if (this.isDraining && requests + more === 0) socket.end(() => socket.destroy());
  }
}
