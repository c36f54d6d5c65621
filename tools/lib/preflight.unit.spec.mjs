import { oldNodeProblem } from './node-version.mjs';
import { javaMajorOf, whatToInstall } from './preflight.mjs';

describe('javaMajorOf', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_412"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['Unable to locate a Java Runtime.', undefined],
  ])('%s', (output, major) => {
    expect(javaMajorOf(output)).toBe(major);
  });
});

describe('whatToInstall', () => {
  it('names what is missing and how to get it', () => {
    const text = whatToInstall({ javaMajor: undefined, maven: false });
    expect(text).toContain('no Java was found, no Maven was found, no Docker engine answers');
    expect(text).toContain('sudo apt-get install openjdk-17-jdk-headless maven');
  });

  it('says that a Java is too old', () => {
    expect(whatToInstall({ javaMajor: 11, maven: true })).toContain('the Java found is 11, no Docker engine answers');
  });

  it('does not miss what is there', () => {
    expect(whatToInstall({ javaMajor: 21, maven: false })).toContain('broker, and no Maven was found');
  });
});

describe('oldNodeProblem', () => {
  it.each(['18.20.8', '20.18.3'])('asks for a newer Node than %s', (version) => {
    expect(oldNodeProblem(version)).toContain('20.19 or newer');
  });

  it.each(['20.19.0', '22.0.0', '24.21.0'])('is content with %s', (version) => {
    expect(oldNodeProblem(version)).toBeUndefined();
  });
});
