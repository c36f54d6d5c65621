import { aDraft, aFiling, aLine, aProduct } from './testing/builders.js';
import { decisionOf, Story } from './testing/gate.js';

/** A shipment held for a filing that is missing. */
function held(): Story {
  const story = new Story();
  story.requested();
  return story;
}

/** The same, overridden until 30 June. */
function overridden(): Story {
  const story = held();
  story.overridden({});
  return story;
}

describe('given a held shipment', () => {
  it('when two people override its hold, then it is released on that basis, until the end they named', () => {
    const story = held();
    const [hold] = story.holds();
    const { state, say, holdsClosed } = decisionOf(story.overridden({}));

    expect(say).toMatchObject({
      type: 'sluice.shipment.released',
      data: { lines: [{ verdict: 'CLEAR', basis: 'OVERRIDE', holds: [] }], cause: { type: 'sluice.hold.override' } },
    });
    expect(holdsClosed).toMatchObject([{ holdId: hold?.holdId }]);
    expect(state.nextBoundaryMs).toBe(Date.parse('2026-06-30T00:00:00Z'));
    expect(state.overrides).toMatchObject([
      { holdId: hold?.holdId, reason: 'FILING_MISSING', requestedBy: 'ops.xmn', approvedBy: 'officer2' },
    ]);
  });

  it.each(['ops.xmn', 'OPS.XMN', ' ops.xmn ', 'ｏｐｓ.xmn'])(
    'when one person asks and approves (as “%s”), then it is refused',
    (approvedBy) => {
      expect(held().overridden({ approvedBy })).toMatchObject({
        kind: 'refused',
        code: 'OVERRIDE_SAME_PERSON',
        field: 'approvedBy',
      });
    },
  );

  it('when the override has ended already, then it is refused', () => {
    expect(held().overridden({ until: '2026-06-02T08:00:00Z' })).toMatchObject({
      kind: 'refused',
      code: 'OVERRIDE_ENDED',
      field: 'until',
    });
  });

  it('when the override gives no reason, then it is refused', () => {
    expect(held().overridden({ reason: ' ' })).toMatchObject({
      kind: 'refused',
      code: 'JUSTIFICATION_MISSING',
      field: 'reason',
    });
  });

  it('when no hold that is named is open, then it is refused', () => {
    expect(held().overridden({ holdIds: ['H-0'] })).toMatchObject({
      kind: 'refused',
      code: 'HOLD_UNKNOWN',
      field: 'holdIds',
    });
  });

  it('when one of two holds is overridden, then the other one still holds', () => {
    const story = new Story();
    story.requested({ destinationCountry: 'UK' });
    const [destination] = story.holds();
    const { state } = decisionOf(story.overridden({ holdIds: [destination?.holdId ?? ''] }));

    expect(state.status).toBe('HELD');
    expect(story.reasons()).toEqual(['FILING_MISSING']);
  });

  it('when a hold has closed since the override was asked for, then the others are overridden', () => {
    const story = held();
    const holdIds = [...story.holds().map(({ holdId }) => holdId), 'H-closed-meanwhile'];
    expect(decisionOf(story.overridden({ holdIds })).state.status).toBe('RELEASED');
  });
});

