import sequencer from '@jest/test-sequencer';

const TIERS = ['unit', 'int', 'e2e'];
const tierOf = (test) => TIERS.indexOf(test.context.config.displayName?.name ?? '');
const Sequencer = sequencer.default ?? sequencer;

/** The quick specs first, whole systems last; within a tier as Jest would have it. */
export default class TierSequencer extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => tierOf(a) - tierOf(b));
  }
}
