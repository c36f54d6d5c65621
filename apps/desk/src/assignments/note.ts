import { BodyPipe, contractShape, shape, type JsonSchema } from '@sluice/platform';

/** What somebody wrote about a shipment. It never changes. */
export interface Note {
  readonly noteId: string;
  readonly shipmentId: string;
  /** The hold it was written about. */
  readonly holdId?: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

const text = { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' };

/** Body of `POST /v1/shipments/{shipmentId}/notes`. */
export const noteBody = new BodyPipe<{ readonly text: string }>({
  title: 'NoteRequest',
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text },
});

/** Body of `POST /v1/holds/{holdId}/notes`. */
export const holdNoteBody = new BodyPipe<{ readonly shipmentId: string; readonly text: string }>({
  title: 'HoldNoteRequest',
  type: 'object',
  additionalProperties: false,
  required: ['shipmentId', 'text'],
  properties: { shipmentId: shape('Identifier'), text },
});

/** `Note`. */
export const NOTE_SCHEMA: JsonSchema = {
  title: 'Note',
  description: 'What somebody wrote about a shipment, perhaps about one of its holds.',
  type: 'object',
  additionalProperties: false,
  required: ['noteId', 'shipmentId', 'text', 'by', 'at'],
  properties: {
    noteId: contractShape('Identifier'),
    shipmentId: contractShape('Identifier'),
    holdId: contractShape('Identifier'),
    text: { type: 'string' },
    by: contractShape('Identifier'),
    at: contractShape('Instant'),
  },
};
