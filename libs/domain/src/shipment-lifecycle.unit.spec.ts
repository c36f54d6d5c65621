import { aDraft, aFiling, aLine, aList, aShipment } from './testing/builders.js';
import { decisionOf, Story, factsOf, NOW } from './testing/gate.js';
import { applyEvent } from './shipment-lifecycle.js';

const covered = { filings: [aFiling()] };
const revoked = { filings: [aFiling({ filingVersion: 2, status: 'REVOKED' as const })] };

/** A shipment that was released and then taken back: decisions 1 and 2. */
function recalled(): Story {
  const story = new Story(covered);
  story.requested();
  story.given(revoked).redecided();
  return story;
}

describe('given a shipment that is not known', () => {
  it('when it is requested and something is missing, then it is held', () => {
    const { state, say, holdsOpened, holdsClosed } = decisionOf(new Story().requested());

    expect(state).toMatchObject({ status: 'HELD', decisionVersion: 1, shipmentVersion: 1 });
    expect(say.type).toBe('sluice.shipment.held');
    expect(holdsOpened).toMatchObject([{ reason: 'FILING_MISSING', lineNo: 1, sku: 'IRIS-LOCK-2' }]);
    expect(holdsClosed).toEqual([]);
  });

  it('when it is requested and nothing is missing, then it is released, and the event says the whole state', () => {
    const { say } = decisionOf(new Story(covered).requested());

    expect(say).toEqual({
      type: 'sluice.shipment.released',
      data: {
        shipmentId: 'SH-9001',
        shipmentVersion: 1,
        decisionVersion: 1,
        status: 'RELEASED',
        decidedAt: '2026-06-02T08:00:00.000Z',
        exporterId: 'acme-sz',
        orderIds: ['SO-1001'],
        warehouseId: 'SZX-2',
        destinationCountry: 'SE',
        plannedDispatchAt: '2026-06-20T09:00:00Z',
        lists: [{ listId: 'cac-intelligent-agents', version: 1 }],
        lines: [
          {
            lineNo: 1,
            sku: 'IRIS-LOCK-2',
            verdict: 'CLEAR',
            basis: 'FILING',
            filings: [{ filingId: 'F-77', filingVersion: 1, number: 'CAC-2026-000123', evidence: ['a'.repeat(64)] }],
            holds: [],
          },
        ],
        cause: { type: 'logistics.shipment.requested', id: 'event-1' },
      },
    });
  });

  it('when an amendment is the first that comes, then it is decided all the same', () => {
    expect(decisionOf(new Story().amended({ shipmentVersion: 3 })).state).toMatchObject({
      status: 'HELD',
      shipmentVersion: 3,
    });
  });

  it.each([
    ['departs', (story: Story) => story.departed()],
    ['is cancelled', (story: Story) => story.cancelled()],
    ['answers a recall', (story: Story) => story.recallAnswered('STOPPED', 1)],
    ['is overridden', (story: Story) => story.overridden({ holdIds: ['H-1'] })],
    ['gets a manual hold', (story: Story) => story.placed()],
    ['has one lifted', (story: Story) => story.lifted()],
  ])('when it %s, then the record is refused', (_what, happen) => {
    expect(happen(new Story())).toMatchObject({
      kind: 'refused',
      code: 'UNKNOWN_SHIPMENT',
      field: 'shipmentId',
      remedy: 'Publish the shipment with logistics.shipment.requested, then replay this record.',
    });
  });

  it('when a fact changes, then nothing does', () => {
    expect(new Story().redecided()).toEqual({ kind: 'unchanged', reason: 'NO_CHANGE' });
  });

  it('when two of its lines have one number, then it is refused', () => {
    expect(new Story().requested({ lines: [aLine(), aLine({ sku: 'HINGE-1' })] })).toMatchObject({
      kind: 'refused',
      code: 'LINE_NUMBER_REPEATED',
      field: 'lines[1].lineNo',
    });
  });

  it('when it has no lines, then it is refused and not released', () => {
    expect(new Story().requested({ lines: [] })).toMatchObject({ kind: 'refused', code: 'NO_LINES', field: 'lines' });
  });
});

