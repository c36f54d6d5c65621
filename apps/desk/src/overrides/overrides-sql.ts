/** Rows are `Override`s: with their shipments and holds, in the order of their ids, and whether each hold is open now. */
export const SELECT_OVERRIDES = `
  SELECT o.override_id AS "overrideId", o.ordinal, o.override_version AS "overrideVersion", o.status, o.reason, o.until,
         o.exporter_id AS "exporterId", o.requested_by AS "requestedBy", o.requested_at AS "requestedAt",
         o.approved_by AS "approvedBy", o.approved_at AS "approvedAt",
         o.rejected_by AS "rejectedBy", o.rejected_at AS "rejectedAt", o.rejection_reason AS "rejectionReason",
         (SELECT json_agg(json_build_object(
                   'shipmentId', s.shipment_id, 'status', s.status, 'eventId', s.event_id,
                   'decisionVersion', s.decision_version, 'refusal', s.refusal, 'holds', named.holds
                 ) ORDER BY s.shipment_id)
            FROM override_shipment AS s,
                 LATERAL (SELECT json_agg(json_strip_nulls(json_build_object(
                                   'holdId', h.hold_id, 'lineNo', h.line_no, 'sku', h.sku, 'reason', h.reason,
                                   'requirement', h.requirement, 'open', open.hold_id IS NOT NULL
                                 )) ORDER BY h.line_no, h.hold_id) AS holds
                            FROM override_hold AS h
                            LEFT JOIN hold AS open ON open.shipment_id = h.shipment_id AND open.hold_id = h.hold_id
                           WHERE h.override_id = s.override_id AND h.shipment_id = s.shipment_id) AS named
           WHERE s.override_id = o.override_id) AS shipments
    FROM override AS o`;
