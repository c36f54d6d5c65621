import { conditionDiff } from './condition-diff.js';

describe('the difference between two conditions', () => {
  it('marks only the terms that changed', () => {
    expect(
      conditionDiff(
        "product.category == 'LOCK' && product.attributes.modality in ['IRIS'] && product.attributes.autonomousDecision",
        "product.category == 'LOCK' && product.attributes.modality in ['IRIS', 'VEIN'] && product.attributes.autonomousDecision",
      ).map(({ mark, text }) => mark + text),
    ).toEqual([
      '=product.category == "LOCK"',
      '-product.attributes.modality in ["IRIS"]',
      '+product.attributes.modality in ["IRIS", "VEIN"]',
      '=product.attributes.autonomousDecision',
    ]);
  });

  it('tells the whole when only what joins the terms changed', () => {
    const [all, any] = ['product.attributes.a && product.attributes.b', 'product.attributes.a || product.attributes.b'];
    expect(conditionDiff(all, any)).toEqual([
      { mark: '-', text: all },
      { mark: '+', text: any },
    ]);
  });
});
