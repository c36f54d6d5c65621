import { Client } from 'pg';
import type { Logger } from '../logging/logger.js';

/** Pause before listening again after the connection was lost; each reconnection wakes everybody, so nothing is missed. */
const RECONNECT_DELAY_MS = 500;

/**
 * Hears NOTIFY on a connection of its own and hands on the payload. A notification is only a wake-up: what is to be done
 * stands in a table, so after every (re)connection `onReconnected` lets the listener's owner look at everything once.
 */
export class NotificationListener {
  #client: Client | undefined;
  #stopped = false;

  /** @param applicationName as PostgreSQL shows the connection */
  constructor(
    private readonly databaseUrl: string,
    private readonly applicationName: string,
    private readonly handlers: Readonly<Record<string, (payload: string) => void>>,
    private readonly onReconnected: () => void,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: this.applicationName,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.handlers[channel]?.(payload ?? ''));
    await client.connect();
    for (const channel of Object.keys(this.handlers)) await client.query(`LISTEN ${channel}`);
    this.#client = client;
    client.once('end', () => this.#lost());
    this.onReconnected();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end();
  }

  #lost(): void {
    if (this.#stopped) return;
    this.logger.warn('the connection that hears wake-ups was lost, connecting again');
    setTimeout(() => void this.start().catch(() => this.#lost()), RECONNECT_DELAY_MS);
  }
}
