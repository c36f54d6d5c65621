import { aFiling, aLine } from './testing/builders.js';
import { decisionOf, Story } from './testing/gate.js';

function released(): Story {
  const story = new Story({ filings: [aFiling()] });
  story.requested({ lines: [aLine({ lineNo: 2 }), aLine({ lineNo: 1, sku: 'HINGE-1' })] });
  return story;
}

function manuallyHeld(): Story {
  const story = released();
  story.placed();
  return story;
}

describe('given a released shipment', () => {
  it('when somebody places a hold, then the release is recalled, and the hold stands on the first line under the id given', () => {
    const { state, holdsOpened } = decisionOf(released().placed());

    expect(state.status).toBe('RECALLED');
    expect(holdsOpened).toEqual([
      {
        holdId: 'MH-1',
        reason: 'MANUAL',
        since: '2026-06-02T08:00:00.000Z',
        params: { placedBy: 'ops.xmn', note: 'Consignee address to be checked' },
        remedy: 'Held by ops.xmn: Consignee address to be checked. Lift the manual hold.',
        lineNo: 1,
        sku: 'HINGE-1',
      },
    ]);
  });

  it('when somebody places a hold without a reason, then it is refused', () => {
    expect(released().placed({ reason: '  ' })).toMatchObject({ kind: 'refused', code: 'JUSTIFICATION_MISSING' });
  });
});

describe('given a hold of the rule', () => {
  it('when somebody places a manual one under its id, then it is refused, open or overridden', () => {
    const story = new Story();
    const [hold] = decisionOf(story.requested()).holdsOpened;
    const taken = { kind: 'refused', code: 'HOLD_ID_TAKEN', field: 'holdIds[1]' };
    const holdIds = ['MH-1', hold?.holdId ?? ''];
    expect(story.placed({ holdIds })).toMatchObject(taken);
    story.overridden({});
    expect(story.placed({ holdIds })).toMatchObject(taken);
  });
});

describe('given a manual hold', () => {
  it('when it is placed again, then that is a duplicate', () => {
    expect(manuallyHeld().placed()).toEqual({ kind: 'unchanged', reason: 'DUPLICATE' });
  });

  it('when facts change and the shipment is amended, then it stays, with its since', () => {
    const story = manuallyHeld();
    story.at('2026-06-05T00:00:00Z').amended({ shipmentVersion: 2 });
    expect(story.holds()).toMatchObject([{ holdId: 'MH-1', since: '2026-06-02T08:00:00.000Z' }]);
  });

  it('when it is lifted, then the shipment is released', () => {
    expect(decisionOf(manuallyHeld().lifted())).toMatchObject({
      state: { status: 'RELEASED', manualHolds: [] },
      holdsClosed: [{ holdId: 'MH-1' }],
    });
  });

  it('when one of two is lifted, then the other one holds', () => {
    const story = released();
    story.placed({ holdIds: ['MH-1', 'MH-2', 'MH-2'] });
    story.lifted({ holdIds: ['MH-1'] });
    expect(story.holds()).toMatchObject([{ holdId: 'MH-2' }]);
  });

  it('when it is overridden by two people, then the shipment is released until the end they named', () => {
    const story = manuallyHeld();
    expect(decisionOf(story.overridden({})).state).toMatchObject({
      status: 'RELEASED',
      lines: [{ basis: 'OVERRIDE' }, { basis: 'FILING' }],
    });
    story.at('2026-06-30T00:00:00Z').redecided();
    expect(story.holds()).toMatchObject([{ holdId: 'MH-1', reason: 'MANUAL' }]);
  });
});

describe('lifting', () => {
  it('closes manual holds only: the rule’s own holds need their remedy or two people', () => {
    const story = new Story();
    const [hold] = decisionOf(story.requested()).holdsOpened;
    expect(story.lifted({ holdIds: [hold?.holdId ?? ''] })).toMatchObject({
      kind: 'refused',
      code: 'HOLD_NOT_MANUAL',
      field: 'holdIds[0]',
    });
  });

  it('is refused as a whole when one hold is not there', () => {
    const story = manuallyHeld();
    expect(story.lifted({ holdIds: ['MH-1', 'MH-9'] })).toMatchObject({
      kind: 'refused',
      code: 'HOLD_UNKNOWN',
      field: 'holdIds[1]',
    });
    expect(story.reasons()).toEqual(['MANUAL']);
  });
});
