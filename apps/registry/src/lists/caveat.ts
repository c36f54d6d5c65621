import type { ListSource } from '@sluice/contracts';

const UNVERIFIED = 'Nobody has checked this list against its source.';

/** What has to be said wherever a list's name is shown: its source's own note, and that nobody has verified it. */
export function caveatOf({ confidence, note = '' }: ListSource): string | undefined {
  const said = [confidence === 'UNVERIFIED' ? UNVERIFIED : '', note].filter((sentence) => sentence !== '').join(' ');
  return said === '' ? undefined : said;
}
