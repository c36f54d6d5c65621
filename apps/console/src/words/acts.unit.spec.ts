import { createInstance, type i18n } from 'i18next';
import { en } from '../language/resources.js';
import { actsOf, type PlacedHold } from './acts.js';

let english: i18n;

beforeAll(async () => {
  english = createInstance();
  await english.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
});

const fix = (key: string, filingId?: string): NonNullable<PlacedHold['fix']> => ({
  ...{ key, kind: 'COMPLETE_FILING', role: 'officer' },
  ...(filingId === undefined ? {} : { filingId }),
});

const hold = (holdId: string, changes: Partial<PlacedHold> & Pick<PlacedHold, 'reason'>): PlacedHold => ({
  ...{ holdId, lineNo: 1, sku: 'IRIS-LOCK-2', params: { sku: 'IRIS-LOCK-2' }, remedy: '', fix: fix(holdId) },
  ...changes,
});

const told = (...holds: PlacedHold[]) => actsOf(holds, english).map(({ frees, why }) => ({ frees, why }));

describe('what is to be done about the holds of a line', () => {
  it('is said by the filing that closes them, once, with every reason it takes away', () => {
    const complete = fix('COMPLETE_FILING.x', 'F-new');
    const revoked = hold('H-1', { reason: 'FILING_REVOKED', filingId: 'F-old', fix: complete });
    const params = { sku: 'IRIS-LOCK-2', missing: ['FILING_RECEIPT'] };
    const incomplete = hold('H-2', { reason: 'FILING_INCOMPLETE', filingId: 'F-new', fix: complete, params });
    expect(told(revoked, incomplete)).toEqual([
      {
        frees: 'Attach the filing receipt to F-new',
        why: ['Filing F-new still lacks the filing receipt', 'Filing F-old was revoked'],
      },
    ]);
  });

  it('is told once for reasons that read the same, and apart for questions that differ', () => {
    const conflict = (holdId: string) =>
      hold(holdId, { reason: 'DESCRIPTION_CONFLICT', params: { signals: ['autonomous'] }, fix: fix('RESOLVE.x') });
    expect(told(conflict('H-1'), conflict('H-2'))).toHaveLength(1);
    const question = (holdId: string, attribute: string) =>
      hold(holdId, {
        ...{ reason: 'CLASSIFICATION_INCOMPLETE' as const, fix: fix('CLASSIFY.x') },
        params: { sku: 'IRIS-LOCK-2', attributes: [attribute] },
      });
    expect(told(question('H-1', 'modality'), question('H-2', 'autonomousDecision'))).toHaveLength(2);
  });

  it('stays with its line', () => {
    const complete = fix('COMPLETE_FILING.x', 'F-new');
    const params = { missing: ['FILING_RECEIPT'] };
    const holds = [2, 1].map((lineNo) =>
      hold(`H-${lineNo}`, { reason: 'FILING_INCOMPLETE', filingId: 'F-new', lineNo, fix: complete, params }),
    );
    expect(actsOf(holds, english).map(({ lineNo }) => lineNo)).toEqual([1, 2]);
  });
});
