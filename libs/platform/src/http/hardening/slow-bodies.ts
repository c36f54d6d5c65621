import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBrokenRequest, type TimeOuts } from './time-outs.js';

/** How long the body of one request may take. */
export interface BodyBound extends Pick<TimeOuts, 'requestMs' | 'uploadIdleMs'> {
  readonly isUpload: boolean;
}

/** So often within a bound it is looked whether it is over. */
const LOOKS = 8;

/**
 * Gives up a body that takes too long: an upload on which no byte comes for `uploadIdleMs`, any other that is not there
 * within `requestMs`. In place of Node's own `requestTimeout`, which is one for all requests, however large.
 */
export function boundBody(request: IncomingMessage, response: ServerResponse, bound: BodyBound): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  // What is done with an upload once it is here (a scan, another store) is silent for longer than a client may be. Node
  // sets the bound again when the answer is sent.
  if (bound.isUpload) socket.setTimeout(0);
  let bytes = socket.bytesRead;
  let sinceMs = performance.now();
  const look = (): void => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    // Who has an answer already gets no more time. What lies here unread is waited for by the client, not by us.
    const isMercied = bound.isUpload && !response.writableEnded;
    if (isMercied && (socket.bytesRead > bytes || request.readableLength > 0)) sinceMs = performance.now();
    bytes = socket.bytesRead;
    if (performance.now() - sinceMs < (isMercied ? bound.uploadIdleMs : bound.requestMs)) return;
    clearInterval(timer);
    if (response.headersSent) socket.destroy();
    else answerBrokenRequest({ code: isMercied ? 'ERR_UPLOAD_STALLED' : 'ERR_HTTP_REQUEST_TIMEOUT' }, socket);
  };
  const timer = setInterval(look, Math.min(bound.requestMs, bound.isUpload ? bound.uploadIdleMs : Infinity) / LOOKS);
  timer.unref();
  response.once('close', look);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
