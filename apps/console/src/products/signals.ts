/** A stretch of a text; `isSignal`: one of the words that say what attributes deny. */
export interface Stretch {
  readonly text: string;
  readonly isSignal: boolean;
}

/**
 * A text cut at its signal words, whatever their case. A word of letters is found where it stands alone ("AI" is not in
 * "rain"); Chinese has no spaces between words and is found anywhere. Joined again the stretches are the text. Pure.
 */
export function cutAtSignals(text: string, signals: readonly string[]): readonly Stretch[] {
  const words = [...new Set(signals)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, isSignal: false }];
  const pattern = new RegExp(`(${words.map(patternOf).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((stretch, index) => ({ text: stretch, isSignal: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}

function patternOf(word: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const alone = /^[\p{Script=Latin}\d\s-]+$/u.test(word);
  return alone ? `(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])` : escaped;
}
