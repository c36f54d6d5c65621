import type { FastifyReply } from 'fastify';

/** What goes back over HTTP after a change. Plain JSON, so that a POST's answer can be stored and replayed. */
export interface Answer {
  readonly status: 200 | 201 | 202;
  /** Absent where nothing has a version: an answer about many things, or about one that never changes. */
  readonly etag?: string;
  readonly location?: string;
  readonly body: unknown;
}

/** Sets status and headers; returns the body for Nest to send. */
export function send(reply: FastifyReply, answer: Answer): unknown {
  void reply.status(answer.status);
  if (answer.etag !== undefined) void reply.header('etag', answer.etag);
  if (answer.location !== undefined) void reply.header('location', answer.location);
  return answer.body;
}
