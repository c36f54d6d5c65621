/**
 * Generated from docs/api by tools/api/generate.mjs: do not edit. Run `npm run api`.
 */
export interface paths {
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
    "/v1/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would free the most
         * @description Ordered by `aloneShipments`, `aloneLines`, `shipments` and `lines`, the most first. Counted every few seconds at most; `asOf` says when. Only of exporters that the caller acts for.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listBlockers"];
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
    "/v1/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which shipments versions of lists would change
         * @description Lines of JSON: first `{ count: { held, released, recalled, unchanged, shipments }, notes }`, then `{ shipment }` for each that would change, and `{ end }`. An answer without its `end` was cut short. Only shipments of exporters that the caller acts for. Nothing is changed.
         *
         *     Roles: officer, approver, auditor, system.
         */
        post: operations["askImpact"];
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
    "/v1/shipments/{shipmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shipment: its decision, its holds, and what would free it
         * @description Roles: officer, approver, ops, auditor, warehouse, system.
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
    "/v1/shipments/{shipmentId}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the shipment may leave at this moment
         * @description Decided again from the facts as they are now, never from a cache. Anything but `mayLeave: true` means no.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A scalar, or a list of scalars. Null says that the value is not known. */
        AttributeValue: string | number | boolean | null | (string | number | boolean)[];
        /**
         * @description What a clear line rests on.
         * @enum {string}
         */
        Basis: "OUT_OF_SCOPE" | "FILING" | "OVERRIDE";
        /**
         * Blocker
         * @description A filing that has to be made, a filing as a whole, or one document kind of it.
         */
        Blocker: {
            /** @description Their lines. */
            aloneLines: number;
            /** @description Shipments that nothing else keeps back: so many are free once this is settled. */
            aloneShipments: number;
            exporterId: components["schemas"]["Identifier"];
            /** @description Null: there is no filing yet. */
            filingId: components["schemas"]["Identifier"] | null;
            /** @description Null: the filing as a whole. */
            kind: components["schemas"]["EvidenceKind"] | null;
            /** @description Their lines that it keeps back. */
            lines: number;
            requirement: {
                entryId: components["schemas"]["Identifier"];
                listId: components["schemas"]["Identifier"];
            };
            /** @description Held or recalled shipments that it keeps back, perhaps with others. */
            shipments: number;
        };
        /**
         * BlockerPage
         * @description One page. `nextCursor` is there when there is more.
         */
        BlockerPage: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["Blocker"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
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
        /** DiscardRequest */
        DiscardRequest: {
            reason: string;
        };
        /** @description Names a kind of document an entry asks for: `SECURITY_ASSESSMENT_REPORT`. */
        EvidenceKind: string;
        /** @description The filing a clear line rests on, with the SHA-256 of each of its documents. */
        FilingRef: {
            evidence: components["schemas"]["Sha256"][];
            filingId: components["schemas"]["Identifier"];
            filingVersion: components["schemas"]["Version"];
            number: components["schemas"]["Identifier"] | null;
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
        /**
         * HoldHistory
         * @description One reason on one line, open or closed.
         */
        HoldHistory: {
            /** @description Null while it is open. */
            closedAt: components["schemas"]["Instant"] | null;
            filingId?: components["schemas"]["Identifier"];
            holdId: components["schemas"]["Identifier"];
            lineNo: components["schemas"]["LineNo"];
            missing?: string[];
            params: components["schemas"]["ReasonParams"];
            reason: components["schemas"]["Reason"];
            remedy: components["schemas"]["Text"];
            requirement?: components["schemas"]["Requirement"];
            since: components["schemas"]["Instant"];
            sku: components["schemas"]["Identifier"];
        };
        /** @description A name given by the system that owns the thing: printable, not blank. */
        Identifier: string;
        /** ImpactRequest */
        ImpactRequest: {
            lists: components["schemas"]["ListPublishedData"][];
            /** @description A backtest, over the shipments last decided then; absent: over the open ones. */
            period?: {
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
            };
        };
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
        /** @description Names a line of one document; unique in it. */
        LineNo: number;
        /** @description What is in scope (a CEL condition over `product`), where to, and which evidence a filing needs. */
        ListEntry: {
            /**
             * @description ON_EVIDENCE: the last required document completes the filing. ON_REVIEW: a second person does.
             * @enum {string}
             */
            completes: "ON_EVIDENCE" | "ON_REVIEW";
            entryId: components["schemas"]["Identifier"];
            markets: components["schemas"]["Market"][];
            requires: components["schemas"]["EvidenceKind"][];
            /** @description Words that, in a sales text, contradict a product being out of scope. */
            signals: components["schemas"]["Label"][];
            title: components["schemas"]["Label"];
            /** @description CEL, over `product`. */
            when: string;
        };
        /**
         * ListPublishedData
         * @description One version of an applicable list. In force from `effectiveFrom` (included) until `effectiveUntil` (excluded), once approved.
         */
        ListPublishedData: {
            effectiveFrom: components["schemas"]["Instant"];
            effectiveUntil?: components["schemas"]["Instant"] | null;
            entries: components["schemas"]["ListEntry"][];
            listId: components["schemas"]["Identifier"];
            origins: components["schemas"]["Country"][];
            source: components["schemas"]["ListSource"];
            /** @enum {string} */
            status: "DRAFT" | "APPROVED";
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
        /** @description A destination country, or `*`: every destination other than the exporter's own country. */
        Market: string;
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
        /** @description SHA-256 of the bytes: 64 lower-case hexadecimal digits. */
        Sha256: string;
        /**
         * ShipmentExplanation
         * @description Where a shipment stands, why, and what would free it.
         */
        ShipmentExplanation: {
            decidedAt: components["schemas"]["Instant"];
            decisionVersion: components["schemas"]["Version"];
            destinationCountry: components["schemas"]["CountryAsGiven"];
            exporterId: components["schemas"]["Identifier"];
            /** @description Every hold it ever had. */
            holds: components["schemas"]["HoldHistory"][];
            lines: components["schemas"]["GateLine"][];
            lists: components["schemas"]["ListRef"][];
            orderIds: components["schemas"]["Identifier"][];
            plannedDispatchAt: components["schemas"]["Instant"];
            /** @description One sentence a line and open hold. */
            remedies: string[];
            shipmentId: components["schemas"]["Identifier"];
            shipmentVersion: components["schemas"]["Version"];
            status: components["schemas"]["ShipmentStatus"];
            warehouseId: components["schemas"]["Identifier"];
        };
        /** @enum {string} */
        ShipmentStatus: "HELD" | "RELEASED" | "RECALLED" | "BREACHED" | "CLOSED";
        /** @description A text for people; it may be empty. */
        Text: string;
        /**
         * TextOrBytes
         * @description Text where the bytes are UTF-8, Base64 where they are not.
         */
        TextOrBytes: string | {
            base64: string;
        };
        /** @enum {string} */
        Verdict: "CLEAR" | "HELD";
        /** @description Counts up from 1; a lower one than the newest applied changes nothing. */
        Version: number;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    listBlockers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
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
                    "application/json": components["schemas"]["BlockerPage"];
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING";
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller acts for some exporters only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
    askImpact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImpactRequest"];
            };
        };
        responses: {
            /** @description NDJSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING";
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
             *     - `SCHEMA_VIOLATION`: The body is not as its schema says; `field` names the part.
             *     - `LIST_CONDITION_INVALID`: A CEL condition cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "LIST_CONDITION_INVALID";
                    };
                };
            };
            /**
             * @description Too Many Requests.
             *
             *     - `TOO_MANY_REQUESTS`: The caller, or its address, asks too often.
             *     - `IMPACTS_RUNNING`: As many such questions as can be answered at once are running.
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
                        code?: "TOO_MANY_REQUESTS" | "IMPACTS_RUNNING";
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
            /** @description As it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentExplanation"];
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
            /** @description The answer for this moment. */
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
                        code?: "TOKEN_MISSING" | "TOKEN_INVALID" | "TOKEN_EXPIRED";
                    };
                };
            };
            /**
             * @description Forbidden.
             *
             *     - `ROLE_MISSING`: The caller has none of the roles.
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter of the shipment.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE";
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
