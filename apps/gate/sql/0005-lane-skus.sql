-- Up Migration

-- A changed fact is looked up by each lane on its own: with the lane's partition before the SKU ('3/SKU-1') a lane finds
-- its own shipments, and does not read those of all the others to leave them out.
DROP INDEX shipment_open_skus;
ALTER TABLE shipment RENAME COLUMN skus TO lane_skus;
UPDATE shipment
   SET lane_skus = ARRAY(SELECT split_part(lane, '/', 2) || '/' || sku FROM unnest(lane_skus) AS s (sku));
CREATE INDEX shipment_open_lane_skus ON shipment USING gin (lane_skus) WITH (fastupdate = off) WHERE open;

-- One filing can free every shipment of a page at once. With room for all of their new versions no index has to be
-- written: a fifth of the cost of the update.
ALTER TABLE shipment SET (fillfactor = 50);
ALTER TABLE hold SET (fillfactor = 50);
