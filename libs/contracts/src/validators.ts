import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RecordProblem } from './cloud-event.js';
import { isDay, isInstant } from './formats.js';
import { SCHEMAS } from './generated/schemas.js';
import { MESSAGE_TYPES, type DataOf, type MessageDefinition, type MessageType } from './message-types.js';
import { problemOf, type Fault } from './problem.js';
import { ruleFault } from './rules.js';
import { faultOf } from './schema-fault.js';
import { unstorableText } from './storable-text.js';

type SchemaFile = MessageDefinition['schema'];

/** `validators(file)` is the compiled validator of a schema file; each is compiled once, when it is first needed. */
function compileOnce(options: Options): (file: SchemaFile) => ValidateFunction {
  const ajv = new Ajv2020({
    ...options,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    formats: { 'date-time': isInstant, date: isDay },
    schemas: Object.values(SCHEMAS),
  });
  const compiled = new Map<SchemaFile, ValidateFunction>();
  return (file) => {
    const known = compiled.get(file) ?? ajv.getSchema(file);
    if (!known) throw new Error(`${file} is not a schema of the contract.`);
    compiled.set(file, known);
    return known;
  };
}

// The schemas are closed. A reader drops what it does not know, in place: nothing it has not checked goes any further,
// however deep or strange it is.
const readingValidator = compileOnce({ removeAdditional: true });
const writingValidator = compileOnce({});

/** What is wrong with data that somebody sent. **Removes unknown fields from `data` in place.** */
export function incomingFault(type: MessageType, data: unknown): Fault | undefined {
  return documentFault(readingValidator, type, data);
}

/**
 * Checks data that we are about to send against the closed schema: an unknown field is a fault too.
 * Returns the problem (SCHEMA_VIOLATION), or undefined when there is none.
 */
export function validateOutgoing(type: MessageType, data: unknown): RecordProblem | undefined {
  const fault = documentFault(writingValidator, type, data) ?? unstorableText(data);
  return fault && problemOf('SCHEMA_VIOLATION', fault);
}

function documentFault(
  validatorOf: (file: SchemaFile) => ValidateFunction,
  type: MessageType,
  data: unknown,
): Fault | undefined {
  const validate = validatorOf(MESSAGE_TYPES[type].schema);
  if (!validate(data)) return faultOf(validate.errors ?? []);
  return ruleFault({ type, data: data as DataOf<MessageType> } as Parameters<typeof ruleFault>[0]);
}
