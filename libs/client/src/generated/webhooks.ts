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
    "/v1/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one again, and whatever came after it for the same shipment or filing
         * @description Roles: ops, system.
         */
        post: operations["replayDelivery"];
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
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Endpoints, oldest first
         * @description Only those of exporters that the caller acts for.
         *
         *     Roles: ops, auditor, system.
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Makes an endpoint, and its secret
         * @description The secret is in this answer only. The same request again answers the endpoint without it.
         *
         *     Roles: ops, system.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint
         * @description Roles: ops, auditor, system.
         */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Deletes an endpoint, with everything that waits for it
         * @description Roles: ops, system.
         */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Changes an endpoint, or enables and disables it
         * @description Roles: ops, system.
         */
        patch: operations["changeEndpoint"];
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to an endpoint and what waits, newest first
         * @description Roles: ops, auditor, system.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends again what happened in a period, in its order
         * @description With each goes whatever came after it for the same shipment or filing.
         *
         *     Roles: ops, system.
         */
        post: operations["replayPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes another secret; the old one signs too for a while
         * @description Roles: ops, system.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an event that is made up for it, once
         * @description Roles: ops, system.
         */
        post: operations["testEndpoint"];
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
        /**
         * Delivery
         * @description One event on its way to one endpoint.
         */
        Delivery: {
            /** @description Since it was queued or replayed. */
            attempts: number;
            createdAt: components["schemas"]["Instant"];
            deliveryId: string;
            endpointId: components["schemas"]["Identifier"];
            /** @description `webhook-id`, as the receiver has it. */
            eventId: string;
            /** @description What it is about, and is kept in order with: `shipment SH-9001`. */
            key: string;
            lastAttempt?: {
                at: components["schemas"]["Instant"];
                /** @description Why it was no success. */
                error?: string;
                /** @description The beginning of what it answered. */
                excerpt?: string;
                /** @description What the receiver answered; absent when it did not. */
                status?: number;
            };
            nextAttemptAt?: components["schemas"]["Instant"];
            occurredAt: components["schemas"]["Instant"];
            replayed?: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            /** @enum {string} */
            status: "PENDING" | "DELIVERED" | "FAILED";
            type: string;
        };
        /**
         * DeliveryPage
         * @description One page. `nextCursor` is there when there is more.
         */
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** DiscardRequest */
        DiscardRequest: {
            reason: string;
        };
        /**
         * Endpoint
         * @description Where events are sent.
         */
        Endpoint: {
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            description: string;
            /** @description Why it is disabled, and since when. */
            disabled?: {
                at: components["schemas"]["Instant"];
                reason: string;
            };
            endpointId: components["schemas"]["Identifier"];
            eventTypes: ("sluice.shipment.held" | "sluice.shipment.released" | "sluice.shipment.recalled" | "sluice.shipment.breached" | "compliance.filing.completed")[];
            /** @description Null: events of every exporter. */
            exporterId: components["schemas"]["Identifier"] | null;
            /** @description Of the first failure since the last success. */
            failingSince?: components["schemas"]["Instant"];
            /** @description Until then the secret before the last rotation signs too. */
            oldSecretUntil?: components["schemas"]["Instant"];
            /** @description The signing secret: in the answer that made it, and never again. */
            secret?: string;
            /** @enum {string} */
            status: "ACTIVE" | "DISABLED";
            updatedAt: components["schemas"]["Instant"];
            updatedBy: string;
            url: string;
        };
        /** EndpointBody */
        EndpointBody: {
            description?: string;
            eventTypes: ("sluice.shipment.held" | "sluice.shipment.released" | "sluice.shipment.recalled" | "sluice.shipment.breached" | "compliance.filing.completed")[];
            exporterId?: components["schemas"]["Identifier"] | null;
            url: string;
        };
        /** EndpointChanges */
        EndpointChanges: {
            description?: string;
            eventTypes?: ("sluice.shipment.held" | "sluice.shipment.released" | "sluice.shipment.recalled" | "sluice.shipment.breached" | "compliance.filing.completed")[];
            /** @enum {unknown} */
            status?: "ACTIVE" | "DISABLED";
            url?: string;
        };
        /**
         * EndpointPage
         * @description One page. `nextCursor` is there when there is more.
         */
        EndpointPage: {
            items: components["schemas"]["Endpoint"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** Health */
        Health: {
            details?: Record<string, unknown>;
            error?: Record<string, unknown>;
            info?: Record<string, unknown>;
            /** @enum {string} */
            status: "ok" | "error" | "shutting_down";
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
        /** PeriodReplay */
        PeriodReplay: {
            endpointId: components["schemas"]["Identifier"];
            replayed: number;
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
        /** ReplayBody */
        ReplayBody: {
            since: components["schemas"]["Instant"];
            /** @enum {unknown} */
            status?: "PENDING" | "DELIVERED" | "FAILED";
            until?: components["schemas"]["Instant"];
        };
        /** ReplayRequest */
        ReplayRequest: {
            reason?: string;
            record?: components["schemas"]["RecordEdit"];
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
        /** RotationBody */
        RotationBody: {
            overlapHours?: number;
        } | null;
        /**
         * TextOrBytes
         * @description Text where the bytes are UTF-8, Base64 where they are not.
         */
        TextOrBytes: string | {
            base64: string;
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
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                deliveryId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The delivery as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `DELIVERY_UNKNOWN`: There is no such delivery, or it is not kept any more.
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "DELIVERY_UNKNOWN" | "ENDPOINT_UNKNOWN";
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
             *     - `ENDPOINT_DISABLED`: It is disabled: nothing is sent to it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ENDPOINT_DISABLED";
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
    listEndpoints: {
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
                    "application/json": components["schemas"]["EndpointPage"];
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
    createEndpoint: {
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
                "application/json": components["schemas"]["EndpointBody"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             * @description Conflict.
             *
             *     - `TOO_MANY_ENDPOINTS`: There are as many endpoints as there can be.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_ENDPOINTS";
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
             *     - `TARGET_NOT_ALLOWED`: Nothing may be sent to this `url`.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "TARGET_NOT_ALLOWED";
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
    getEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
    deleteEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                endpointId: components["schemas"]["Identifier"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
    changeEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                endpointId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointChanges"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
             *     - `TARGET_NOT_ALLOWED`: Nothing may be sent to this `url`.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "TARGET_NOT_ALLOWED";
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
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Only in this status. */
                status?: "PENDING" | "DELIVERED" | "FAILED";
            };
            header?: never;
            path: {
                endpointId: components["schemas"]["Identifier"];
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
                    "application/json": components["schemas"]["DeliveryPage"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
    replayPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                endpointId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description How many are sent again. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodReplay"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
             *     - `ENDPOINT_DISABLED`: It is disabled: nothing is sent to it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ENDPOINT_DISABLED";
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
    rotateSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                endpointId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotationBody"];
            };
        };
        responses: {
            /** @description The endpoint with its new secret, which is in this answer only. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
    testEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                endpointId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The delivery as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter, or for every one.
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
             *     - `ENDPOINT_UNKNOWN`: There is no such endpoint.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "ENDPOINT_UNKNOWN";
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
             *     - `ENDPOINT_DISABLED`: It is disabled: nothing is sent to it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ENDPOINT_DISABLED";
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
