/**
 * Generated from docs/api by tools/api/generate.mjs: do not edit. Run `npm run api`.
 */
export interface paths {
    "/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the console
         * @description Its name changes with its content, so it is kept by whoever got it.
         *
         *     Needs no token.
         */
        get: operations["getConsoleAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page that shows this document and sends requests
         * @description Needs no token.
         */
        get: operations["showDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of that page
         * @description Needs no token.
         */
        get: operations["getDocsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Needs no token.
         */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics in the text format of Prometheus
         * @description Needs no token.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service can do its work
         * @description Needs no token.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments that left without a release, the newest first
         * @description Only of exporters that the caller acts for. A breach stays one: nothing that is done later takes it back.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parked records, oldest first
         * @description Roles: ops, auditor, who act for every exporter.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{deadLetterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One parked record, with its bytes and what waits for it
         * @description Roles: ops, auditor, who act for every exporter.
         */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{deadLetterId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the record must never come
         * @description Roles: ops, who act for every exporter.
         */
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{deadLetterId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replays one, edited or as it came
         * @description What is left out of `record` stays as it was parked, byte for byte. The record must fit the contract.
         *
         *     Roles: ops, who act for every exporter.
         */
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/replay-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replays every open dead letter of a key, in order, all or none
         * @description Roles: ops, who act for every exporter.
         */
        post: operations["replayKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is held, and why; what leaves next comes first
         * @description Only of exporters that the caller acts for. Each hold meets `reason`, `sku`, `list`, `entry`, `filing` and `fix` by itself.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same for the shipment of one hold: it is looked after as a whole
         * @description Roles: officer, approver, ops.
         */
        post: operations["assignHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes a note on an open hold of a shipment; it stays as it is written
         * @description Roles: officer, approver, ops.
         */
        post: operations["writeHoldNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says who looks after shipments, or that nobody does
         * @description Each shipment has its own result; what cannot be assigned keeps nothing else back.
         *
         *     Roles: officer, approver, ops.
         */
        post: operations["assignShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue as a file: a line for each hold
         * @description Only of exporters that the caller acts for. Streamed; what changes meanwhile is as it is when it is read. The name says when it was made and of what. In CSV a cell that a spreadsheet would take for a formula has an apostrophe before it; a workbook has texts only.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["exportHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many shipments of the queue there are by what they can be narrowed to
         * @description Only of exporters that the caller acts for. A few seconds old at most: `asOf` says from when it is.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["countHoldFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue by what would free it; what frees most in time comes first
         * @description Only of exporters that the caller acts for. A few seconds old at most: `asOf` says from when it is.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listFixes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ids of all shipments in the queue, in order, as they are at this instant
         * @description Only of exporters that the caller acts for. `GET /v1/shipments?shipmentIds=` gives the rows.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listHoldIds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description Needs no token.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate said about orders; what is wanted first comes first
         * @description A screening does not name its exporter. Whoever acts for some exporters only sees the orders that one of their shipments names.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate said last about an order, and the shipments that it went into
         * @description A screening does not name its exporter. Whoever acts for some exporters only sees the orders that one of their shipments names.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overrides, oldest first
         * @description Only those of exporters that the caller acts for.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listOverrides"];
        put?: never;
        /**
         * Asks for named holds to be lifted until a date
         * @description Roles: ops, officer, approver.
         */
        post: operations["requestOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides/{overrideId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One override, and what the gate answered
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["getOverride"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides/{overrideId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves it, as a second person, and tells the gate
         * @description Roles: approver.
         */
        post: operations["approveOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides/{overrideId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no, with the reason
         * @description Roles: approver.
         */
        post: operations["rejectOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passports/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that passports are verified with (JWKS)
         * @description Every key there has been, the newest first. They say nothing of the business: anybody may read them.
         *
         *     Needs no token.
         */
        get: operations["getPassportKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asks, and what they may do
         * @description Roles: officer, approver, ops, auditor, warehouse, system.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back to, with its answer in the query
         * @description Needs no token.
         */
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a browser to the identity provider
         * @description Needs no token.
         */
        get: operations["signIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session of this browser
         * @description Roles: officer, approver, ops, auditor, warehouse, system.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments by their ids, or by what somebody types
         * @description With `shipmentIds`: these, in this order; without what the desk has not heard of, and what is of exporters that the caller does not act for. Without: by id, those that `q` and `status` leave, also the ones that are over.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate said last about a shipment, why, and how it came there
         * @description The explanation follows from what the registry said last, so it can be newer than the decision: `timeline` says what changed since.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["getShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate had said of a shipment by an instant, and on which facts
         * @description From the decisions that were heard: each with its place and hash in the gate’s journal, which `sluice verify` checks.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["getShipmentAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the shipment may leave at this moment, asked of the gate itself
         * @description Never from what the desk has heard, and never from a cache. Anything but `mayLeave: true` means no, and so does no answer.
         *
         *     Roles: officer, approver, ops, auditor, warehouse, system.
         */
        get: operations["getClearance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/decisions/{decisionVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One decision of a shipment, as it was said
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds a shipment because a person says so
         * @description The gate is told; the shipment is held when the gate says so.
         *
         *     Roles: ops, officer.
         */
        post: operations["placeManualHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/holds/{holdId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds it no longer, as far as this hold goes
         * @description Roles: ops, officer.
         */
        post: operations["liftManualHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is known of a breach, as one file
         * @description Of a shipment that departed while it was not released, or after its release had been taken back. A ZIP with `decisions.json`, `facts.json`, `evidence.json`, `journal.json`, `timeline.json`, `report.html` and `manifest.json`, which names the SHA-256 of the others: `docs/incidents.md`.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["getIncidentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people wrote about a shipment, newest first
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Writes a note on a shipment; it stays as it is written
         * @description Roles: officer, approver, ops.
         */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{shipmentId}/passports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a statement of a release that holds at this moment
         * @description The gate is asked; only what it clears gets a passport (JWS, Ed25519). It can be verified offline with the keys of `GET /v1/passports/keys`. A recall overtakes it: whoever can should ask `…/clearance` too.
         *
         *     Roles: ops, officer, approver, warehouse, system.
         */
        post: operations["issuePassport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How things stand, in numbers
         * @description Of exporters that the caller acts for. Counts are of shipments unless said otherwise.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["getStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes (server-sent events)
         * @description Messages of the event stream, each with JSON as its data:
         *
         *     - `shipment` `{ shipmentId, decisionVersion, status, plannedDispatchAt, matches }`: a decision was heard. `matches` says whether the shipment is in the queue with the filter of the query by now.
         *     - `filing` `{ filingId, filingVersion, status, exporterId, listId, entryId, missing }`: the registry said something of a filing.
         *     - `lag` `{ gateSeconds, gateSilentSeconds }`: how far the desk is behind what the gate says, and since when the gate is not ready or does not answer (0: it is ready).
         *     - `heartbeat` `{ at }`: every 10 s.
         *     - `reset` `{}`: what was missed cannot be told; look again at what is shown.
         *
         *     Drop what is not newer than what you have: a change can come twice. Whoever comes back with `Last-Event-ID`, or with another filter and `lastEventId`, is told what was missed, as far as the last 5,000 changes and 64 KiB reach. Only of exporters that the caller acts for. It ends with the token or the session, and when the other side does not read.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["openStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller’s saved views, then those that others share; by name
         * @description The ETag of a view is its `viewVersion` in quotation marks. At most 1,000.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps a filter under a name, for oneself or for everybody
         * @description Roles: officer, approver, ops, auditor.
         */
        put: operations["putView"];
        post?: never;
        /**
         * Forgets a view
         * @description Roles: officer, approver, ops, auditor.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AsOf */
        AsOf: {
            decision: components["schemas"]["DecisionResource"];
            /** @description The filings that the decision rests on or asks for, as the registry had told of them by then. */
            filings: {
                filingId: components["schemas"]["Identifier"];
                filingVersion: components["schemas"]["Version"];
                missing: components["schemas"]["EvidenceKind"][];
                since: components["schemas"]["Instant"];
                status: components["schemas"]["FilingStatus"];
            }[];
            /** @description The decision that came next; absent while this one holds. */
            overtakenBy?: {
                decidedAt: components["schemas"]["Instant"];
                decisionVersion: components["schemas"]["Version"];
                status: components["schemas"]["ShipmentStatus"];
            };
        };
        /** AssignHoldRequest */
        AssignHoldRequest: {
            shipmentId: components["schemas"]["Identifier"];
            to: components["schemas"]["Identifier"] | null;
        };
        /** AssignmentItem */
        AssignmentItem: {
            at: components["schemas"]["Instant"];
            /** @constant */
            kind: "ASSIGNMENT";
            person: string;
            /** @description Null: nobody from then on. */
            to: string | null;
        };
        /** AssignRequest */
        AssignRequest: {
            shipmentIds: components["schemas"]["Identifier"][];
            to: components["schemas"]["Identifier"] | null;
        };
        /** AssignResult */
        AssignResult: {
            /** @enum {string} */
            outcome: "ASSIGNED" | "UNCHANGED" | "SHIPMENT_UNKNOWN" | "EXPORTER_OUT_OF_SCOPE" | "SHIPMENT_OVER";
            owner?: components["schemas"]["ShipmentOwner"];
            /** @description Who looked after it before; null: nobody. Assign it to them to undo this. */
            previous?: components["schemas"]["Identifier"] | null;
            shipmentId: components["schemas"]["Identifier"];
        };
        /** AssignResults */
        AssignResults: {
            results: components["schemas"]["AssignResult"][];
        };
        /** @description A scalar, or a list of scalars. Null says that the value is not known. */
        AttributeValue: string | number | boolean | null | (string | number | boolean)[];
        /**
         * @description What a clear line rests on.
         * @enum {string}
         */
        Basis: "OUT_OF_SCOPE" | "FILING" | "OVERRIDE";
        /** Breach */
        Breach: {
            cause: components["schemas"]["Cause"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            exporterId: components["schemas"]["Identifier"];
            /** @description When the gate heard that it had left. */
            heardAt: components["schemas"]["Instant"];
            /** @description All that were open. */
            holdCount: number;
            /** @description What was open when it left: the first twenty, by line and then by severity. */
            holds: components["schemas"]["Hold"][];
            /**
             * @description Whether a release had been taken back before.
             * @enum {string}
             */
            kind: "DEPARTED_WHILE_NOT_RELEASED" | "RECALL_TOO_LATE";
            plannedDispatchAt: components["schemas"]["Instant"];
            shipmentId: components["schemas"]["Identifier"];
            warehouseId: components["schemas"]["Identifier"];
        };
        /**
         * BreachPage
         * @description One page. `nextCursor` is there when there is more.
         */
        BreachPage: {
            items: components["schemas"]["Breach"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** @description What made the gate decide: the type and id of an event, or of a boundary in time. */
        Cause: {
            id: string;
            type: components["schemas"]["Identifier"];
        };
        /**
         * Clearance
         * @description The dock door’s answer. `mayLeave` is true for a release that holds at `answeredAt`, and for nothing else.
         */
        Clearance: {
            answeredAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            exporterId: components["schemas"]["Identifier"];
            /** @description The holds that are in the way, the same as facts; absent when there are none. */
            holds?: {
                hold: components["schemas"]["Hold"];
                lineNo: components["schemas"]["LineNo"];
                sku: components["schemas"]["Identifier"];
            }[];
            mayLeave: boolean;
            /** @description Why not, in English; absent when it may leave. */
            reasons?: string[];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
        };
        /** @description ISO 3166-1 alpha-2, upper case. */
        Country: string;
        /** @description What the writer calls the country. ISO 3166-1 alpha-2 is expected; anything else becomes a hold (DESTINATION_UNKNOWN), not a refused record. */
        CountryAsGiven: string;
        /**
         * Format: date
         * @description A calendar day: `2026-06-02`.
         */
        Day: string;
        /**
         * DeadLetterPage
         * @description One page. `nextCursor` is there when there is more.
         */
        DeadLetterPage: {
            items: components["schemas"]["DeadLetterSummary"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /**
         * DeadLetterResource
         * @description A parked record with everything there is to know about it.
         */
        DeadLetterResource: {
            /** @description 1 for a record that was parked as it came. */
            attempt: number;
            /** @description Whether later records of its key wait for it. */
            blocksKey: boolean;
            /** @description Why it was parked. */
            code: string;
            deadLetterId: components["schemas"]["Identifier"];
            field?: string;
            key: components["schemas"]["TextOrBytes"] | null;
            message: string;
            /** @description Decimal digits. */
            offset: string;
            parkedAt: components["schemas"]["Instant"];
            partition: number;
            record: components["schemas"]["RecordView"];
            remedy: string;
            /** @description The dead letter whose replay this is. */
            replayOf?: string;
            resolution?: components["schemas"]["Resolution"];
            service: string;
            /** @enum {string} */
            state: "OPEN" | "REPLAYED" | "DISCARDED";
            timestamp: components["schemas"]["Instant"];
            topic: string;
            waitingBehind: number;
            /** @description The open dead letter of its key that comes before it. */
            waitsFor?: string;
        };
        /**
         * DeadLetterSummary
         * @description A parked record in a list.
         */
        DeadLetterSummary: {
            /** @description 1 for a record that was parked as it came. */
            attempt: number;
            /** @description Whether later records of its key wait for it. */
            blocksKey: boolean;
            /** @description Why it was parked. */
            code: string;
            deadLetterId: components["schemas"]["Identifier"];
            field?: string;
            key: components["schemas"]["TextOrBytes"] | null;
            message: string;
            /** @description Decimal digits. */
            offset: string;
            parkedAt: components["schemas"]["Instant"];
            partition: number;
            remedy: string;
            /** @description The dead letter whose replay this is. */
            replayOf?: string;
            /** @enum {string} */
            state: "OPEN" | "REPLAYED" | "DISCARDED";
            topic: string;
        };
        /** DecisionItem */
        DecisionItem: {
            at: components["schemas"]["Instant"];
            cause: components["schemas"]["Cause"];
            closed: {
                holdId: components["schemas"]["Identifier"];
                lineNo: components["schemas"]["LineNo"];
                reason: components["schemas"]["Reason"];
                sku: components["schemas"]["Identifier"];
            }[];
            decisionVersion: components["schemas"]["Version"];
            /** @constant */
            kind: "DECISION";
            /** @description Against the decision before. */
            opened: {
                holdId: components["schemas"]["Identifier"];
                lineNo: components["schemas"]["LineNo"];
                reason: components["schemas"]["Reason"];
                sku: components["schemas"]["Identifier"];
            }[];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
        };
        /**
         * DecisionResource
         * @description A decision as the gate said it, whole.
         */
        DecisionResource: {
            cause: components["schemas"]["Cause"];
            decidedAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            /** @description The event that said it; absent when it was heard before the desk kept that. */
            event?: {
                /** @description `ce_id`. */
                id: string;
                /** @description `ce_journalhash`: the link of the hash chain. */
                journalHash?: string;
                /** @description `ce_sequence`: its place in the gate’s journal. */
                sequence?: string;
            };
            exporterId: components["schemas"]["Identifier"];
            lines: components["schemas"]["GateLine"][];
            lists: components["schemas"]["ListRef"][];
            orderIds: components["schemas"]["Identifier"][];
            plannedDispatchAt: components["schemas"]["Instant"];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
            warehouseId: components["schemas"]["Identifier"];
        };
        /** @description Whether the requested ship date is at risk, from our own history. P50 and P90 are days from a filing's opening to its completion; absent without history. */
        DeliveryPromise: {
            atRisk: boolean;
            basedOnFilings: number;
            clearanceP50?: number;
            clearanceP90?: number;
            requestedShipDate: components["schemas"]["Day"];
        };
        /** DiscardRequest */
        DiscardRequest: {
            reason: string;
        };
        /** DockCheckItem */
        DockCheckItem: {
            at: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            /** @constant */
            kind: "DOCK_CHECK";
            mayLeave: boolean;
            person: string;
            status: components["schemas"]["ShipmentStatus"];
        };
        /** @description Names a kind of document an entry asks for: `SECURITY_ASSESSMENT_REPORT`. */
        EvidenceKind: string;
        /** ExplainedEntry */
        ExplainedEntry: {
            /** @description Signal words in the sales text that the attributes deny. */
            conflictSignals: string[];
            entryId: components["schemas"]["Identifier"];
            listId: components["schemas"]["Identifier"];
            /** @description Whether the destination is one of them; `*` is every country but the exporter’s own. */
            marketNamed: boolean;
            markets: components["schemas"]["Market"][];
            missingAttributes: string[];
            terms: components["schemas"]["ExplainedTerm"][];
            title: string;
            /** @enum {string} */
            verdict: "IN_SCOPE" | "OUT_OF_SCOPE" | "UNDECIDED";
            version: components["schemas"]["Version"];
        };
        /** ExplainedLine */
        ExplainedLine: {
            holds: {
                fix: components["schemas"]["Fix"];
                holdId: components["schemas"]["Identifier"];
                steps: components["schemas"]["Step"][];
            }[];
            lineNo: components["schemas"]["LineNo"];
            /** @description Absent: the product master does not know it. */
            product?: {
                category: string;
                name: string;
                productVersion: components["schemas"]["Version"];
            };
            scope: components["schemas"]["ExplainedEntry"][];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * ExplainedList
         * @description Title, source and origins are absent where the desk has not heard of the version.
         */
        ExplainedList: {
            listId: components["schemas"]["Identifier"];
            origins?: components["schemas"]["Country"][];
            source?: components["schemas"]["ListSource"];
            title?: string;
            version: components["schemas"]["Version"];
        };
        /**
         * ExplainedTerm
         * @description One term of a condition, and what it is for this product.
         */
        ExplainedTerm: {
            /** @description Whether the verdict rests on it. */
            decides: boolean;
            /** @description What would have to be known, or be of another type. */
            missing: string[];
            /** @description CEL. */
            term: string;
            /** @enum {string} */
            truth: "TRUE" | "FALSE" | "UNDECIDED";
            /** @description What the product has where the term looks. */
            values: Record<string, unknown>;
            /** @description The same as an English clause. */
            words: string;
        };
        /**
         * Explanation
         * @description How the gate reached its decision, from the facts as the registry said them last.
         */
        Explanation: {
            lines: components["schemas"]["ExplainedLine"][];
            lists: components["schemas"]["ExplainedList"][];
            /** @description The planned dispatch, or the decision if that was later. */
            testedFor: components["schemas"]["Instant"];
        };
        /** FilingEnding */
        FilingEnding: {
            entryId: components["schemas"]["Identifier"];
            exporterId: components["schemas"]["Identifier"];
            filingId: components["schemas"]["Identifier"];
            listId: components["schemas"]["Identifier"];
            validUntil: components["schemas"]["Day"];
        };
        /** FilingItem */
        FilingItem: {
            at: components["schemas"]["Instant"];
            /** @description Kinds of which there is a version more. */
            attached: string[];
            filingId: components["schemas"]["Identifier"];
            filingVersion: components["schemas"]["Version"];
            /** @constant */
            kind: "FACT";
            missing: string[];
            status: components["schemas"]["FilingStatus"];
            statusBefore?: components["schemas"]["FilingStatus"];
        };
        /** @description The filing a clear line rests on, with the SHA-256 of each of its documents. */
        FilingRef: {
            evidence: components["schemas"]["Sha256"][];
            filingId: components["schemas"]["Identifier"];
            filingVersion: components["schemas"]["Version"];
            number: components["schemas"]["Identifier"] | null;
        };
        /** @enum {string} */
        FilingStatus: "DRAFT" | "SUBMITTED" | "COMPLETED" | "REJECTED" | "WITHDRAWN" | "REVOKED" | "EXPIRED";
        /**
         * Fix
         * @description The next step that would close a hold. Holds whose fixes have the same key are closed by the same act.
         */
        Fix: {
            /** @description What the sender has to amend, or the first attribute to answer. */
            attribute?: string;
            /** @description The country as it was given. */
            country?: string;
            entryId?: string;
            /** @description As the applicable list calls the entry. */
            entryTitle?: string;
            exporterId?: string;
            filingId?: string;
            /** @description Opaque; the same for the same act. */
            key: string;
            /** @enum {string} */
            kind: "APPROVE_LIST" | "AMEND_DESTINATION" | "PUBLISH_PRODUCT" | "CLASSIFY_PRODUCT" | "RESOLVE_CONFLICT" | "COMPLETE_FILING" | "RENEW_FILING" | "CREATE_FILING" | "LIFT_HOLD";
            listId?: string;
            /** @description Evidence kinds, or attributes. */
            missing?: string[];
            /** @description Why it was placed. */
            note?: string;
            /** @description Who placed the manual hold. */
            placedBy?: string;
            /**
             * @description `system`: the sender, or the product master.
             * @enum {string}
             */
            role: "officer" | "approver" | "ops" | "system";
            sku?: string;
        };
        /**
         * FixGroup
         * @description One act, and what it would free.
         */
        FixGroup: {
            /** @description Shipments that something else keeps back too. */
            alsoNeed: number;
            earliestDispatch: components["schemas"]["Instant"];
            fix: components["schemas"]["Fix"];
            /** @description Shipments that nothing else keeps back. */
            freesAtOnce: number;
            /** @description Of these, the ones whose planned dispatch is still to come. */
            inTime: number;
            /** @description The others of these. */
            late: number;
            /** @description Lines with such a hold. */
            lines: number;
            /** @description Shipments with a hold that it closes. */
            shipments: number;
        };
        /** FixGroups */
        FixGroups: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["FixGroup"][];
            /** @description Acts there are, also beyond those that are told. */
            total: number;
        };
        /** @description The answer for one line. A clear line says its basis and has no holds; a held one has holds, most severe first. */
        GateLine: {
            basis?: components["schemas"]["Basis"];
            filings: components["schemas"]["FilingRef"][];
            holds: components["schemas"]["Hold"][];
            lineNo: components["schemas"]["LineNo"];
            sku: components["schemas"]["Identifier"];
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * GateRefusal
         * @description What the gate said against it.
         */
        GateRefusal: {
            code: string;
            field?: string;
            message: string;
            remedy: string;
        };
        /** Health */
        Health: {
            details?: Record<string, unknown>;
            error?: Record<string, unknown>;
            info?: Record<string, unknown>;
            /** @enum {string} */
            status: "ok" | "error" | "shutting_down";
        };
        /** @description One open reason on one line. `missing`: evidence kinds or attributes; `remedy`: what would close it, in English. */
        Hold: {
            filingId?: components["schemas"]["Identifier"];
            holdId: components["schemas"]["Identifier"];
            missing?: string[];
            params: components["schemas"]["ReasonParams"];
            reason: components["schemas"]["Reason"];
            remedy: components["schemas"]["Text"];
            requirement?: components["schemas"]["Requirement"];
            since: components["schemas"]["Instant"];
        };
        /** HoldAges */
        HoldAges: {
            /** @enum {string} */
            family: "LIST" | "DESTINATION" | "PRODUCT" | "FILING" | "MANUAL";
            over7d: number;
            under1d: number;
            under3d: number;
            under4h: number;
            under7d: number;
        };
        /**
         * HoldItem
         * @description An open hold, and the shipment that it keeps back.
         */
        HoldItem: {
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            exporterId: components["schemas"]["Identifier"];
            filingId?: components["schemas"]["Identifier"];
            holdId: components["schemas"]["Identifier"];
            lineNo: components["schemas"]["LineNo"];
            missing?: string[];
            /** @description An override that names it and is not decided. */
            overrideId?: components["schemas"]["Identifier"];
            params: components["schemas"]["ReasonParams"];
            plannedDispatchAt: components["schemas"]["Instant"];
            reason: components["schemas"]["Reason"];
            remedy: components["schemas"]["Text"];
            requirement?: components["schemas"]["Requirement"];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            since: components["schemas"]["Instant"];
            sku: components["schemas"]["Identifier"];
            status: components["schemas"]["ShipmentStatus"];
            warehouseId: components["schemas"]["Identifier"];
        };
        /** HoldNoteRequest */
        HoldNoteRequest: {
            shipmentId: components["schemas"]["Identifier"];
            text: string;
        };
        /** HoldOfRow */
        HoldOfRow: {
            filingId?: components["schemas"]["Identifier"];
            fix: components["schemas"]["Fix"];
            holdId: components["schemas"]["Identifier"];
            lineNo: components["schemas"]["LineNo"];
            missing?: string[];
            /** @description An override that names it and is not decided. */
            overrideId?: components["schemas"]["Identifier"];
            params: components["schemas"]["ReasonParams"];
            reason: components["schemas"]["Reason"];
            remedy: components["schemas"]["Text"];
            requirement?: components["schemas"]["Requirement"];
            since: components["schemas"]["Instant"];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * HoldPage
         * @description One page. `nextCursor` is there when there is more.
         */
        HoldPage: {
            items: components["schemas"]["HoldItem"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** @description A name given by the system that owns the thing: printable, not blank. */
        Identifier: string;
        /**
         * Format: date-time
         * @description A point in time: RFC 3339 with its offset, `2026-06-02T08:00:00Z`.
         */
        Instant: string;
        /**
         * KeyReplay
         * @description What was replayed of a key, in the order in which it is taken in.
         */
        KeyReplay: {
            key: string;
            /** @description Whether more of the key are open than one request takes. */
            more: boolean;
            replayed: components["schemas"]["DeadLetterSummary"][];
            topic: string;
        };
        /** KeyReplayRequest */
        KeyReplayRequest: {
            key: string;
            reason?: string;
            topic: string;
        };
        /** @description A short text for people: a name, a title. */
        Label: string;
        /**
         * LiftedHold
         * @description What the gate was told.
         */
        LiftedHold: {
            holdId: components["schemas"]["Identifier"];
            liftedBy: components["schemas"]["Identifier"];
            reason: string;
            shipmentId: components["schemas"]["Identifier"];
        };
        /**
         * LikelyClear
         * @description When it is likely to be clear, by how long filings like those it waits for took. Absent: nobody can say.
         */
        LikelyClear: {
            /** @description How many filings that rests on; few say little. */
            basedOnFilings: number;
            p50: components["schemas"]["Instant"];
            p90: components["schemas"]["Instant"];
        };
        /** @description Names a line of one document; unique in it. */
        LineNo: number;
        /** ListAhead */
        ListAhead: {
            effectiveFrom: components["schemas"]["Instant"];
            listId: components["schemas"]["Identifier"];
            title: components["schemas"]["Label"];
            version: components["schemas"]["Version"];
        };
        /** @description One version of an applicable list. */
        ListRef: {
            listId: components["schemas"]["Identifier"];
            version: components["schemas"]["Version"];
        };
        /** @description Where the list comes from and how sure we are of it. */
        ListSource: {
            /** @enum {string} */
            confidence: "UNVERIFIED" | "VERIFIED";
            note?: components["schemas"]["Text"];
            publishedOn: components["schemas"]["Day"];
            title: components["schemas"]["Label"];
        };
        /** ManualHoldReason */
        ManualHoldReason: {
            reason: string;
        };
        /** @description A destination country, or `*`: every destination other than the exporter's own country. */
        Market: string;
        /**
         * NamedHold
         * @description A hold, as it was when somebody asked.
         */
        NamedHold: {
            holdId: components["schemas"]["Identifier"];
            lineNo: components["schemas"]["LineNo"];
            /** @description Whether it is open now, as the gate said last. */
            open: boolean;
            reason: components["schemas"]["Reason"];
            requirement?: components["schemas"]["Requirement"];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * Note
         * @description What somebody wrote about a shipment, perhaps about one of its holds.
         */
        Note: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Identifier"];
            holdId?: components["schemas"]["Identifier"];
            noteId: components["schemas"]["Identifier"];
            shipmentId: components["schemas"]["Identifier"];
            text: string;
        };
        /** NoteItem */
        NoteItem: {
            at: components["schemas"]["Instant"];
            /** @constant */
            kind: "NOTE";
            person: string;
            text: string;
        };
        /**
         * NotePage
         * @description One page. `nextCursor` is there when there is more.
         */
        NotePage: {
            items: components["schemas"]["Note"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** NoteRequest */
        NoteRequest: {
            text: string;
        };
        /**
         * OrderPage
         * @description One page. `nextCursor` is there when there is more.
         */
        OrderPage: {
            items: components["schemas"]["OrderScreenedData"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /**
         * OrderResource
         * @description The screening, and the first hundred shipments of the order by when they leave.
         */
        OrderResource: {
            lines: components["schemas"]["ScreenedLine"][];
            orderId: components["schemas"]["Identifier"];
            orderVersion: components["schemas"]["Version"];
            outcome: components["schemas"]["ScreeningOutcome"];
            promise: components["schemas"]["DeliveryPromise"];
            screenedAt: components["schemas"]["Instant"];
            shipments: components["schemas"]["ShipmentOfOrder"][];
        };
        /**
         * OrderScreenedData
         * @description The early answer for an order. Advice: it holds nothing.
         */
        OrderScreenedData: {
            lines: components["schemas"]["ScreenedLine"][];
            orderId: components["schemas"]["Identifier"];
            orderVersion: components["schemas"]["Version"];
            outcome: components["schemas"]["ScreeningOutcome"];
            promise: components["schemas"]["DeliveryPromise"];
            screenedAt: components["schemas"]["Instant"];
        };
        /**
         * Override
         * @description A release that two people agree on although its reasons stand.
         */
        Override: {
            approvedAt?: components["schemas"]["Instant"];
            approvedBy?: string;
            exporterId: components["schemas"]["Identifier"];
            overrideId: components["schemas"]["Identifier"];
            overrideVersion: components["schemas"]["Version"];
            reason: string;
            rejectedAt?: components["schemas"]["Instant"];
            rejectedBy?: string;
            rejectionReason?: string;
            requestedAt: components["schemas"]["Instant"];
            requestedBy: string;
            shipments: components["schemas"]["ShipmentOverride"][];
            /**
             * @description From APPROVED on it is the gate that says so, and nobody else.
             * @enum {string}
             */
            status: "REQUESTED" | "REJECTED" | "APPROVED" | "GRANTED" | "REFUSED" | "LAPSED";
            until: components["schemas"]["Instant"];
        };
        /** OverrideItem */
        OverrideItem: {
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            event: "REQUESTED" | "APPROVED" | "REJECTED";
            holdIds: components["schemas"]["Identifier"][];
            /** @constant */
            kind: "OVERRIDE";
            overrideId: components["schemas"]["Identifier"];
            person: string;
            reason: string;
            until: components["schemas"]["Instant"];
        };
        /**
         * OverridePage
         * @description One page. `nextCursor` is there when there is more.
         */
        OverridePage: {
            items: components["schemas"]["Override"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** OverrideRejection */
        OverrideRejection: {
            reason: string;
        };
        /** OverrideRequest */
        OverrideRequest: {
            reason: string;
            shipments: {
                decisionVersion?: components["schemas"]["Version"];
                holdIds: components["schemas"]["Identifier"][];
                shipmentId: components["schemas"]["Identifier"];
            }[];
            until: components["schemas"]["Instant"];
        };
        /** Passport */
        Passport: {
            claims: components["schemas"]["PassportClaims"];
            passport: string;
        };
        /**
         * PassportClaims
         * @description What the passport says: a release, and what it rests on.
         */
        PassportClaims: {
            /** @description How many lines rest on what. */
            bases: {
                FILING?: number;
                OUT_OF_SCOPE?: number;
                OVERRIDE?: number;
            };
            decidedAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: string;
            /** @description From then on it is worth nothing; seconds since the epoch. */
            exp: number;
            exporterId: components["schemas"]["Identifier"];
            filings: {
                filingId: string;
                filingVersion: number;
                number?: string;
            }[];
            /** @description Seconds since the epoch. */
            iat: number;
            /** @description Where the desk is reached. */
            iss: string;
            /** @description Where the release stands in the gate’s journal. */
            journal?: {
                hash: string;
                sequence: string;
            };
            /** @description The passport. */
            jti: string;
            shipmentVersion: components["schemas"]["Version"];
            /** @description The shipment. */
            sub: string;
            warehouseId: components["schemas"]["Identifier"];
        };
        /** PassportItem */
        PassportItem: {
            at: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            /** @constant */
            kind: "PASSPORT";
            passportId: string;
            /** @description Who asked for it. */
            person: string;
            until: components["schemas"]["Instant"];
        };
        /** PassportKeys */
        PassportKeys: {
            keys: {
                alg: string;
                crv: string;
                kid: string;
                kty: string;
                use: string;
                x: string;
            }[];
        };
        /**
         * PlacedHold
         * @description What the gate was told.
         */
        PlacedHold: {
            holdId: components["schemas"]["Identifier"];
            placedBy: components["schemas"]["Identifier"];
            reason: string;
            shipmentId: components["schemas"]["Identifier"];
        };
        /**
         * Problem
         * @description Why a request was refused (RFC 9457). Match on `code`; `remedy` says what to do.
         */
        Problem: {
            /** @description Stable: what programs match on. */
            code: string;
            /** @description What is wrong with this very request. */
            detail: string;
            /** @description The part of the request that is wrong: `lines[0].quantity`, `If-Match`. */
            field?: string;
            /** @description The path of the request. */
            instance: string;
            /** @description What to do. */
            remedy: string;
            status: number;
            title: string;
            /** @description Stable, one for each code: `urn:sluice:problem:stale-version`. */
            type: string;
        };
        /** ProductItem */
        ProductItem: {
            at: components["schemas"]["Instant"];
            /** @description Names of what is different; the first twenty. */
            changed: string[];
            /** @description Who stands for the classification. */
            confirmedBy?: string;
            /** @constant */
            kind: "FACT";
            /** @description Whoever confirmed the classification with this change. */
            person?: string;
            productVersion: components["schemas"]["Version"];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * QueueFacets
         * @description Counts of shipments. Each facet ignores its own filter.
         */
        QueueFacets: {
            asOf: components["schemas"]["Instant"];
            /** @description The most frequent ones first. */
            destinations: components["schemas"]["ValueCount"][];
            /** @description The most frequent ones first. */
            exporters: components["schemas"]["ValueCount"][];
            reasons: {
                /** @description Shipments with such a hold. */
                CLASSIFICATION_INCOMPLETE?: number;
                /** @description Shipments with such a hold. */
                DESCRIPTION_CONFLICT?: number;
                /** @description Shipments with such a hold. */
                DESTINATION_UNKNOWN?: number;
                /** @description Shipments with such a hold. */
                FILING_EXPIRED?: number;
                /** @description Shipments with such a hold. */
                FILING_INCOMPLETE?: number;
                /** @description Shipments with such a hold. */
                FILING_MISSING?: number;
                /** @description Shipments with such a hold. */
                FILING_REJECTED?: number;
                /** @description Shipments with such a hold. */
                FILING_REVOKED?: number;
                /** @description Shipments with such a hold. */
                LIST_UNAVAILABLE?: number;
                /** @description Shipments with such a hold. */
                MANUAL?: number;
                /** @description Shipments with such a hold. */
                PRODUCT_UNKNOWN?: number;
            };
            /** @description Shipments that meet the filter. */
            total: number;
            views: components["schemas"]["ViewCounts"];
            /** @description The most frequent ones first. */
            warehouses: components["schemas"]["ValueCount"][];
        };
        /** QueueSnapshot */
        QueueSnapshot: {
            asOf: components["schemas"]["Instant"];
            /** @description There are more than the ids that are given. */
            capped: boolean;
            /** @description In order. */
            ids: components["schemas"]["Identifier"][];
            /** @description Names this answer. */
            snapshotId: string;
            /** @description How many shipments there are. */
            total: number;
        };
        /**
         * @description Why a line is held, most severe first.
         * @enum {string}
         */
        Reason: "LIST_UNAVAILABLE" | "DESTINATION_UNKNOWN" | "PRODUCT_UNKNOWN" | "CLASSIFICATION_INCOMPLETE" | "DESCRIPTION_CONFLICT" | "FILING_REVOKED" | "FILING_REJECTED" | "FILING_EXPIRED" | "FILING_INCOMPLETE" | "FILING_MISSING" | "MANUAL";
        /** @description The facts of a reason (sku, country, date, filing, attribute), so that a reader can say it in any language. */
        ReasonParams: {
            [key: string]: components["schemas"]["AttributeValue"];
        };
        /**
         * RecordEdit
         * @description The parts that are changed; headers are given as a whole. A value without an encoding is JSON.
         */
        RecordEdit: {
            headers?: {
                [key: string]: components["schemas"]["TextOrBytes"];
            };
            key?: components["schemas"]["TextOrBytes"] | null;
            /** @description A JSON document, or a string in the other encodings; null where there is none. */
            value?: unknown;
            /**
             * @description none: a record without a value, which removes its key.
             * @enum {string}
             */
            valueEncoding?: "json" | "text" | "base64" | "none";
        };
        /**
         * RecordView
         * @description A Kafka record as people read it.
         */
        RecordView: {
            headers: {
                [key: string]: components["schemas"]["TextOrBytes"];
            };
            key: components["schemas"]["TextOrBytes"] | null;
            /** @description A JSON document, or a string in the other encodings; null where there is none. */
            value: unknown;
            /**
             * @description none: a record without a value, which removes its key.
             * @enum {string}
             */
            valueEncoding: "json" | "text" | "base64" | "none";
        };
        /** ReplayRequest */
        ReplayRequest: {
            reason?: string;
            record?: components["schemas"]["RecordEdit"];
        };
        /** @description What a line needs a filing for (the exporter and the product are the line's). */
        Requirement: {
            entryId: components["schemas"]["Identifier"];
            listId: components["schemas"]["Identifier"];
            market: components["schemas"]["Market"];
        };
        /**
         * Resolution
         * @description How it was dealt with.
         */
        Resolution: {
            at: components["schemas"]["Instant"];
            by: string;
            edited?: components["schemas"]["RecordView"];
            /**
             * @description Of a replay.
             * @enum {string}
             */
            outcome?: "WAITING" | "APPLIED" | "PARKED_AGAIN";
            /** @description The dead letter that the replay became. */
            parkedAgainAs?: string;
            reason?: string;
        };
        /** @description The advice for one line. */
        ScreenedLine: {
            lineNo: components["schemas"]["LineNo"];
            reasons: components["schemas"]["ScreeningReason"][];
            requirements: components["schemas"]["ScreenedRequirement"][];
            sku: components["schemas"]["Identifier"];
        };
        /** @description A requirement of the line; `filingId` names the filing that covers it, if one does. */
        ScreenedRequirement: {
            entryId: components["schemas"]["Identifier"];
            filingId?: components["schemas"]["Identifier"];
            listId: components["schemas"]["Identifier"];
            market: components["schemas"]["Market"];
        };
        /** @enum {string} */
        ScreeningOutcome: "CLEAR" | "FILING_NEEDED" | "UNDECIDED";
        /** @description What would hold the line if it were a shipment on the requested ship date. */
        ScreeningReason: {
            filingId?: components["schemas"]["Identifier"];
            missing?: string[];
            params: components["schemas"]["ReasonParams"];
            reason: components["schemas"]["Reason"];
            remedy: components["schemas"]["Text"];
            requirement?: components["schemas"]["Requirement"];
        };
        /** Session */
        Session: {
            /** @description When the browser has to sign in again; absent for whoever came with a token. */
            endsAt?: components["schemas"]["Instant"];
            exporters: "ALL" | string[];
            /** @description How many days an override may last here (`OVERRIDE_DAYS_MAX`). */
            overrideDaysMax: number;
            person: string;
            roles: string[];
        };
        /** @description SHA-256 of the bytes: 64 lower-case hexadecimal digits. */
        Sha256: string;
        /** ShipmentOfOrder */
        ShipmentOfOrder: {
            exporterId: components["schemas"]["Identifier"];
            plannedDispatchAt: components["schemas"]["Instant"];
            shipmentId: components["schemas"]["Identifier"];
            status: components["schemas"]["ShipmentStatus"];
        };
        /**
         * ShipmentOverride
         * @description One shipment of an override: a command for the gate, and what became of it.
         */
        ShipmentOverride: {
            /** @description The gate’s decision that granted it, or with which it lapsed. */
            decisionVersion?: components["schemas"]["Version"];
            holds: components["schemas"]["NamedHold"][];
            refusal?: components["schemas"]["GateRefusal"];
            shipmentId: components["schemas"]["Identifier"];
            /**
             * @description WAITING: the gate has been told and has not answered.
             * @enum {string}
             */
            status: "REQUESTED" | "REJECTED" | "WAITING" | "GRANTED" | "REFUSED" | "LAPSED";
        };
        /** ShipmentOwner */
        ShipmentOwner: {
            at: components["schemas"]["Instant"];
            person: components["schemas"]["Identifier"];
        };
        /**
         * ShipmentResource
         * @description What the gate said last about a shipment, every override that was asked for it, oldest first, why it stands where it stands, and how it came there.
         */
        ShipmentResource: {
            cause: components["schemas"]["Cause"];
            decidedAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            explanation: components["schemas"]["Explanation"];
            exporterId: components["schemas"]["Identifier"];
            likelyClear?: components["schemas"]["LikelyClear"];
            lines: components["schemas"]["GateLine"][];
            lists: components["schemas"]["ListRef"][];
            orderIds: components["schemas"]["Identifier"][];
            overrides: components["schemas"]["Override"][];
            plannedDispatchAt: components["schemas"]["Instant"];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
            /** @description Newest first. */
            timeline: components["schemas"]["TimelineItem"][];
            warehouseId: components["schemas"]["Identifier"];
        };
        /**
         * ShipmentRow
         * @description A shipment as the queue shows it: what the gate said last, and what people said about it.
         */
        ShipmentRow: {
            cause: components["schemas"]["Cause"];
            decidedAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            exporterId: components["schemas"]["Identifier"];
            /** @description When the oldest open hold was opened. */
            heldSince?: components["schemas"]["Instant"];
            /** @description What is open, most severe first. */
            holds: components["schemas"]["HoldOfRow"][];
            likelyClear?: components["schemas"]["LikelyClear"];
            /** @description Lines of the shipment. */
            lineCount: number;
            /** @description Notes on it. */
            noteCount: number;
            orderIds: components["schemas"]["Identifier"][];
            owner?: components["schemas"]["ShipmentOwner"];
            plannedDispatchAt: components["schemas"]["Instant"];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
            warehouseId: components["schemas"]["Identifier"];
        };
        /**
         * ShipmentRowPage
         * @description One page. `nextCursor` is there when there is more.
         */
        ShipmentRowPage: {
            items: components["schemas"]["ShipmentRow"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** @enum {string} */
        ShipmentStatus: "HELD" | "RELEASED" | "RECALLED" | "BREACHED" | "CLOSED";
        /** Stats */
        Stats: {
            /** @description When it was counted: a few seconds ago at most. */
            asOf: components["schemas"]["Instant"];
            /** @description Within the range. */
            breaches: number;
            /** @description The first twenty of them. */
            filingsEnding: components["schemas"]["FilingEnding"][];
            /** @description Completed filings that end within 60 days. */
            filingsEndingCount: number;
            /** @description Where the range begins. */
            from: components["schemas"]["Instant"];
            /** @description What this process is behind the gate. */
            gateLagSeconds: number;
            heldNow: number;
            /** @description Held or recalled, and planned to leave within 24 h; late ones too. */
            leavingNotFree: number;
            /** @description The first twenty of them, soonest first. */
            listsAhead: components["schemas"]["ListAhead"][];
            /** @description Approved versions of lists that are not in force yet. */
            listsAheadCount: number;
            /** @description Of releases within the range, from the first decision or from the recall; null: there was none. */
            medianReleaseSeconds: number | null;
            /** @description Holds, each in one column. */
            openHoldAges: components["schemas"]["HoldAges"][];
            /** @description Open ones of the desk itself; null for whoever acts for some exporters only. */
            parkedRecords: number | null;
            /** @description Orders that are wanted today (Shanghai) or later. */
            promisesAtRisk: number;
            /** @enum {string} */
            range: "24h" | "7d" | "30d";
            /** @description Since midnight in Shanghai, and still released. */
            releasedToday: number;
            /** @description Every hour of the range. */
            throughput: components["schemas"]["ThroughputHour"][];
        };
        /**
         * Step
         * @description What somebody does towards closing a hold. Steps that the system does itself are not listed.
         */
        Step: {
            /** @description When it was done, as far as that is known. */
            at?: components["schemas"]["Instant"];
            attribute?: string;
            done: boolean;
            entryId?: components["schemas"]["Identifier"];
            evidenceKind?: components["schemas"]["EvidenceKind"];
            filingId?: components["schemas"]["Identifier"];
            /** @enum {string} */
            kind: "ATTACH_EVIDENCE" | "SUBMIT_FILING" | "COMPLETE_FILING" | "CREATE_FILING" | "RENEW_FILING" | "ANSWER_ATTRIBUTE" | "RESOLVE_CONFLICT" | "PUBLISH_PRODUCT" | "AMEND_SHIPMENT" | "APPROVE_LIST" | "LIFT_HOLD";
            listId?: components["schemas"]["Identifier"];
            /** @enum {string} */
            role: "officer" | "approver" | "ops" | "system";
            sku?: components["schemas"]["Identifier"];
        };
        /** @description A text for people; it may be empty. */
        Text: string;
        /**
         * TextOrBytes
         * @description Text where the bytes are UTF-8, Base64 where they are not.
         */
        TextOrBytes: string | {
            base64: string;
        };
        /** ThroughputHour */
        ThroughputHour: {
            held: number;
            hour: components["schemas"]["Instant"];
            recalled: number;
            released: number;
        };
        /** TimelineItem */
        TimelineItem: components["schemas"]["DecisionItem"] | components["schemas"]["OverrideItem"] | components["schemas"]["FilingItem"] | components["schemas"]["ProductItem"] | components["schemas"]["DockCheckItem"] | components["schemas"]["PassportItem"] | components["schemas"]["NoteItem"] | components["schemas"]["AssignmentItem"];
        /** ValueCount */
        ValueCount: {
            /** @description Shipments. */
            count: number;
            value: string;
        };
        /** @enum {string} */
        Verdict: "CLEAR" | "HELD";
        /** @description Counts up from 1; a lower one than the newest applied changes nothing. */
        Version: number;
        /**
         * View
         * @description A filter that somebody keeps under a name.
         */
        View: {
            changedAt: components["schemas"]["Instant"];
            name: string;
            owner: components["schemas"]["Identifier"];
            /** @description As it stands in the console’s address. */
            query: string;
            /** @description Everybody sees it; only its owner changes it. */
            shared: boolean;
            viewId: components["schemas"]["Identifier"];
            viewVersion: components["schemas"]["Version"];
        };
        /**
         * ViewCounts
         * @description Under the filter, but for status, owner, due and decided.
         */
        ViewCounts: {
            /** @description Shipments. */
            due4h: number;
            /** @description Shipments. */
            due24h: number;
            /** @description Shipments. */
            late: number;
            /** @description Shipments. */
            leaving: number;
            /** @description Shipments. */
            mine: number;
            /** @description Shipments. */
            releasedToday: number;
            /** @description Shipments. */
            unassigned: number;
        };
        /** ViewRequest */
        ViewRequest: {
            name: string;
            query: string;
            shared: boolean;
        };
        /** Views */
        Views: {
            items: components["schemas"]["View"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getConsoleAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: The console has no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    showDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    getDocsAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: The page has no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every check is ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /** @description Not yet; each check that is not ready says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    listBreaches: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachPage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Only with this code. */
                code?: string;
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Only with this record key, as text. */
                key?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Parked at this time or later. */
                parkedSince?: components["schemas"]["Instant"];
                /** @description Parked before this time. */
                parkedUntil?: components["schemas"]["Instant"];
                /** @description Only in this state; upper or lower case. */
                state?: "OPEN" | "open" | "REPLAYED" | "replayed" | "DISCARDED" | "discarded";
                /** @description Only of this topic, without prefix. */
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deadLetterId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `DEAD_LETTER_UNKNOWN`: This service has no such dead letter.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "DEAD_LETTER_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                deadLetterId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardRequest"];
            };
        };
        responses: {
            /** @description The dead letter as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `DEAD_LETTER_UNKNOWN`: This service has no such dead letter.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "DEAD_LETTER_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `ALREADY_REPLAYED`: It was replayed already.
             *     - `ALREADY_DISCARDED`: It was discarded already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ALREADY_REPLAYED" | "ALREADY_DISCARDED";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A field of the body is not as its schema says.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                deadLetterId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description The dead letter as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `DEAD_LETTER_UNKNOWN`: This service has no such dead letter.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "DEAD_LETTER_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `ALREADY_REPLAYED`: It was replayed already.
             *     - `ALREADY_DISCARDED`: It was discarded already.
             *     - `BLOCKED_BY_EARLIER`: An earlier record of the same key is still open.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ALREADY_REPLAYED" | "ALREADY_DISCARDED" | "BLOCKED_BY_EARLIER";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: The body, or the record itself, is not as its schema says.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `NOT_JSON`: The record still cannot be used; `field` names the part.
             *     - `TOO_LARGE`: The record still cannot be used; `field` names the part.
             *     - `NOT_A_CLOUDEVENT`: The record still cannot be used; `field` names the part.
             *     - `UNKNOWN_TYPE`: The record still cannot be used; `field` names the part.
             *     - `WRONG_TOPIC`: The record still cannot be used; `field` names the part.
             *     - `KEY_MISMATCH`: The record still cannot be used; `field` names the part.
             *     - `UNEXPECTED_TOMBSTONE`: The record still cannot be used; `field` names the part.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "IDEMPOTENCY_KEY_REUSED" | "NOT_JSON" | "TOO_LARGE" | "NOT_A_CLOUDEVENT" | "UNKNOWN_TYPE" | "WRONG_TOPIC" | "KEY_MISMATCH" | "UNEXPECTED_TOMBSTONE";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    replayKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyReplayRequest"];
            };
        };
        responses: {
            /** @description What was replayed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReplay"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `SCHEMA_VIOLATION`: The body, or the record itself, is not as its schema says.
             *     - `NOT_JSON`: The record still cannot be used; `field` names the part.
             *     - `TOO_LARGE`: The record still cannot be used; `field` names the part.
             *     - `NOT_A_CLOUDEVENT`: The record still cannot be used; `field` names the part.
             *     - `UNKNOWN_TYPE`: The record still cannot be used; `field` names the part.
             *     - `WRONG_TOPIC`: The record still cannot be used; `field` names the part.
             *     - `KEY_MISMATCH`: The record still cannot be used; `field` names the part.
             *     - `UNEXPECTED_TOMBSTONE`: The record still cannot be used; `field` names the part.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "SCHEMA_VIOLATION" | "NOT_JSON" | "TOO_LARGE" | "NOT_A_CLOUDEVENT" | "UNKNOWN_TYPE" | "WRONG_TOPIC" | "KEY_MISMATCH" | "UNEXPECTED_TOMBSTONE";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description How many at most. */
                limit?: number;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only of shipments in one of these statuses. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    assignHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                holdId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignHoldRequest"];
            };
        };
        responses: {
            /** @description What became of each shipment, in the order of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignResults"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    writeHoldNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                holdId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldNoteRequest"];
            };
        };
        responses: {
            /** @description The note as it stands. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `HOLD_NOT_OPEN`: The hold is not open.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "HOLD_NOT_OPEN";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    assignShipments: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRequest"];
            };
        };
        responses: {
            /** @description What became of each shipment, in the order of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignResults"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    exportHolds: {
        parameters: {
            query?: {
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description What to write. */
                format?: "csv" | "xlsx";
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only in one of these statuses; held and recalled unless given. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file: CSV, or a workbook where `format` says so. */
            200: {
                headers: {
                    /** @description Its name. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    countHoldFacets: {
        parameters: {
            query?: {
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only in one of these statuses; held and recalled unless given. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts of shipments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueFacets"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listFixes: {
        parameters: {
            query?: {
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only in one of these statuses; held and recalled unless given. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 100 acts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FixGroups"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listHoldIds: {
        parameters: {
            query?: {
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only in one of these statuses; held and recalled unless given. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 100,000 ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSnapshot"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only those whose requested ship date is at risk, or is not. */
                atRisk?: "true" | "false";
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Only with one of these outcomes. Separated by commas. */
                outcome?: string;
                /** @description The beginning of an order’s id in any case, or the SKU of one of its lines. */
                q?: string;
                /** @description Only those wanted on this day or later. */
                wantedFrom?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the desk has heard it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `ORDER_UNKNOWN`: The desk has heard no screening of it that the caller may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ORDER_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listOverrides: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Only those that name this shipment. */
                shipmentId?: string;
                /** @description Only in one of these statuses. Separated by commas. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverridePage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    requestOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description The override as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `SHIPMENT_CHANGED`: The gate decided a shipment again: its newest decision is another.
             *     - `HOLD_NOT_OPEN`: A hold is not open.
             *     - `OVERRIDE_ASKED`: An override that is not decided names one of the holds.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SHIPMENT_CHANGED" | "HOLD_NOT_OPEN" | "OVERRIDE_ASKED";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of a shipment.
             *     - `SHIPMENT_TWICE`: A shipment is named twice.
             *     - `EXPORTERS_DIFFER`: The shipments are not all of one exporter.
             *     - `OVERRIDE_END`: The end is past, or further away than the operator allows.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "SHIPMENT_UNKNOWN" | "SHIPMENT_TWICE" | "EXPORTERS_DIFFER" | "OVERRIDE_END";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                overrideId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The override as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `OVERRIDE_UNKNOWN`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "OVERRIDE_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    approveOverride: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                overrideId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The override as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `SECOND_PERSON_REQUIRED`: The caller asked for it.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "SECOND_PERSON_REQUIRED" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `OVERRIDE_UNKNOWN`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "OVERRIDE_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `OVERRIDE_DECIDED`: It is decided already.
             *     - `OVERRIDE_ENDED`: The end that was asked for is past.
             *     - `SHIPMENT_OVER`: A shipment departed or was cancelled meanwhile.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "OVERRIDE_DECIDED" | "OVERRIDE_ENDED" | "SHIPMENT_OVER";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    rejectOverride: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                overrideId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRejection"];
            };
        };
        responses: {
            /** @description The override as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `OVERRIDE_UNKNOWN`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "OVERRIDE_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `OVERRIDE_DECIDED`: It is decided already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "OVERRIDE_DECIDED";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getPassportKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassportKeys"];
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    finishSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in; to where the sign-in began. */
            303: {
                headers: {
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Bad Request.
             *
             *     - `SIGN_IN_FAILED`: What came back ends no sign-in that this browser began.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SIGN_IN_FAILED";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_INVALID`: The token that came back is not one for Sluice.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_INVALID";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE";
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: {
                /** @description Ask who it is again. */
                prompt?: "login" | "select_account";
                /** @description A path of the desk, for afterwards. */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider. */
            303: {
                headers: {
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listShipments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description These shipments; nothing else can be asked with them. Up to 100, separated by commas, of 8,000 characters together. */
                shipmentIds?: string;
                /** @description Only in one of these statuses. Separated by commas. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentRowPage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the desk has heard it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getShipmentAsOf: {
        parameters: {
            query: {
                /** @description The instant, RFC 3339. */
                at: components["schemas"]["Instant"];
            };
            header?: never;
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What held then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOf"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `NOTHING_SAID_BY_THEN`: The gate had said nothing of it by then, as far as the desk has heard.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "NOTHING_SAID_BY_THEN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getClearance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gate’s answer for this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clearance"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The gate has never seen the shipment. It may not leave.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             *     - `NO_ANSWER`: The gate gave no answer within 2 s. Do not ship.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "NO_ANSWER";
                    };
                };
            };
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionVersion: components["schemas"]["Version"];
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It never changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             *     - `DECISION_UNKNOWN`: The desk has not heard this decision of it.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN" | "DECISION_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    placeManualHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualHoldReason"];
            };
        };
        responses: {
            /** @description The gate is told. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedHold"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `SHIPMENT_OVER`: The shipment departed or was cancelled.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SHIPMENT_OVER";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    liftManualHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                holdId: components["schemas"]["Identifier"];
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualHoldReason"];
            };
        };
        responses: {
            /** @description The gate is told. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiftedHold"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `SHIPMENT_OVER`: The shipment departed or was cancelled.
             *     - `HOLD_NOT_OPEN`: The hold is not open.
             *     - `HOLD_NOT_MANUAL`: Something other than a person holds it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SHIPMENT_OVER" | "HOLD_NOT_OPEN" | "HOLD_NOT_MANUAL";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    getIncidentFile: {
        parameters: {
            query?: {
                /** @description Of the report; by `Accept-Language` when it is absent. */
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. Streamed: one that breaks off is none. */
            200: {
                headers: {
                    /** @description Its name. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of it.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `NO_INCIDENT`: It did not leave without a release.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_INCIDENT";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description The note as it stands. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The desk has heard nothing of the shipment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    issuePassport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
            };
            path: {
                shipmentId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The passport, as a compact string, and what it says. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passport"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "EXPORTER_OUT_OF_SCOPE";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `SHIPMENT_UNKNOWN`: The gate has never seen the shipment. It may not leave.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "SHIPMENT_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `NOT_RELEASED`: The shipment may not leave.
             *     - `DECISION_NOT_HEARD`: The desk has not heard the release yet.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_RELEASED" | "DECISION_NOT_HEARD";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             *     - `NO_ANSWER`: The gate gave no answer within 2 s. Do not ship.
             *     - `PASSPORTS_NOT_SET_UP`: This desk has no PASSPORT_SECRET_KEY.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "NO_ANSWER" | "PASSPORTS_NOT_SET_UP";
                    };
                };
            };
        };
    };
    getStats: {
        parameters: {
            query?: {
                /** @description How far back. */
                range?: "24h" | "7d" | "30d";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stood at `asOf`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stats"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    openStream: {
        parameters: {
            query?: {
                /** @description Only what the gate decided on this day, in Asia/Shanghai. */
                decided?: "today";
                /** @description Only to these countries, as they were given. Up to 100, separated by commas, of 8,000 characters together. */
                destination?: string;
                /** @description `desc` turns the order around: what leaves last, what is held longest. */
                dir?: "asc" | "desc";
                /** @description Only what leaves then. `late`: its planned dispatch is past; the others do not contain it. Separated by commas. */
                due?: string;
                /** @description Only with a hold under one of these entries. Up to 100, separated by commas, of 8,000 characters together. */
                entry?: string;
                /** @description Only of these exporters. Up to 100, separated by commas, of 8,000 characters together. */
                exporter?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description Only with a hold that names one of these filings. Up to 100, separated by commas, of 8,000 characters together. */
                filing?: string;
                /** @description Only what one of these acts would free, perhaps with others: keys of fixes. Up to 100, separated by commas, of 8,000 characters together. */
                fix?: string;
                /** @description Only what has been held for so many hours, or longer. */
                heldFor?: number;
                /** @description What was heard last, from a stream with another filter: nothing is missed between the two. The header counts where both are there. */
                lastEventId?: string;
                /** @description Only with a hold under one of these lists. Up to 100, separated by commas, of 8,000 characters together. */
                list?: string;
                /** @description Only what these people look after. `me`: the caller. `none`: nobody. Up to 100, separated by commas, of 8,000 characters together. */
                owner?: string;
                /** @description Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings. */
                q?: string;
                /** @description Only with a hold for one of these reasons. Separated by commas. */
                reason?: string;
                /** @description Only this shipment. */
                shipmentId?: string;
                /** @description Only with a hold on one of these products. Up to 100, separated by commas, of 8,000 characters together. */
                sku?: string;
                /** @description `dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id. */
                sort?: "dispatch" | "held" | "shipment";
                /** @description Only in one of these statuses; held and recalled unless given. Separated by commas. */
                status?: string;
                /** @description Only from these warehouses. Up to 100, separated by commas, of 8,000 characters together. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Until somebody ends it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `QUERY_INVALID`: A query parameter is not known, or not as it must be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "QUERY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             *     - `STREAM_FULL`: As many listen as this process takes.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "STREAM_FULL";
                    };
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    putView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the change was made from. Leave it out to make what does not exist yet. */
                "If-Match"?: string;
            };
            path: {
                viewId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewRequest"];
            };
        };
        responses: {
            /** @description The view as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The view as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `VIEW_OF_ANOTHER`: Somebody else made it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "VIEW_OF_ANOTHER";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `VIEW_NAME_TAKEN`: The caller has another view of that name.
             *     - `TOO_MANY_VIEWS`: The caller keeps as many views as there can be.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VIEW_NAME_TAKEN" | "TOO_MANY_VIEWS";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                viewId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            /**
             * @description Unauthorized.
             *
             *     - `TOKEN_MISSING`: The request has no bearer token.
             *     - `TOKEN_INVALID`: The token is not one of the identity provider for this service.
             *     - `TOKEN_EXPIRED`: The token has expired.
             *     - `SESSION_ENDED`: The session of the cookie has ended.
             */
            401: {
                headers: {
                    /** @description Asks for a bearer token (RFC 6750). */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED" | "SESSION_ENDED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `OTHER_ORIGIN`: The request came with a session cookie, and not from a page of the service.
             *     - `VIEW_OF_ANOTHER`: Somebody else made it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "OTHER_ORIGIN" | "VIEW_OF_ANOTHER";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `VIEW_UNKNOWN`: There is no such view.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "VIEW_UNKNOWN";
                    };
                };
            };
            /**
             * @description Precondition Failed.
             *
             *     - `STALE_VERSION`: It was changed meanwhile: If-Match names another version.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_VERSION";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION";
                    };
                };
            };
            /**
             * @description Precondition Required.
             *
             *     - `IF_MATCH_REQUIRED`: If-Match is missing.
             */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IF_MATCH_REQUIRED";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             */
            429: {
                headers: {
                    /** @description Seconds; always with TOO_MANY_REQUESTS. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_REQUESTS";
                    };
                };
            };
            /**
             * @description Internal Server Error.
             *
             *     - `INTERNAL_ERROR`: Something broke on our side.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE";
                    };
                };
            };
        };
    };
}
