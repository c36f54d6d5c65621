import { PAGE_QUERY, pageSchema, problem, type AnswerDescription, type RouteDescription } from '@sluice/platform';
import { ERROR_ITEM_SCHEMA, IMPORT_SCHEMA, PREVIEW_ITEM_SCHEMA } from './import-schemas.js';

const IMPORT_UNKNOWN = problem(404, 'IMPORT_UNKNOWN', 'There is no such import.');
const IMPORT_STATE = problem(409, 'IMPORT_STATE', 'The import is in a state in which this cannot be done.');

const OF_THIS = { importId: '$response.body#/importId' };
const CHANGE_OF_THIS = { ...OF_THIS, 'header.If-Match': '$response.header.ETag' };

const ANSWER: AnswerDescription = {
  description: 'How far it is.',
  schema: IMPORT_SCHEMA,
  versioned: true,
};
const ACCEPTED: AnswerDescription = {
  ...ANSWER,
  description: 'It goes on by itself; Location says how far it is.',
  location: true,
  links: { get: { operationId: 'getProductImport', parameters: OF_THIS } },
};

export const CREATE_IMPORT: RouteDescription = {
  id: 'createProductImport',
  summary: 'Uploads a file of products',
  description: 'CSV or `.xlsx`, read and compared with the products by a job. Nothing is changed until it is applied.',
  body: {
    mediaType: 'multipart/form-data',
    schema: {
      title: 'ProductImportUpload',
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', contentMediaType: 'application/octet-stream', description: 'One file with content.' },
      },
    },
  },
  answers: {
    202: {
      ...ACCEPTED,
      links: {
        get: { operationId: 'getProductImport', parameters: OF_THIS },
        preview: { operationId: 'previewProductImport', parameters: OF_THIS },
        errors: { operationId: 'listProductImportErrors', parameters: OF_THIS },
        cancel: { operationId: 'cancelProductImport', parameters: OF_THIS },
      },
    },
  },
  problems: [
    problem(400, 'MULTIPART_INVALID', 'The body cannot be read as multipart/form-data.'),
    problem(408, 'UPLOAD_STALLED', 'For too long nothing more of the upload came.'),
    problem(413, 'FILE_TOO_LARGE', 'The file is larger than the registry takes.'),
    problem(415, 'MULTIPART_REQUIRED', 'The body is not multipart/form-data.'),
    problem(422, 'FIELD_UNEXPECTED', 'There is something beside the one file.'),
    problem(422, 'FILE_MISSING', 'There is no file, or nothing in it.'),
    problem(422, 'FILE_FORMAT_UNKNOWN', 'The file is neither CSV nor `.xlsx`.'),
    problem(422, 'ENCODING_UNKNOWN', 'The text is neither UTF-8 nor GB18030.'),
  ],
};

export const GET_IMPORT: RouteDescription = {
  id: 'getProductImport',
  summary: 'One import, and how far it is',
  answers: {
    200: { ...ANSWER, links: { apply: { operationId: 'applyProductImport', parameters: CHANGE_OF_THIS } } },
  },
  problems: [IMPORT_UNKNOWN],
};

export const PREVIEW_IMPORT: RouteDescription = {
  id: 'previewProductImport',
  summary: 'What applying it would change, row by row',
  query: PAGE_QUERY,
  answers: { 200: { description: 'One page.', schema: pageSchema('PreviewPage', PREVIEW_ITEM_SCHEMA) } },
  problems: [IMPORT_UNKNOWN],
};

export const LIST_IMPORT_ERRORS: RouteDescription = {
  id: 'listProductImportErrors',
  summary: 'What cannot be used, by row and column',
  query: PAGE_QUERY,
  answers: { 200: { description: 'One page.', schema: pageSchema('ImportErrorPage', ERROR_ITEM_SCHEMA) } },
  problems: [IMPORT_UNKNOWN],
};

export const APPLY_IMPORT: RouteDescription = {
  id: 'applyProductImport',
  summary: 'Applies what the preview says',
  description: 'A row whose product was changed since it was compared with it is left out, and told.',
  ifMatch: 'REQUIRED',
  answers: { 202: ACCEPTED },
  problems: [
    IMPORT_UNKNOWN,
    IMPORT_STATE,
    problem(409, 'IMPORT_HAS_ERRORS', 'Rows cannot be used, and `skipInvalid` does not say that they are left out.'),
  ],
};

export const CANCEL_IMPORT: RouteDescription = {
  id: 'cancelProductImport',
  summary: 'Ends an import; what is applied already stays',
  ifMatch: 'HEEDED',
  answers: { 202: ACCEPTED },
  problems: [IMPORT_UNKNOWN, IMPORT_STATE],
};
