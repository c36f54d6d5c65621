import { problem, textFilter, type RouteDescription } from '@sluice/platform';
import { QUEUE_QUERY } from '../shipments/queue.api.js';

export const OPEN_STREAM: RouteDescription = {
  id: 'openStream',
  summary: 'What changes, as it changes (server-sent events)',
  description: [
    'Messages of the event stream, each with JSON as its data:',
    [
      '- `shipment` `{ shipmentId, decisionVersion, status, plannedDispatchAt, matches }`: a decision was heard. `matches` says whether the shipment is in the queue with the filter of the query by now.',
      '- `filing` `{ filingId, filingVersion, status, exporterId, listId, entryId, missing }`: the registry said something of a filing.',
      '- `lag` `{ gateSeconds, gateSilentSeconds }`: how far the desk is behind what the gate says, and since when the gate is not ready or does not answer (0: it is ready).',
      '- `heartbeat` `{ at }`: every 10 s.',
      '- `reset` `{}`: what was missed cannot be told; look again at what is shown.',
    ].join('\n'),
    'Drop what is not newer than what you have: a change can come twice. Whoever comes back with `Last-Event-ID`, or with another filter and `lastEventId`, is told what was missed, as far as the last 5,000 changes and 64 KiB reach. Only of exporters that the caller acts for. It ends with the token or the session, and when the other side does not read.',
  ].join('\n\n'),
  query: {
    ...QUEUE_QUERY,
    lastEventId: textFilter(
      'What was heard last, from a stream with another filter: nothing is missed between the two. The header counts where both are there.',
    ),
  },
  answers: {
    200: {
      description: 'Until somebody ends it.',
      schema: { type: 'string', description: 'An event stream.' },
      mediaType: 'text/event-stream',
    },
  },
  problems: [problem(503, 'STREAM_FULL', 'As many listen as this process takes.')],
};
