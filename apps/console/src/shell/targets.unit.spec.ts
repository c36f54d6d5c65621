import fc from 'fast-check';
import { isMeant, ranked, type Target } from './targets.js';

const target = (kind: Target['kind'], label: string, detail?: string): Target => ({
  ...{ key: `${kind} ${label}`, kind, label, to: '/' },
  ...(detail !== undefined && { detail }),
});

describe('what the palette finds', () => {
  it('has every word that was typed, in any order, case and width', () => {
    const product = target('product', 'IRIS-LOCK-2', 'Iris smart lock');
    for (const query of ['iris', 'smart IRIS', 'ｉｒｉｓ lock', '']) expect(isMeant(product, query)).toBe(true);
    expect(isMeant(product, 'iris vein')).toBe(false);
  });

  it('comes with exactly what was typed first, then with what begins so', () => {
    const found = ranked(
      [
        target('product', 'X-F-77'),
        target('filing', 'F-771'),
        target('page', 'Filings F-77 and more'),
        target('list', 'F-77'),
      ],
      'f-77',
    );
    expect(found.map(({ label }) => label)).toEqual(['F-77', 'F-771', 'Filings F-77 and more', 'X-F-77']);
  });

  it('is neither lost nor doubled by the order', () => {
    const targets = fc.array(
      fc
        .tuple(fc.constantFrom<Target['kind']>('action', 'page', 'shipment'), fc.string())
        .map(([kind, label]) => target(kind, label)),
    );
    fc.assert(
      fc.property(targets, fc.string(), (given, query) => {
        const labels = (list: readonly Target[]): string[] => list.map(({ key }) => key).sort();
        expect(labels(ranked(given, query))).toEqual(labels(given));
      }),
    );
  });
});
