import type { PipeTransform } from '@nestjs/common';
import { Problem } from '@sluice/platform';

/** The version of a list in a path. */
export class VersionPipe implements PipeTransform<string, number> {
  static readonly schema = { type: 'integer', minimum: 1, maximum: 999_999_999 } as const;

  transform(given: string): number {
    if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
    throw Problem.unprocessable({
      code: 'SCHEMA_VIOLATION',
      detail: 'The version in the path is not a number from 1.',
      field: 'version',
      remedy: 'Correct the path.',
    });
  }
}
