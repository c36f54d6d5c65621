/**
 * The column by which a key's later records are kept behind a replay that its lane has not taken yet: the key in base64,
 * of EVENT rows that later records must not overtake. Can be run again and by several processes at once.
 */
export const REPLAY_ORDER_SQL = `
  SELECT pg_advisory_xact_lock(hashtext('gate.replay_order'));
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM information_schema.columns
                    WHERE table_schema = 'gate' AND table_name = 'lane_work' AND column_name = 'ordered_key') THEN
      ALTER TABLE lane_work ADD COLUMN ordered_key text;
    END IF;
  END $$;
  CREATE INDEX IF NOT EXISTS lane_work_ordered ON lane_work (ordered_key) WHERE ordered_key IS NOT NULL;`;
