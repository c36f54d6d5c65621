import { isInstant } from '@sluice/contracts';
import { InvalidArgumentError } from 'commander';

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time of an option: RFC 3339, or how long ago: `30m`, `2h`, `7d`. */
export function instantOf(given: string): string {
  if (isInstant(given)) return given;
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(given) ?? [];
  const unitMs = UNITS_MS[unit ?? ''];
  if (count === undefined || unitMs === undefined) {
    throw new InvalidArgumentError(
      'It is neither a time such as 2026-06-02T08:00:00Z nor a time ago such as 30m, 2h or 7d.',
    );
  }
  return new Date(Date.now() - Number(count) * unitMs).toISOString();
}
