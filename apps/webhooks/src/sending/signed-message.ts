import { Webhook } from 'standardwebhooks';
import type { Message } from './sender.js';

export interface Unsigned {
  readonly url: string;
  /** `webhook-id`: the same for every attempt. No full stop in it, which separates what is signed. */
  readonly eventId: string;
  readonly body: string;
  /** Every secret signs: the newest first, and the one it replaced while that is still good. */
  readonly secrets: readonly string[];
}

/** The request of Standard Webhooks for one attempt, made and signed at this instant. */
export function signedMessage({ url, eventId, body, secrets }: Unsigned, now: Date): Message {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(eventId, now, body));
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Sluice-Webhooks/1',
      'webhook-id': eventId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': signatures.join(' '),
    },
  };
}
