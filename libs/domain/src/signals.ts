/**
 * Signal words: what in a sales text says that a product does what its attributes deny.
 *
 * Where words are not set apart by spaces (Chinese, Japanese, Thai) or carry endings (Korean), a signal is found anywhere in the text; elsewhere it must be a whole word
 * (“AI” is not in “maintain”), and a neighbour in a script without spaces ends a word (“AI门锁” has the word “AI”).
 */

const WITHOUT_SPACES =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORD = `[[\\p{L}\\p{N}\\p{M}]--[${WITHOUT_SPACES}]]`;
const STARTS_WITH_WORD = new RegExp(`^${WORD}`, 'v');
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, 'v');
const INVISIBLE = /\p{Cf}/gu;

/** Finds signal words in texts. */
export interface SignalMatcher {
  /** Whether any of them is in the text: one pass. */
  readonly any: (text: string) => boolean;
  /** The ones that are in the text, as the list writes them, in the list's order. */
  readonly all: (text: string) => readonly string[];
}

/** Compiles signal words; undefined when there are none. Compared without case, after Unicode normalisation (NFKC). */
export function compileSignals(signals: readonly string[]): SignalMatcher | undefined {
  const words = [...new Set(signals)].filter((signal) => normalised(signal).trim() !== '');
  if (words.length === 0) return undefined;
  const single = words.map((word) => ({ word, pattern: new RegExp(patternOf(word), 'iv') }));
  const together = new RegExp(words.map(patternOf).join('|'), 'iv');
  return {
    any: (text) => together.test(normalised(text)),
    all: (text) => {
      const plain = normalised(text);
      return single.filter(({ pattern }) => pattern.test(plain)).map(({ word }) => word);
    },
  };
}

/** Full-width letters as plain ones, no invisible characters (a soft hyphen does not hide a word). */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

function patternOf(signal: string): string {
  const plain = normalised(signal).trim();
  const words = plain.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, escaped));
  const before = STARTS_WITH_WORD.test(plain) ? `(?<!${WORD})` : '';
  const after = ENDS_WITH_WORD.test(plain) ? `(?!${WORD})` : '';
  return `${before}${words.join('\\s+')}${after}`;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