describe('given an overridden hold', () => {
  it('when its end comes, then the cause holds again, as a new hold', () => {
    const story = held();
    const [before] = story.holds();
    story.overridden({});
    expect(story.at('2026-06-29T23:59:59.999Z').redecided()).toEqual({ kind: 'unchanged', reason: 'NO_CHANGE' });

    const { state, holdsOpened } = decisionOf(story.at('2026-06-30T00:00:00Z').redecided());
    expect(state).toMatchObject({ status: 'RECALLED', overrides: [] });
    expect(state).not.toHaveProperty('nextBoundaryMs');
    expect(holdsOpened).toMatchObject([{ reason: 'FILING_MISSING', since: '2026-06-30T00:00:00.000Z' }]);
    expect(holdsOpened[0]?.holdId).not.toBe(before?.holdId);
  });

  it('when it is overridden again with a later end, then that end counts', () => {
    const story = held();
    const holdIds = story.holds().map(({ holdId }) => holdId);
    story.overridden({ holdIds });
    const { state } = decisionOf(story.overridden({ holdIds, until: '2026-07-31T00:00:00Z' }));
    expect(state).toMatchObject({ status: 'RELEASED', nextBoundaryMs: Date.parse('2026-07-31T00:00:00Z') });
    expect(state.overrides).toHaveLength(1);
  });

  it('when the same override comes again, then it is a duplicate: nothing is decided', () => {
    const story = held();
    const holdIds = story.holds().map(({ holdId }) => holdId);
    story.overridden({ holdIds });
    const duplicate = { kind: 'unchanged', reason: 'DUPLICATE' };
    expect(story.overridden({ holdIds })).toEqual(duplicate);
    expect(story.overridden({ holdIds, until: '2026-06-30T08:00:00+08:00' })).toEqual(duplicate);
    expect(story.overridden({ holdIds, approvedBy: 'officer3' })).toMatchObject({ kind: 'decided' });
  });

  it('when the filing that was missing is opened, then the release stands', () => {
    const story = overridden();
    expect(story.given({ filings: [aDraft()] }).redecided()).toEqual({ kind: 'unchanged', reason: 'NO_CHANGE' });
  });

  it('when the filing is completed, then the filing is the basis and the override is spent', () => {
    const story = overridden();
    expect(decisionOf(story.given({ filings: [aFiling()] }).redecided()).state).toMatchObject({
      lines: [{ basis: 'FILING' }],
      overrides: [],
    });
  });

  it('when the cause goes and comes back, then a new override is needed', () => {
    const story = overridden();
    story.given({ filings: [aFiling()] }).redecided();
    expect(decisionOf(story.given({ filings: [] }).redecided()).state.status).toBe('RECALLED');
  });

  it('when the cause goes behind another override of the same line, then that one is spent all the same', () => {
    const undecided = aProduct({ attributes: { modality: 'IRIS' } });
    const out = aProduct({ attributes: { modality: 'NONE' } });
    const story = new Story({ products: [undecided] });
    story.requested({ destinationCountry: 'UK' });
    story.overridden({});
    expect(decisionOf(story.given({ products: [out] }).redecided()).state).toMatchObject({
      status: 'RELEASED',
      lines: [{ basis: 'OVERRIDE' }],
      overrides: [{ reason: 'DESTINATION_UNKNOWN' }],
    });
    story.given({ products: [undecided] }).redecided();
    expect(story.reasons()).toEqual(['CLASSIFICATION_INCOMPLETE']);
  });

  it('when the filing is rejected, then that is another hold, and it holds', () => {
    const story = overridden();
    const rejected = decisionOf(story.given({ filings: [aDraft({ status: 'REJECTED' })] }).redecided());
    expect(rejected).toMatchObject({ state: { status: 'RECALLED' }, holdsOpened: [{ reason: 'FILING_REJECTED' }] });
  });

  it('when the draft it was given for is withdrawn, then the release is recalled: an override reaches no further', () => {
    const story = new Story({ filings: [aDraft()] });
    story.requested();
    story.overridden({});
    expect(decisionOf(story.given({ filings: [] }).redecided()).state.status).toBe('RECALLED');
  });

  it('when another product becomes undecidable, then only that line holds', () => {
    const story = new Story();
    story.requested({ lines: [aLine(), aLine({ lineNo: 2, sku: 'HINGE-1' })] });
    story.overridden({});
    story.given({ products: [aProduct()] }).redecided();
    expect(story.state).toMatchObject({
      status: 'RECALLED',
      lines: [{ verdict: 'CLEAR', basis: 'OVERRIDE' }, { holds: [{ reason: 'PRODUCT_UNKNOWN' }] }],
    });
  });

  it('when the shipment is amended in what does not matter, then the release stands', () => {
    const story = overridden();
    const amended = story.amended({ shipmentVersion: 2, lines: [aLine({ quantity: 39 })] });
    expect(decisionOf(amended).state).toMatchObject({ status: 'RELEASED', lines: [{ basis: 'OVERRIDE' }] });
  });

  it.each([
    ['more goods', { lines: [aLine({ quantity: 41 })] }],
    ['another consignee', { consignee: { name: 'Somebody else', country: 'SE' } }],
    ['another exporter', { exporter: { id: 'acme-sh', country: 'CN' } }],
    ['another destination', { destinationCountry: 'DE' }],
  ])('when the shipment is amended to %s, then the override does not reach it', (_what, changes) => {
    const story = overridden();
    expect(decisionOf(story.amended({ shipmentVersion: 2, ...changes })).state.status).toBe('RECALLED');
  });
});
