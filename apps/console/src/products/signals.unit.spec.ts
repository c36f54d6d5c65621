import fc from 'fast-check';
import { cutAtSignals } from './signals.js';

const marked = (text: string, ...signals: string[]): string[] =>
  cutAtSignals(text, signals)
    .filter(({ isSignal }) => isSignal)
    .map((stretch) => stretch.text);

describe('signal words in a text', () => {
  it('are marked whatever their case, where they stand alone', () => {
    expect(marked('An AI lock for rain, Autonomous and ai-driven', 'AI', 'autonomous')).toEqual([
      'AI',
      'Autonomous',
      'ai',
    ]);
  });

  it('are found within Chinese, which has no spaces', () => {
    expect(marked('智能虹膜门锁，AI识别', '虹膜', 'AI')).toEqual(['虹膜', 'AI']);
  });

  it('never change the text', () => {
    const word = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'I', ' ', '(', '\\', '虹', '.', '*') });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (text, signals) => {
        expect(
          cutAtSignals(text, signals)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
