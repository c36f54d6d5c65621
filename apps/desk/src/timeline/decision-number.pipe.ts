import { Injectable, type PipeTransform } from '@nestjs/common';
import { contractShape, Problem, type JsonSchema } from '@sluice/platform';

const MAX = 2_147_483_647;

/** The number of a decision in a path: 1, 2, 3 and so on. */
@Injectable()
export class DecisionNumberPipe implements PipeTransform<string, number> {
  static readonly schema: JsonSchema = contractShape('Version');

  transform(text: string): number {
    const version = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
    if (version >= 1 && version <= MAX) return version;
    throw Problem.unprocessable({
      code: 'SCHEMA_VIOLATION',
      detail: 'A decision has a number from 1 on.',
      field: 'decisionVersion',
      remedy: 'Ask for one that the timeline of the shipment names.',
    });
  }
}
