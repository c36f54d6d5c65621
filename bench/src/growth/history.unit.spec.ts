import { historyRecords, recordsOfHistory, withAmendments } from './history.js';

const keyOf = ({ message }: { message: { key?: Buffer | string | null } }): string => String(message.key);

describe('the history of a grown database', () => {
  const records = [...historyRecords('', 400)];

  it('requests each shipment and ends every second one', () => {
    expect(records).toHaveLength(recordsOfHistory(400));
    const types = new Map<string, string[]>();
    for (const record of records) {
      const type = String(record.message.headers?.['ce_type']).replace('logistics.shipment.', '');
      types.set(keyOf(record), [...(types.get(keyOf(record)) ?? []), type]);
    }
    const stories = [...types.values()].map((story) => story.join(' '));
    expect(stories).toHaveLength(400);
    expect(stories.filter((story) => story === 'requested')).toHaveLength(200);
    expect(stories.filter((story) => story === 'requested departed').length).toBeGreaterThan(150);
    expect(stories.filter((story) => story === 'requested cancelled').length).toBeGreaterThan(5);
  });
});

describe('fresh shipments with amendments', () => {
  const open = new Set(
    [...historyRecords('', 2_000)].map(keyOf).filter((key, _at, keys) => keys.indexOf(key) === keys.lastIndexOf(key)),
  );
  const waiting = withAmendments(1_000, 5, 2_000);
  const planned = Array.from({ length: waiting.count }, (_, index) => waiting.at(index).data);

  it('amend an open shipment of the history with every fifth record, none twice', () => {
    const amended = planned.filter(({ shipmentVersion }) => shipmentVersion === 2).map(({ shipmentId }) => shipmentId);
    expect(new Set(amended).size).toBe(200);
    for (const shipmentId of amended) expect(open).toContain(shipmentId);
    expect(new Set(planned.map(({ shipmentId }) => shipmentId)).size).toBe(1_000);
  });

  it('amend in no order of age', () => {
    const ages = planned.filter(({ shipmentVersion }) => shipmentVersion === 2).map(({ shipmentId }) => shipmentId);
    expect(ages).not.toEqual([...ages].sort());
  });

  it('refuse a history that is too short for them', () => {
    expect(() => withAmendments(1_000, 5, 100)).toThrow('too few');
  });
});
