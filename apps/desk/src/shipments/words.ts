/** More is not kept: PostgreSQL takes 1 MB at most, and nobody looks for the thousandth order of a shipment by typing. */
const CHARACTERS_MAX = 60_000;
/** Words inside one name that are found too. */
const BEGINNINGS_MAX = 6;

/** As both sides of a search are written: case and width of characters make no difference. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * What `IRIS-LOCK-2` is found by: `iris-lock-2`, `lock-2`, `2`. Whoever types the beginning of any of them finds it.
 * The first names are the ones kept when there are too many.
 */
export function wordsOf(names: Iterable<string>): string[] {
  const words = new Set<string>();
  let characters = 0;
  for (const name of names) {
    for (const word of beginnings(folded(name))) {
      if (words.has(word)) continue;
      characters += word.length;
      if (characters > CHARACTERS_MAX) return [...words];
      words.add(word);
    }
  }
  return [...words];
}

function beginnings(name: string): string[] {
  const starts = [...name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].slice(0, BEGINNINGS_MAX);
  return [...new Set([name, ...starts.map(({ index }) => name.slice(index))])];
}

/** The terms of a search, all of which have to be found: what was typed, between blanks. */
export function termsOf(search: string): string[] {
  return folded(search)
    .split(/\s+/)
    .filter((term) => term !== '');
}

/** The same as PostgreSQL asks a tsvector. */
export function tsqueryOf(terms: readonly string[]): string {
  return terms.map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`).join(' & ');
}
