import type { PipeTransform } from '@nestjs/common';
import { contractShape } from '../openapi/json-schema.js';
import { Problem } from '../problems/problem.js';

/** The wire contract's Identifier, for names that stand in a path: printable, not blank, at most 200 characters. */
const IDENTIFIER = /^(?! *$)[^\u0000-\u001f\u007f]{1,200}$/u;

/** `@Param('sku', new IdentifierPipe('sku'))`: 422 when the name could be nobody's. */
export class IdentifierPipe implements PipeTransform<string, string> {
  readonly schema = contractShape('Identifier');

  constructor(private readonly field: string) {}

  transform(given: string): string {
    if (IDENTIFIER.test(given)) return given;
    throw Problem.unprocessable({
      code: 'SCHEMA_VIOLATION',
      detail: `${this.field} in the path is not a name: printable, not blank, at most 200 characters.`,
      field: this.field,
      remedy: 'Correct the path.',
    });
  }
}
