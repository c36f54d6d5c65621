import { eventually } from '@sluice/testing';
import { asked } from '../testing/ask.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';

/** These specs go past the desk and write to its tables. */
describe('the database itself', () => {
  let desk: TestDesk;
  let overrideId: string;
  let shipments = 0;

  beforeAll(async () => {
    desk = await useDesk();
  }, 60_000);
  afterAll(() => desk.close(), 60_000);

  beforeEach(async () => {
    shipments += 1;
    const shipmentId = `SH-${shipments}`;
    await desk.hears(aDecision({ shipmentId, holds: [aHold(), aHold({ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN' })] }));
    ({ overrideId } = (await eventually(() => asked(desk.client, { shipmentId }))).body);
  });

  const sql = (text: string, ...values: unknown[]) => desk.database.pool.query(text, [overrideId, ...values]);
  const approve = (by: string) =>
    sql(
      `UPDATE desk.override SET status = 'APPROVED', approved_by = $2, approved_at = now() WHERE override_id = $1`,
      by,
    );

  it.each(['ann', ' ＡNN '])('lets no override be approved by %s, who asked for it', async (by) => {
    await expect(approve(by)).rejects.toMatchObject({ constraint: 'override_approved_by_second_person' });
  });

  it('lets another person approve it, once', async () => {
    expect(await approve('zoe')).toMatchObject({ rowCount: 1 });
    await expect(approve('eve')).rejects.toMatchObject({ constraint: 'override_stays' });
  });

  it('lets no command be written for what nobody approved', async () => {
    const command = () =>
      sql(`UPDATE desk.override_shipment SET status = 'WAITING', event_id = $1 || '/1' WHERE override_id = $1`);
    await expect(command()).rejects.toMatchObject({ constraint: 'override_command_approved' });
    await approve('zoe');
    expect(await command()).toMatchObject({ rowCount: 1 });
  });

  it.each([
    [`UPDATE desk.override SET requested_by = 'eve' WHERE override_id = $1`, 'override_stays'],
    [`UPDATE desk.override SET until = until + interval '1 year' WHERE override_id = $1`, 'override_stays'],
    [`UPDATE desk.override SET reason = 'another' WHERE override_id = $1`, 'override_stays'],
    [`DELETE FROM desk.override WHERE override_id = $1`, 'override_stays'],
    [`UPDATE desk.override_hold SET hold_id = 'H-2' WHERE override_id = $1`, 'override_hold_stays'],
    [`DELETE FROM desk.override_hold WHERE override_id = $1`, 'override_hold_stays'],
    [`UPDATE desk.override SET status = 'GRANTED' WHERE override_id = $1`, 'override_approval'],
    [`UPDATE desk.override SET status = 'REJECTED' WHERE override_id = $1`, 'override_rejection'],
  ])('keeps what was asked as it was: %s', async (statement, constraint) => {
    await expect(sql(statement)).rejects.toMatchObject({ code: '23514', constraint });
  });

  it('adds no hold to what was approved', async () => {
    await approve('zoe');
    const add = sql(
      `INSERT INTO desk.override_hold SELECT override_id, shipment_id, 'H-2', 1, 'S', 'PRODUCT_UNKNOWN', NULL, true
         FROM desk.override_shipment WHERE override_id = $1`,
    );
    await expect(add).rejects.toMatchObject({ constraint: 'override_hold_stays' });
  });
});
