-- Up Migration

-- Where the partitions that a topic had before its number was changed ended (database/partition-change.ts). Lanes of
-- newer partitions begin once the lanes of these have come so far.
CREATE TABLE partition_change (
  topic        text    NOT NULL,
  partition    integer NOT NULL,
  until_offset bigint  NOT NULL,
  PRIMARY KEY (topic, partition)
);
