/**
 * Signal words: what in a sales text says that a product does what its attributes deny.
 *
 * Where words are not set apart by spaces (Chinese, Japanese, Thai) or carry endings (Korean), a signal is found anywhere
 * in the text, across a line break too; elsewhere it must be a whole word (“AI” is not in “maintain”), and a neighbour in
 * a script without spaces ends a word (“AI门锁” has the word “AI”).
 */

const WITHOUT_SPACES =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORD = `[[\\p{L}\\p{N}\\p{M}]--[${WITHOUT_SPACES}]]`;
const STARTS_WITH_WORD = new RegExp(`^${WORD}`, 'v');
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, 'v');
const WITHOUT_SPACES_CHARACTER = new RegExp(`[${WITHOUT_SPACES}]`, 'v');
/** Soft hyphens, joiners, variation selectors: what is not seen hides no word. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const ASCII = /^\p{ASCII}*$/u;

/** Finds signal words in texts. */
export interface SignalMatcher {
  /** Whether any of them is in the text: one pass. */
  readonly any: (text: string) => boolean;
  /** The ones that are in the text, as the list writes them, in the list's order. */
  readonly all: (text: string) => readonly string[];
}

/** Compiles signal words; undefined when there are none. Compared as Unicode's NFKC case folding has them. */
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

/**
 * Full-width letters as plain ones, no invisible characters, no case: “ＳＴＲＡẞＥ” is “strasse”. Upper case first, because
 * only that way the letters that become two do (ß, ﬁ); the patterns ignore case besides, for the ASCII texts that are
 * most of all and are not touched.
 */
function normalised(text: string): string {
  if (ASCII.test(text)) return text;
  const visible = text.normalize('NFKC').replace(INVISIBLE, '');
  return visible.toUpperCase().toLowerCase().normalize('NFKC');
}

function patternOf(signal: string): string {
  const plain = normalised(signal).trim();
  const before = STARTS_WITH_WORD.test(plain) ? `(?<!${WORD})` : '';
  const after = ENDS_WITH_WORD.test(plain) ? `(?!${WORD})` : '';
  return `${before}${plain.split(/\s+/u).map(wordPattern).join('\\s+')}${after}`;
}

/** A line that is broken inside a Chinese word hides the word from nobody who reads it. */
function wordPattern(word: string): string {
  const characters = [...word];
  return characters
    .map((character, index) => {
      const next = characters[index + 1];
      const gap = next !== undefined && isWithoutSpaces(character) && isWithoutSpaces(next) ? '\\s*' : '';
      return `${/[\p{L}\p{N}\p{M}]/u.test(character) ? character : escaped(character)}${gap}`;
    })
    .join('');
}

function isWithoutSpaces(character: string): boolean {
  return WITHOUT_SPACES_CHARACTER.test(character);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
