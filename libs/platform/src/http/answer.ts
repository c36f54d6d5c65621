import type { FastifyReply } from 'fastify';

/** What goes back over HTTP after a change. Plain JSON, so that a POST's answer can be stored and replayed. */
export interface Answer {
  readonly status: 200 | 201 | 202;
  readonly etag: string;
  readonly location?: string;
  readonly body: unknown;
}

/** Sets status and headers; returns the body for Nest to send. */
export function send(reply: FastifyReply, answer: Answer): unknown {
  void reply.status(answer.status).header('etag', answer.etag);
  if (answer.location !== undefined) void reply.header('location', answer.location);
  return answer.body;
}
