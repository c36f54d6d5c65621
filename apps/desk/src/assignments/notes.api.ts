import { PAGE_QUERY, pageSchema, problem, type RouteDescription } from '@sluice/platform';
import { NOTE_SCHEMA } from './note.js';

const OTHER_EXPORTER = problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter.');
const SHIPMENT_UNKNOWN = problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.');
const WRITTEN = { 201: { description: 'The note as it stands.', schema: NOTE_SCHEMA } };

export const LIST_NOTES: RouteDescription = {
  id: 'listNotes',
  summary: 'What people wrote about a shipment, newest first',
  query: PAGE_QUERY,
  answers: { 200: { description: 'One page.', schema: pageSchema('NotePage', NOTE_SCHEMA) } },
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN],
};

export const WRITE_NOTE: RouteDescription = {
  id: 'writeNote',
  summary: 'Writes a note on a shipment; it stays as it is written',
  answers: WRITTEN,
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN],
};

export const WRITE_HOLD_NOTE: RouteDescription = {
  id: 'writeHoldNote',
  summary: 'Writes a note on an open hold of a shipment; it stays as it is written',
  answers: WRITTEN,
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN, problem(409, 'HOLD_NOT_OPEN', 'The hold is not open.')],
};
