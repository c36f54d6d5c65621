import { sequenceDiff, type Marked } from '../records/marked.js';
import { termsOf } from './condition.js';

/**
 * What became of the terms of a condition. A condition whose terms are the same and stand in the same order, and which is
 * still another one (`&&` became `||`), is told whole. Pure.
 */
export function conditionDiff(before: string, after: string): readonly Marked[] {
  const parts = sequenceDiff(termsOf(before), termsOf(after));
  if (parts.some(({ mark }) => mark !== '=')) return parts;
  return [
    { mark: '-', text: before },
    { mark: '+', text: after },
  ];
}