describe('given a held shipment', () => {
  it('when the filing is completed, then it is released and the hold is closed', () => {
    const story = new Story({ filings: [aDraft()] });
    const [hold] = decisionOf(story.requested()).holdsOpened;
    const { state, say, holdsClosed } = decisionOf(story.given(covered).at('2026-06-10T01:00:00Z').redecided());

    expect(state).toMatchObject({ status: 'RELEASED', decisionVersion: 2, shipmentVersion: 1 });
    expect(say).toMatchObject({ type: 'sluice.shipment.released', data: { cause: { id: 'event-2' } } });
    expect(holdsClosed).toEqual([{ holdId: hold?.holdId, closedAt: '2026-06-10T01:00:00.000Z' }]);
  });

  it('when a document is attached but another is missing, then the hold stays the same one and says what is left', () => {
    const story = new Story({ filings: [aDraft({ missing: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'] })] });
    const [before] = decisionOf(story.requested()).holdsOpened;
    const decision = decisionOf(
      story
        .given({ filings: [aDraft()] })
        .at('2026-06-05T00:00:00Z')
        .redecided(),
    );

    expect(decision).toMatchObject({ state: { status: 'HELD', decisionVersion: 2 }, holdsOpened: [], holdsClosed: [] });
    expect(story.holds()).toMatchObject([
      { holdId: before?.holdId, since: before?.since, missing: ['FILING_RECEIPT'] },
    ]);
  });

  it('when a fact changes that changes nothing for it, then nothing is said', () => {
    const story = new Story();
    story.requested();
    expect(story.at('2026-06-03T00:00:00Z').redecided()).toEqual({ kind: 'unchanged', reason: 'NO_CHANGE' });
  });

  it('when a new list version comes into force, then it is decided again under that one', () => {
    const story = new Story();
    story.requested();
    story.given({ lists: [aList(), aList({ version: 2 })] });
    expect(decisionOf(story.redecided()).state.lists).toEqual([{ listId: 'cac-intelligent-agents', version: 2 }]);
  });

  it('when the reason changes, then one hold closes and another opens', () => {
    const story = new Story();
    const [missing] = decisionOf(story.requested()).holdsOpened;
    const { holdsOpened, holdsClosed } = decisionOf(story.given({ filings: [aDraft()] }).redecided());

    expect(holdsOpened).toMatchObject([{ reason: 'FILING_INCOMPLETE' }]);
    expect(holdsClosed).toMatchObject([{ holdId: missing?.holdId }]);
  });

  it('when its cause goes and comes back within the same millisecond, then that is another hold', () => {
    const story = new Story();
    const [before] = decisionOf(story.requested()).holdsOpened;
    story.given(covered).redecided();
    const [again] = decisionOf(story.given({ filings: [] }).redecided()).holdsOpened;
    expect(again).toMatchObject({ reason: 'FILING_MISSING', since: before?.since });
    expect(again?.holdId).not.toBe(before?.holdId);
  });

  it('when it departs, then that is a breach, and the holds stay to be seen but are open no more', () => {
    const story = new Story();
    const [hold] = decisionOf(story.requested()).holdsOpened;
    const { state, say, holdsClosed } = decisionOf(story.at('2026-06-20T10:00:00Z').departed());

    expect(state).toMatchObject({ status: 'BREACHED', decisionVersion: 2, departedAt: '2026-06-20T10:00:00.000Z' });
    expect(say).toMatchObject({
      type: 'sluice.shipment.breached',
      data: { lines: [{ verdict: 'HELD', holds: [{ holdId: hold?.holdId }] }] },
    });
    expect(holdsClosed).toMatchObject([{ holdId: hold?.holdId }]);
  });

  it('when it is cancelled, then it is closed', () => {
    const story = new Story();
    story.requested();
    expect(decisionOf(story.cancelled(2))).toMatchObject({
      state: { status: 'CLOSED', closedAs: 'CANCELLED', shipmentVersion: 2 },
      say: { type: 'sluice.shipment.closed' },
      holdsClosed: [{}],
    });
  });

  it('when a recall is answered that there was none of, then nothing changes', () => {
    const story = new Story();
    story.requested();
    expect(story.recallAnswered('STOPPED', 1)).toEqual({ kind: 'unchanged', reason: 'STALE_VERSION' });
  });
});

describe('given versions of a shipment', () => {
  it('when one comes again, then it is a duplicate', () => {
    const story = new Story();
    story.requested({ shipmentVersion: 2 });
    expect(story.requested({ shipmentVersion: 2 })).toEqual({ kind: 'unchanged', reason: 'DUPLICATE' });
  });

  it('when one goes back, then it changes nothing', () => {
    const story = new Story();
    story.requested({ shipmentVersion: 2 });
    const stale = { kind: 'unchanged', reason: 'STALE_VERSION' };
    expect(story.amended({ shipmentVersion: 1 })).toEqual(stale);
    expect(story.cancelled(1)).toEqual(stale);
    expect(story.departed(1)).toEqual(stale);
  });

  it('when one is newer, then a decision is made, also when it changes nothing else', () => {
    const story = new Story(covered);
    story.requested();
    expect(decisionOf(story.amended({ shipmentVersion: 2 }))).toMatchObject({
      state: { status: 'RELEASED', shipmentVersion: 2, decisionVersion: 2 },
      say: { data: { shipmentVersion: 2 } },
      holdsOpened: [],
    });
  });

  it('when an amendment keeps the cause, then the hold keeps its id and its since', () => {
    const story = new Story();
    const [hold] = decisionOf(story.requested()).holdsOpened;
    story.at('2026-06-04T00:00:00Z').amended({ shipmentVersion: 2, plannedDispatchAt: '2026-06-25T00:00:00Z' });
    expect(story.holds()).toMatchObject([{ holdId: hold?.holdId, since: hold?.since }]);
  });

  it('when an amendment changes the destination, the exporter or the product, then the hold is another one', () => {
    for (const changes of [
      { destinationCountry: 'DE' },
      { exporter: { id: 'acme-sh', country: 'CN' } },
      { lines: [aLine({ sku: 'UNKNOWN' })] },
    ]) {
      const story = new Story();
      const [hold] = decisionOf(story.requested()).holdsOpened;
      const { holdsClosed, holdsOpened } = decisionOf(story.amended({ shipmentVersion: 2, ...changes }));
      expect(holdsClosed).toMatchObject([{ holdId: hold?.holdId }]);
      expect(holdsOpened).toHaveLength(1);
    }
  });
});

describe('given a released shipment', () => {
  it('when it departs, then it is closed', () => {
    const story = new Story(covered);
    story.requested();
    expect(decisionOf(story.departed(2))).toMatchObject({
      state: { status: 'CLOSED', closedAs: 'DEPARTED', shipmentVersion: 2, decisionVersion: 2 },
      say: { type: 'sluice.shipment.closed', data: { lines: [{ verdict: 'CLEAR', basis: 'FILING' }] } },
    });
  });

  it('when the filing is revoked, then the release is recalled', () => {
    const story = new Story(covered);
    story.requested();
    expect(decisionOf(story.given(revoked).redecided())).toMatchObject({
      state: { status: 'RECALLED', recalledAtDecision: 2 },
      say: { type: 'sluice.shipment.recalled' },
      holdsOpened: [{ reason: 'FILING_REVOKED', filingId: 'F-77' }],
    });
  });

  it('when it is amended into something that is not clear, then the release is recalled', () => {
    const story = new Story(covered);
    story.requested();
    const amended = story.amended({ shipmentVersion: 2, lines: [aLine({ sku: 'UNKNOWN' })] });
    expect(decisionOf(amended).state.status).toBe('RECALLED');
  });

  it('when the day of dispatch has passed and the filing has ended since, then the release is recalled', () => {
    const story = new Story({ filings: [aFiling({ validUntil: '2026-06-21' })] });
    expect(decisionOf(story.requested()).state.status).toBe('RELEASED');
    expect(story.at('2026-06-21T15:59:59Z').redecided()).toMatchObject({ kind: 'unchanged' });
    expect(decisionOf(story.at('2026-06-21T16:00:00Z').redecided()).state.status).toBe('RECALLED');
  });
});

describe('given a recalled shipment', () => {
  it('when what was missing is there again, then it is released', () => {
    expect(decisionOf(recalled().given(covered).redecided()).state).toMatchObject({ status: 'RELEASED' });
  });

  it('when it is amended and still not clear, then it stays recalled', () => {
    expect(decisionOf(recalled().amended({ shipmentVersion: 2 })).state).toMatchObject({
      status: 'RECALLED',
      recalledAtDecision: 2,
      decisionVersion: 3,
    });
  });

  it('when the warehouse stopped it, then it is held', () => {
    const decision = decisionOf(recalled().recallAnswered('STOPPED', 2));
    expect(decision).toMatchObject({
      state: { status: 'HELD', decisionVersion: 3 },
      say: { type: 'sluice.shipment.held', data: { cause: { type: 'logistics.shipment.recall-answered' } } },
      holdsOpened: [],
      holdsClosed: [],
    });
    expect(decision.state).not.toHaveProperty('recalledAtDecision');
  });

  it('when it was too late, then that is a breach', () => {
    expect(decisionOf(recalled().recallAnswered('DEPARTED', 2)).state).toMatchObject({
      status: 'BREACHED',
      departedAt: '2026-06-02T08:00:00.000Z',
    });
  });

  it('when it departs, then that is a breach', () => {
    expect(decisionOf(recalled().departed()).state.status).toBe('BREACHED');
  });

  it('when an answer names a decision that there is none of, then it is refused', () => {
    expect(recalled().recallAnswered('STOPPED', 3)).toMatchObject({ kind: 'refused', code: 'DECISION_UNKNOWN' });
  });

  it('when an answer to an older recall comes late, then it does not stop the present one', () => {
    const story = recalled();
    story.given(covered).redecided();
    story.given(revoked).redecided();
    expect(story.state).toMatchObject({ status: 'RECALLED', recalledAtDecision: 4 });
    expect(story.recallAnswered('STOPPED', 2)).toEqual({ kind: 'unchanged', reason: 'STALE_VERSION' });
  });

  it('when it was released again but had left before, then that is a breach', () => {
    const story = recalled();
    story.given(covered).redecided();
    expect(decisionOf(story.recallAnswered('DEPARTED', 2)).state.status).toBe('BREACHED');
  });
});

describe('given a shipment that is over', () => {
  it.each([
    ['closed by its departure', (story: Story) => story.given(covered).requested(), (story: Story) => story.departed()],
    ['breached', (story: Story) => story.requested(), (story: Story) => story.departed()],
  ])('%s: nothing changes it any more', (_what, begin, end) => {
    const story = new Story();
    begin(story);
    end(story);
    const final = { kind: 'unchanged', reason: 'FINAL' };
    expect(story.given(revoked).redecided()).toEqual(final);
    expect(story.amended({ shipmentVersion: 2 })).toEqual(final);
    expect(story.cancelled(2)).toEqual(final);
    expect(story.departed(2)).toEqual(final);
    expect(story.recallAnswered('STOPPED', 1)).toEqual(final);
    expect(story.recallAnswered('DEPARTED', 1)).toEqual(final);
    expect(story.placed()).toEqual(final);
    expect(story.lifted()).toEqual(final);
    expect(story.overridden({ holdIds: ['H-1'] })).toEqual(final);
  });

  it('cancelled, and departs nevertheless: that is a breach, and only once', () => {
    const story = new Story(covered);
    story.requested();
    story.cancelled();
    const { state, holdsClosed } = decisionOf(story.departed());
    expect(state).toMatchObject({ status: 'BREACHED', decisionVersion: 3 });
    expect(state).not.toHaveProperty('closedAs');
    expect(holdsClosed).toEqual([]);
    expect(story.departed()).toEqual({ kind: 'unchanged', reason: 'FINAL' });
  });
});

describe('a state', () => {
  it('is plain JSON: what is stored is what is read back', () => {
    const input = { type: 'logistics.shipment.requested', id: 'event-1', data: aShipment() } as const;
    for (const world of [{}, covered, { products: [] }]) {
      const { state, say } = decisionOf(applyEvent(undefined, input, factsOf(world), NOW));
      expect(JSON.parse(JSON.stringify({ state, say }))).toStrictEqual({ state, say });
    }
  });
});
