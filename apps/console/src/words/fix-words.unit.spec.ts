import { createInstance, type i18n } from 'i18next';
import { en } from '../language/resources.js';
import { fixAbout, fixText } from './fix-words.js';

let english: i18n;

beforeAll(async () => {
  english = createInstance();
  await english.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
});

const receipt = { key: 'k', kind: 'COMPLETE_FILING', role: 'officer', filingId: 'F-77' } as const;
const start = { key: 'k', kind: 'CREATE_FILING', role: 'officer', sku: 'IRIS-LOCK-2', entryTitle: 'Locks' } as const;

describe('what is to be done', () => {
  it('is said with everything that a filing lacks, as one would say it', () => {
    const missing = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'];
    expect(fixText({ ...receipt, missing }, english)).toBe(
      'Attach the security assessment report and the filing receipt to F-77, then complete it',
    );
    expect(fixText(receipt, english)).toBe('Complete filing F-77');
  });

  it('is told apart for two exporters that need a filing each', () => {
    const [one, other] = [
      { ...start, exporterId: 'EXP-1' },
      { ...start, exporterId: 'EXP-2' },
    ];
    expect(fixText(one, english)).toBe(fixText(other, english));
    expect([fixAbout(one), fixAbout(other), fixAbout(start)]).toEqual(['Locks · EXP-1', 'Locks · EXP-2', 'Locks']);
  });
});
