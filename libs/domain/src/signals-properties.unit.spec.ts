import fc from 'fast-check';
import { compileSignals } from './signals.js';

/*
 * Words and texts of the two languages in which products are sold here. What Unicode does elsewhere (an Ι that is an
 * ypogegrammeni, a dotted İ) has cases of its own in signals.unit.spec.ts.
 */
const LATIN = [...'abehimnorstuvxßéü'];
const HAN = [...'智能锁虹膜静脉人脸识别'];
const latinWord = fc
  .array(fc.constantFrom(...LATIN), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const hanWord = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
const phrase = fc.array(latinWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const signal = fc.oneof(phrase, hanWord);
const text = fc
  .array(fc.oneof(latinWord, hanWord, fc.constantFrom(' ', '\n', ', ', '。', '-', '（')), { maxLength: 8 })
  .map((parts) => parts.join(''));
/** A text that has the signal in it or not, about half and half. */
const pair = fc
  .tuple(signal, text, text, fc.boolean(), fc.constantFrom(' ', '，', '"', ''))
  .map(([word, before, after, within, gap]) => ({
    word,
    text: within ? `${before}${gap}${word}${gap}${after}` : before + after,
  }));

function isFound(word: string, inText: string): boolean {
  return (compileSignals([word])?.all(inText) ?? []).length > 0;
}

/** As typed with a Chinese keyboard in full width. */
function fullWidth(plain: string): string {
  return plain.replaceAll(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
}

describe('for every signal word and text', () => {
  it('it is the same whatever the case, the width and the composition of the letters', () => {
    fc.assert(
      fc.property(pair, ({ word, text: said }) => {
        const expected = isFound(word, said);
        for (const write of [upper, lower, fullWidth, decomposed]) {
          expect([write.name, isFound(word, write(said))]).toEqual([write.name, expected]);
          expect([write.name, isFound(write(word), said)]).toEqual([write.name, expected]);
        }
      }),
    );
  });

  it('what is not seen hides no word', () => {
    const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\ufe00');
    fc.assert(
      fc.property(pair, fc.array(fc.tuple(fc.nat(), invisible), { maxLength: 4 }), ({ word, text: said }, marks) => {
        const expected = isFound(word, said);
        const characters = [...said];
        for (const [place, mark] of marks) characters.splice(place % (characters.length + 1), 0, mark);
        expect(isFound(word, characters.join(''))).toBe(expected);
      }),
    );
  });

  it('a word of letters is found among spaces, punctuation and Chinese, and not inside another word', () => {
    fc.assert(
      fc.property(phrase, latinWord, hanWord, (word, other, chinese) => {
        for (const around of [' ', '-', '。', '（', chinese]) {
          expect(isFound(word, around + word + around)).toBe(true);
          expect(isFound(word, `${other} ${word}${around}${other}`)).toBe(true);
        }
        expect(isFound(word, `${other}${word}${other}`)).toBe(false);
      }),
    );
  });

  it('a Chinese word is found wherever it stands, and wherever the line breaks', () => {
    fc.assert(
      fc.property(hanWord, text, text, fc.nat(), (word, before, after, place) => {
        expect(isFound(word, before + word + after)).toBe(true);
        const at = place % word.length;
        expect(isFound(word, `${before}${word.slice(0, at)}\n${word.slice(at)}${after}`)).toBe(true);
      }),
    );
  });

  it('looking for all at once finds something exactly when one of them is there, and says them in the list’s order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(signal, { minLength: 1, maxLength: 5 }), text, (words, said) => {
        const matcher = compileSignals(words);
        const found = matcher?.all(said) ?? [];
        expect(matcher?.any(said)).toBe(found.length > 0);
        expect(found).toEqual(words.filter((word) => isFound(word, said)));
      }),
    );
  });
});

function upper(plain: string): string {
  return plain.toUpperCase();
}

function lower(plain: string): string {
  return plain.toLowerCase();
}

function decomposed(plain: string): string {
  return plain.normalize('NFD');
}
