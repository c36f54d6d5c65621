import { problem, type RouteDescription } from '@sluice/platform';
import { REPORT_LANGUAGES } from './report-words.js';

export const GET_INCIDENT: RouteDescription = {
  id: 'getIncidentFile',
  summary: 'Everything that is known of a breach, as one file',
  description:
    'Of a shipment that departed while it was not released, or after its release had been taken back. A ZIP with `decisions.json`, `facts.json`, `evidence.json`, `journal.json`, `timeline.json`, `report.html` and `manifest.json`, which names the SHA-256 of the others: `docs/incidents.md`.',
  query: {
    language: {
      description: 'Of the report; by `Accept-Language` when it is absent.',
      schema: { type: 'string', enum: REPORT_LANGUAGES },
    },
  },
  answers: {
    200: {
      description: 'The archive. Streamed: one that breaks off is none.',
      schema: { type: 'string', format: 'binary' },
      mediaType: ['application/zip'],
      headers: { 'Content-Disposition': { description: 'Its name.', schema: { type: 'string' } } },
    },
  },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of it.'),
    problem(409, 'NO_INCIDENT', 'It did not leave without a release.'),
  ],
};
