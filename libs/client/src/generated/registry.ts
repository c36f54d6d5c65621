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
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to what, when, from what to what, and why
         * @description With `object` its timeline, oldest first; without it every change that the caller may see, newest first. What is of exporters that the caller does not act for is left out.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail as a file: a line for each change, newest first
         * @description Only what the caller may see. Streamed. The name says when it was made and of what. A cell that a spreadsheet would take for a formula has an apostrophe before it; `from` and `to` are JSON.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["exportAudit"];
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
    "/v1/evidence/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents that the store has lost or altered, newest first
         * @description Roles: ops, auditor, who act for every exporter.
         */
        get: operations["listEvidenceFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Filings, oldest first
         * @description Only those of exporters that the caller acts for.
         *
         *     Roles: officer, approver, ops, auditor.
         */
        get: operations["listFilings"];
        put?: never;
        /**
         * Opens a filing as a draft
         * @description Roles: officer.
         */
        post: operations["openFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One filing, with its evidence and what it still misses
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["getFiling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the products or markets of a draft
         * @description Roles: officer.
         */
        patch: operations["amendFiling"];
        trace?: never;
    };
    "/v1/filings/{filingId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completes a filing on review, as a second person
         * @description Roles: approver.
         */
        post: operations["completeFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attaches a document to a filing
         * @description The file is hashed while it streams in. Each document is a version of its own; none is ever overwritten. The last required document completes a filing whose entry says ON_EVIDENCE.
         *
         *     Roles: officer, system.
         */
        post: operations["attachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads a document of a filing
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the authority rejected the filing
         * @description Roles: approver.
         */
        post: operations["rejectFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the draft of its successor, which takes over without a gap
         * @description The filing itself is not changed, and counts until it ends. A successor that comes to nothing makes way for another.
         *
         *     Roles: officer.
         */
        post: operations["renewFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the authority revoked a completed filing
         * @description Roles: approver.
         */
        post: operations["revokeFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the filing was submitted to the authority
         * @description Roles: officer.
         */
        post: operations["submitFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings/{filingId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a filing that is not decided
         * @description Roles: officer.
         */
        post: operations["withdrawFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists with their versions, in order of their ids
         * @description Roles: officer, approver, ops, auditor, system.
         */
        get: operations["listLists"];
        put?: never;
        /**
         * Saves a new version of a list as a draft
         * @description Nobody outside hears of it until a second person approves it. Without a `version` it is the next one.
         *
         *     Roles: officer, who act for every exporter.
         */
        post: operations["draftList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of one list, newest first, without entries
         * @description Roles: officer, approver, ops, auditor, system.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a list
         * @description Roles: officer, approver, ops, auditor, system.
         */
        get: operations["getList"];
        /**
         * Writes a draft anew
         * @description Whoever does becomes one of its authors.
         *
         *     Roles: officer, who act for every exporter.
         */
        put: operations["rewriteList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a proposed version, as a second person
         * @description From its `effectiveFrom` on it counts for everybody; open shipments are decided again.
         *
         *     Roles: approver, who act for every exporter.
         */
        post: operations["approveList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}/diff/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What another version says differently, field by field
         * @description Roles: officer, approver, ops, auditor, system.
         */
        get: operations["diffLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a version would do to products and shipments, before anybody approves it
         * @description Lines of JSON: first `{ count: { products, shipments }, notes }`, then `{ product }` for each that would change scope, then `{ shipment }` for each that would become held, released or recalled, and `{ end }`. An answer without its `end` was cut short. `from` and `to`, both or neither, make it a backtest over the shipments last decided then.
         *
         *     Roles: officer, approver, auditor, system.
         */
        get: operations["getListImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lays a draft before a second person
         * @description From now on its content stands still.
         *
         *     Roles: officer, who act for every exporter.
         */
        post: operations["proposeList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/versions/{version}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a proposal back to its authors, with the reason
         * @description Roles: officer, approver, who act for every exporter.
         */
        post: operations["rejectList"];
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
    "/v1/product-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a file of products
         * @description CSV or `.xlsx`, read and compared with the products by a job. Nothing is changed until it is applied.
         *
         *     Roles: officer.
         */
        post: operations["createProductImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import, and how far it is
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["getProductImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-imports/{importId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies what the preview says
         * @description A row whose product was changed since it was compared with it is left out, and told.
         *
         *     Roles: officer.
         */
        post: operations["applyProductImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an import; what is applied already stays
         * @description Roles: officer.
         */
        post: operations["cancelProductImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What cannot be used, by row and column
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["listProductImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-imports/{importId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What applying it would change, row by row
         * @description Roles: officer, approver, ops, auditor.
         */
        get: operations["previewProductImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, searched, sorted and narrowed by scope
         * @description A page that is narrowed by `scope` can be short, or empty, and still have a `nextCursor`: a request looks at 5,000 products at most.
         *
         *     Roles: officer, approver, ops, auditor, system.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product, with its classification and its scope
         * @description The ETag is that of the product, which changes are made from; its scope can change without it.
         *
         *     Roles: officer, approver, ops, auditor, system.
         */
        get: operations["getProduct"];
        /**
         * Makes a product, or changes its master data
         * @description Without a `productVersion` it is the next one. When what a classification rests on changes, its confirmation falls and its attributes stay.
         *
         *     Roles: officer, system.
         */
        put: operations["putProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{sku}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says what compliance knows of a product
         * @description Whoever classifies stands for it, unless `confirmed` is false.
         *
         *     Roles: officer.
         */
        put: operations["classifyProduct"];
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
        /**
         * AttachedEvidence
         * @description An immutable document version attached to the filing. `size` in bytes.
         */
        AttachedEvidence: {
            attachedAt: components["schemas"]["Instant"];
            attachedBy: string;
            evidenceId: components["schemas"]["Identifier"];
            /** @description What its sender called the file, where that was said. */
            fileName?: string;
            kind: components["schemas"]["EvidenceKind"];
            mediaType: components["schemas"]["MediaType"];
            sha256: components["schemas"]["Sha256"];
            size: components["schemas"]["ByteSize"];
            version: components["schemas"]["Version"];
        };
        /** @description What list entries ask about, by name. An absent attribute can leave a condition undecidable. */
        Attributes: {
            [key: string]: components["schemas"]["AttributeValue"];
        };
        /** @description A scalar, or a list of scalars. Null says that the value is not known. */
        AttributeValue: string | number | boolean | null | (string | number | boolean)[];
        /**
         * AuditItem
         * @description One change of one object.
         */
        AuditItem: {
            action: string;
            at: components["schemas"]["Instant"];
            /** @description The person, or what acted by itself. */
            by: string;
            /** @description The fields that changed, and only these; null where there was nothing, or is nothing any more. */
            from: Record<string, unknown> | null;
            /** @description The link of the trail’s chain. */
            hash: components["schemas"]["Sha256"];
            /** @description Where the registry’s journal stood: what was said with the change is at or before this. */
            journalSeq: number;
            /** @description `filing:F-77`. */
            object: string;
            /** @description Place in the whole trail. */
            seq: number;
            /** @description The fields that changed, and only these; null where there was nothing, or is nothing any more. */
            to: Record<string, unknown> | null;
            why: string | null;
        };
        /**
         * AuditPage
         * @description One page. `nextCursor` is there when there is more.
         */
        AuditPage: {
            items: components["schemas"]["AuditItem"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** @description Bytes. */
        ByteSize: number;
        /** @description What compliance says about a product. `confirmedBy`: a person stands for it, so a signal in a sales text no longer conflicts. */
        Classification: {
            attributes: components["schemas"]["Attributes"];
            confirmedAt?: components["schemas"]["Instant"];
            confirmedBy?: components["schemas"]["Identifier"];
        };
        /** Completion */
        Completion: {
            number: components["schemas"]["Identifier"];
            reason?: string;
            validFrom: components["schemas"]["Day"];
            validUntil?: components["schemas"]["Day"] | null;
        };
        /** @description ISO 3166-1 alpha-2, upper case. */
        Country: string;
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
        /** EntryScope */
        EntryScope: {
            /** @description Signal words of the entry in the sales text that the attributes deny. */
            descriptionConflict?: {
                signals: string[];
                /** @constant */
                where: "salesDescription";
            };
            entryId: string;
            missingAttributes: string[];
            terms: components["schemas"]["TermExplanation"][];
            title: string;
            /** @enum {string} */
            verdict: "IN_SCOPE" | "OUT_OF_SCOPE" | "UNDECIDED";
            /** @description Why, and what to do. */
            words: string;
        };
        /**
         * EvidenceFinding
         * @description Something wrong with a stored document.
         */
        EvidenceFinding: {
            /** @description The evidence that names this content. */
            documents: {
                evidenceId: components["schemas"]["Identifier"];
                filingId: components["schemas"]["Identifier"];
                kind: components["schemas"]["EvidenceKind"];
            }[];
            /**
             * @description MISSING: the store has nothing under that name. ALTERED: it has something else there.
             * @enum {string}
             */
            finding: "MISSING" | "ALTERED";
            findingId: string;
            firstSeenAt: components["schemas"]["Instant"];
            /** @description What is there instead. */
            found?: {
                sha256: components["schemas"]["Sha256"];
                size: number;
            };
            lastSeenAt: components["schemas"]["Instant"];
            /** @description When the document was found whole again. */
            resolvedAt?: components["schemas"]["Instant"];
            sha256: components["schemas"]["Sha256"];
        };
        /**
         * EvidenceFindingPage
         * @description One page. `nextCursor` is there when there is more.
         */
        EvidenceFindingPage: {
            /** @description How far the check has come that looks for findings: without it, no finding would mean nothing. */
            check: {
                documents: number;
                roundFinishedAt: components["schemas"]["Instant"] | null;
                roundStartedAt: components["schemas"]["Instant"] | null;
            };
            items: components["schemas"]["EvidenceFinding"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** @description Names a kind of document an entry asks for: `SECURITY_ASSESSMENT_REPORT`. */
        EvidenceKind: string;
        /** EvidenceUpload */
        EvidenceUpload: {
            /** @description One file with content. */
            file: string;
            kind: components["schemas"]["EvidenceKind"];
            /** @description Of a FILING_RECEIPT, which needs it. */
            number?: components["schemas"]["Identifier"];
            /** @description When sent, the file must have it. */
            sha256?: string;
            /** @description Of a FILING_RECEIPT, which needs it. */
            validFrom?: components["schemas"]["Day"];
            /** @description Of a FILING_RECEIPT; absent: until revoked. */
            validUntil?: components["schemas"]["Day"];
        };
        /**
         * FieldChange
         * @description One field that two versions say differently. What is absent is null.
         */
        FieldChange: {
            field: string;
            from: unknown;
            to: unknown;
        };
        /** FilingChanges */
        FilingChanges: {
            markets?: components["schemas"]["Market"][];
            reason?: string;
            skus?: components["schemas"]["Identifier"][];
        } | {
            skus: unknown;
        } | {
            markets: unknown;
        };
        /**
         * FilingPage
         * @description One page. `nextCursor` is there when there is more.
         */
        FilingPage: {
            items: components["schemas"]["FilingResource"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** FilingReason */
        FilingReason: {
            reason: string;
        };
        /**
         * FilingResource
         * @description A filing, and who worked on it. `missing` names the evidence kinds that are still required.
         */
        FilingResource: {
            /** @description Who completed it on review. */
            completedBy?: string;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            entryId: components["schemas"]["Identifier"];
            evidence: components["schemas"]["AttachedEvidence"][];
            exporterId: components["schemas"]["Identifier"];
            filingId: components["schemas"]["Identifier"];
            filingVersion: components["schemas"]["Version"];
            listId: components["schemas"]["Identifier"];
            markets: components["schemas"]["Market"][];
            missing: components["schemas"]["EvidenceKind"][];
            number: components["schemas"]["Identifier"] | null;
            /** @description Why it is in its status, where somebody said so. */
            reason?: string;
            /** @description Its successor, unless that was rejected, withdrawn or revoked. */
            renewedBy?: components["schemas"]["Identifier"];
            /** @description The filing whose successor this is. */
            renews?: components["schemas"]["Identifier"];
            skus: components["schemas"]["Identifier"][];
            status: components["schemas"]["FilingStatus"];
            submittedBy?: string;
            updatedAt: components["schemas"]["Instant"];
            updatedBy: string;
            validFrom: components["schemas"]["Day"] | null;
            validUntil: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        FilingStatus: "DRAFT" | "SUBMITTED" | "COMPLETED" | "REJECTED" | "WITHDRAWN" | "REVOKED" | "EXPIRED";
        /** FilingWhy */
        FilingWhy: {
            reason?: string;
        } | null;
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
        /** ImportApplication */
        ImportApplication: {
            skipInvalid?: boolean;
        } | null;
        /**
         * ImportError
         * @description What is wrong with a row.
         */
        ImportError: {
            code: string;
            /** @description Title of the column; absent when the whole row is meant. */
            column?: string;
            problem: string;
            remedy: string;
            /** @description As a spreadsheet program numbers it. */
            row: number;
        };
        /**
         * ImportErrorPage
         * @description One page. `nextCursor` is there when there is more.
         */
        ImportErrorPage: {
            items: components["schemas"]["ImportError"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
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
        /**
         * ListDiff
         * @description What another version says differently. Nothing else is different.
         */
        ListDiff: {
            added: components["schemas"]["ListEntry"][];
            changed: {
                entryId: string;
                fields: components["schemas"]["FieldChange"][];
            }[];
            from: number;
            header: components["schemas"]["FieldChange"][];
            listId: components["schemas"]["Identifier"];
            removed: components["schemas"]["ListEntry"][];
            to: number;
        };
        /** ListDraft */
        ListDraft: {
            effectiveFrom: components["schemas"]["Instant"];
            effectiveUntil?: components["schemas"]["Instant"] | null;
            entries: components["schemas"]["ListEntry"][];
            listId?: components["schemas"]["Identifier"];
            origins: components["schemas"]["Country"][];
            source: components["schemas"]["ListSource"];
            title: components["schemas"]["Label"];
            version?: components["schemas"]["Version"];
        };
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
         * ListHeader
         * @description A version without its entries.
         */
        ListHeader: {
            approvedAt?: components["schemas"]["Instant"];
            approvedBy?: string;
            authors: string[];
            /** @description What has to be said wherever the list’s name is shown. */
            caveat?: string;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            effectiveFrom: components["schemas"]["Instant"];
            effectiveUntil?: components["schemas"]["Instant"] | null;
            listId: components["schemas"]["Identifier"];
            origins: components["schemas"]["Country"][];
            proposedAt?: components["schemas"]["Instant"];
            proposedBy?: string;
            /** @description Why it is a draft again. */
            rejection?: {
                at: components["schemas"]["Instant"];
                by: string;
                reason: string;
            };
            source: components["schemas"]["ListSource"];
            /**
             * @description Where it stands at this moment, which follows from its dates.
             * @enum {string}
             */
            state: "DRAFT" | "PROPOSED" | "APPROVED" | "IN_FORCE" | "SUPERSEDED" | "ENDED";
            /** @enum {string} */
            status: "DRAFT" | "PROPOSED" | "APPROVED";
            title: components["schemas"]["Label"];
            version: components["schemas"]["Version"];
        };
        /**
         * ListPage
         * @description One page. `nextCursor` is there when there is more.
         */
        ListPage: {
            items: components["schemas"]["ListRow"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /** ListRejection */
        ListRejection: {
            reason: string;
        };
        /**
         * ListResource
         * @description A version of an applicable list, and who stands for it.
         */
        ListResource: {
            approvedAt?: components["schemas"]["Instant"];
            approvedBy?: string;
            authors: string[];
            /** @description What has to be said wherever the list’s name is shown. */
            caveat?: string;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            effectiveFrom: components["schemas"]["Instant"];
            effectiveUntil?: components["schemas"]["Instant"] | null;
            entries: components["schemas"]["ListEntry"][];
            listId: components["schemas"]["Identifier"];
            origins: components["schemas"]["Country"][];
            proposedAt?: components["schemas"]["Instant"];
            proposedBy?: string;
            /** @description Why it is a draft again. */
            rejection?: {
                at: components["schemas"]["Instant"];
                by: string;
                reason: string;
            };
            source: components["schemas"]["ListSource"];
            /**
             * @description Where it stands at this moment, which follows from its dates.
             * @enum {string}
             */
            state: "DRAFT" | "PROPOSED" | "APPROVED" | "IN_FORCE" | "SUPERSEDED" | "ENDED";
            /** @enum {string} */
            status: "DRAFT" | "PROPOSED" | "APPROVED";
            title: components["schemas"]["Label"];
            version: components["schemas"]["Version"];
            /** @description What may be a mistake; said when the version is saved or proposed. */
            warnings?: components["schemas"]["ListWarning"][];
        };
        /**
         * ListRow
         * @description One list with all of its versions, newest first.
         */
        ListRow: {
            caveat?: string;
            /** @description The version that decisions rest on now; absent when none is in force. */
            inForce?: number;
            listId: components["schemas"]["Identifier"];
            source: components["schemas"]["ListSource"];
            title: components["schemas"]["Label"];
            versions: components["schemas"]["ListHeader"][];
        };
        /** ListScope */
        ListScope: {
            entries: components["schemas"]["EntryScope"][];
            listId: string;
            source: components["schemas"]["ListSource"];
            title: string;
            version: number;
        };
        /** @description Where the list comes from and how sure we are of it. */
        ListSource: {
            /** @enum {string} */
            confidence: "UNVERIFIED" | "VERIFIED";
            note?: components["schemas"]["Text"];
            publishedOn: components["schemas"]["Day"];
            title: components["schemas"]["Label"];
        };
        /** ListVersions */
        ListVersions: {
            items: components["schemas"]["ListHeader"][];
        };
        /** ListWarning */
        ListWarning: {
            /** @enum {string} */
            code: "ATTRIBUTE_UNKNOWN";
            column: number;
            detail: string;
            /** @description `entries[0].when`. */
            field: string;
            line: number;
            remedy: string;
        };
        /** @description A destination country, or `*`: every destination other than the exporter's own country. */
        Market: string;
        /** MasterData */
        MasterData: {
            attributes: components["schemas"]["Attributes"];
            category: components["schemas"]["Identifier"];
            internalDescription: components["schemas"]["Text"];
            name: components["schemas"]["Label"];
            productVersion?: components["schemas"]["Version"];
            salesDescription: components["schemas"]["Text"];
            sku?: components["schemas"]["Identifier"];
        };
        /** @description `application/pdf`. */
        MediaType: string;
        /** NewClassification */
        NewClassification: {
            attributes: components["schemas"]["Attributes"];
            confirmed?: boolean;
        };
        /** NewFiling */
        NewFiling: {
            entryId: components["schemas"]["Identifier"];
            exporterId: components["schemas"]["Identifier"];
            listId: components["schemas"]["Identifier"];
            markets: components["schemas"]["Market"][];
            skus: components["schemas"]["Identifier"][];
        };
        /** NewList */
        NewList: {
            effectiveFrom: components["schemas"]["Instant"];
            effectiveUntil?: components["schemas"]["Instant"] | null;
            entries: components["schemas"]["ListEntry"][];
            listId: components["schemas"]["Identifier"];
            origins: components["schemas"]["Country"][];
            source: components["schemas"]["ListSource"];
            title: components["schemas"]["Label"];
            version?: components["schemas"]["Version"];
        };
        /**
         * PreviewItem
         * @description A row that would change something, field by field.
         */
        PreviewItem: {
            changes: components["schemas"]["ProductFieldChange"][];
            /** @enum {string} */
            effect: "CREATE" | "CHANGE";
            /** @description As a spreadsheet program numbers it. */
            row: number;
            sku: components["schemas"]["Identifier"];
        };
        /**
         * PreviewPage
         * @description One page. `nextCursor` is there when there is more.
         */
        PreviewPage: {
            items: components["schemas"]["PreviewItem"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
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
         * ProductClassifiedData
         * @description A product with its classification. The classification's attributes outrank the product master's.
         */
        ProductClassifiedData: {
            attributes: components["schemas"]["Attributes"];
            category: components["schemas"]["Identifier"];
            classification: components["schemas"]["Classification"];
            internalDescription: components["schemas"]["Text"];
            name: components["schemas"]["Label"];
            productVersion: components["schemas"]["Version"];
            salesDescription: components["schemas"]["Text"];
            sku: components["schemas"]["Identifier"];
        };
        /** ProductFieldChange */
        ProductFieldChange: {
            /** @description `name`, `attributes.modality`, or `classification.confirmedBy` where a confirmation would fall. */
            field: string;
            /** @description Null: there is none yet. */
            from: unknown;
            to: unknown;
        };
        /**
         * ProductImport
         * @description A file of products that somebody uploaded, and how far it is.
         */
        ProductImport: {
            /** @description What applying it has done so far; `stale` rows were left out, because their product is not as it was. */
            applied: {
                changed: number;
                created: number;
                stale: number;
            };
            appliedBy?: string;
            cancelledBy?: string;
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            endedAt?: components["schemas"]["Instant"];
            /** @description Errors found. */
            errors: number;
            file: {
                encoding: string;
                /** @enum {string} */
                format: "CSV" | "XLSX";
                name: string | null;
                sha256: components["schemas"]["Sha256"];
                /** @description Bytes. */
                size: number;
            };
            importId: components["schemas"]["Identifier"];
            /** @description What applying it would do. */
            preview: {
                change: number;
                create: number;
                unchanged: number;
            };
            /** @description Of one that FAILED. */
            problem?: {
                code: string;
                /** @description Title of the column, or its letter. */
                column?: string;
                detail: string;
                remedy: string;
                /** @description As a spreadsheet program numbers it. */
                row?: number;
            };
            /** @description Of what it is doing. */
            progress: number;
            /** @description Rows of the file. */
            rows: {
                invalid: number;
                read: number;
                valid: number;
            };
            /**
             * @description READY: it can be looked at, and applied. FAILED: the file cannot be used.
             * @enum {string}
             */
            state: "READING" | "READY" | "APPLYING" | "APPLIED" | "CANCELLED" | "FAILED";
        };
        /** ProductImportUpload */
        ProductImportUpload: {
            /** @description One file with content. */
            file: string;
        };
        /**
         * ProductItem
         * @description A product without its long texts.
         */
        ProductItem: {
            category: components["schemas"]["Identifier"];
            classification: components["schemas"]["Classification"];
            name: components["schemas"]["Label"];
            productVersion: components["schemas"]["Version"];
            scope: components["schemas"]["ScopeSummary"];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * ProductPage
         * @description One page. `nextCursor` is there when there is more.
         */
        ProductPage: {
            items: components["schemas"]["ProductItem"][];
            /** @description Send it as `cursor` for the next page. */
            nextCursor?: string;
        };
        /**
         * ProductResource
         * @description A product with its classification, and what it is under the lists in force.
         */
        ProductResource: {
            attributes: components["schemas"]["Attributes"];
            category: components["schemas"]["Identifier"];
            classification: components["schemas"]["Classification"];
            internalDescription: components["schemas"]["Text"];
            name: components["schemas"]["Label"];
            productVersion: components["schemas"]["Version"];
            salesDescription: components["schemas"]["Text"];
            scope: components["schemas"]["ProductScope"];
            sku: components["schemas"]["Identifier"];
        };
        /**
         * ProductScope
         * @description Every entry of every list in force, with the words that explain it.
         */
        ProductScope: {
            /** @description The sales text says what the attributes deny, and nobody has confirmed the classification. */
            descriptionConflict: boolean;
            lists: components["schemas"]["ListScope"][];
            /** @enum {string} */
            verdict: "IN_SCOPE" | "OUT_OF_SCOPE" | "UNDECIDED";
            /** @description For the product as a whole. */
            words: string;
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
        /**
         * ScopeSummary
         * @description What a product is under the lists in force, or under the one that was asked about.
         */
        ScopeSummary: {
            /** @description The sales text says what the attributes deny, and nobody has confirmed the classification. */
            descriptionConflict: boolean;
            /** @enum {string} */
            verdict: "IN_SCOPE" | "OUT_OF_SCOPE" | "UNDECIDED";
        };
        /** @description SHA-256 of the bytes: 64 lower-case hexadecimal digits. */
        Sha256: string;
        /**
         * TermExplanation
         * @description One term of a condition, and what it is for this product.
         */
        TermExplanation: {
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
        /** @description A text for people; it may be empty. */
        Text: string;
        /**
         * TextOrBytes
         * @description Text where the bytes are UTF-8, Base64 where they are not.
         */
        TextOrBytes: string | {
            base64: string;
        };
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
    readAudit: {
        parameters: {
            query?: {
                /** @description Only what this person did, or what acted by itself; case does not count. */
                by?: string;
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description `asc` is oldest first. Unless it is said: `asc` with `object`, `desc` without. */
                dir?: "asc" | "desc";
                /** @description Only changes of these. */
                kind?: "filing" | "product" | "list" | "import";
                /** @description How many at most. */
                limit?: number;
                /** @description The timeline of one filing, import, list or product, as in `filing:F-1001`. */
                object?: string;
                /** @description Only changes from here on. An instant with its offset, or a day in UTC. */
                since?: components["schemas"]["Instant"] | components["schemas"]["Day"];
                /** @description Only changes before this; a day is included. An instant with its offset, or a day in UTC. */
                until?: components["schemas"]["Instant"] | components["schemas"]["Day"];
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
                    "application/json": components["schemas"]["AuditPage"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter whose object it is.
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
    exportAudit: {
        parameters: {
            query?: {
                /** @description Only what this person did, or what acted by itself; case does not count. */
                by?: string;
                /** @description What to write. */
                format?: "csv";
                /** @description Only changes of these. */
                kind?: "filing" | "product" | "list" | "import";
                /** @description The timeline of one filing, import, list or product, as in `filing:F-1001`. */
                object?: string;
                /** @description Only changes from here on. An instant with its offset, or a day in UTC. */
                since?: components["schemas"]["Instant"] | components["schemas"]["Day"];
                /** @description Only changes before this; a day is included. An instant with its offset, or a day in UTC. */
                until?: components["schemas"]["Instant"] | components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    /** @description Its name. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter whose object it is.
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
    listEvidenceFindings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Only in this status. */
                status?: "OPEN" | "RESOLVED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, and how far the check is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFindingPage"];
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
    listFilings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Only of this exporter. */
                exporterId?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Only under this list. */
                listId?: string;
                /** @description Only those that cover this product. */
                sku?: string;
                /** @description Only in this status. */
                status?: "DRAFT" | "SUBMITTED" | "COMPLETED" | "REJECTED" | "WITHDRAWN" | "REVOKED" | "EXPIRED";
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
                    "application/json": components["schemas"]["FilingPage"];
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
    openFiling: {
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
                "application/json": components["schemas"]["NewFiling"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `SCHEMA_VIOLATION`: A part of the request is not as its schema says; `field` names it.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `ENTRY_UNKNOWN`: No approved version of the list has the entry.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "ENTRY_UNKNOWN";
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
    getFiling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
    amendFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingChanges"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS";
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
    completeFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
             *     - `SECOND_PERSON_REQUIRED`: The caller submitted the filing or attached evidence to it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "SECOND_PERSON_REQUIRED";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             *     - `EVIDENCE_MISSING`: A required evidence kind is missing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS" | "EVIDENCE_MISSING";
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
             *     - `DATES_REVERSED`: `validUntil` is before `validFrom`.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "DATES_REVERSED";
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
    attachEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EvidenceUpload"];
            };
        };
        responses: {
            /** @description The filing with the document; Location leads to the document. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             *     - `MULTIPART_INVALID`: The body cannot be read as multipart/form-data.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID" | "MULTIPART_INVALID";
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
                    };
                };
            };
            /**
             * @description Request Timeout.
             *
             *     - `REQUEST_TOO_SLOW`: The request did not arrive in time.
             *     - `UPLOAD_STALLED`: For too long nothing more of the upload came.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW" | "UPLOAD_STALLED";
                    };
                };
            };
            /**
             * @description Conflict.
             *
             *     - `FILING_STATUS`: The filing is in a final status and takes no evidence.
             *     - `EVIDENCE_TOO_MUCH`: The filing has as many documents as it can have.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS" | "EVIDENCE_TOO_MUCH";
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
             *     - `FILE_TOO_LARGE`: The file is larger than the registry takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE" | "FILE_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             *     - `MULTIPART_REQUIRED`: The body is not multipart/form-data.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE" | "MULTIPART_REQUIRED";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `SCHEMA_VIOLATION`: A field is not as its schema says; `field` names it.
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `TEXT_NOT_STORABLE`: A text has U+0000, or half of a character.
             *     - `FIELD_INVALID`: A field is too long, no text, or there twice.
             *     - `FILE_MISSING`: There is no file.
             *     - `FILE_EMPTY`: The file has no content.
             *     - `FILE_UNEXPECTED`: There is more than one file, or one under another name.
             *     - `MEDIA_TYPE_NOT_ALLOWED`: The file is of a type that is not taken as evidence.
             *     - `MEDIA_TYPE_MISMATCH`: The content is of another type than the file is said to be.
             *     - `FILE_INFECTED`: The virus scanner found something in the file.
             *     - `SHA256_MISMATCH`: The file has another SHA-256 than was sent.
             *     - `DATES_REVERSED`: `validUntil` is before `validFrom`.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "IDEMPOTENCY_KEY_REUSED" | "TEXT_NOT_STORABLE" | "FIELD_INVALID" | "FILE_MISSING" | "FILE_EMPTY" | "FILE_UNEXPECTED" | "MEDIA_TYPE_NOT_ALLOWED" | "MEDIA_TYPE_MISMATCH" | "FILE_INFECTED" | "SHA256_MISMATCH" | "DATES_REVERSED";
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
             *     - `VIRUS_SCANNER_UNAVAILABLE`: The virus scanner gave no verdict, and without one nothing is kept.
             *     - `EVIDENCE_STORE_UNAVAILABLE`: The evidence store does not do its part.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "VIRUS_SCANNER_UNAVAILABLE" | "EVIDENCE_STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["schemas"]["Identifier"];
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, byte for byte, with the media type it came with. */
            200: {
                headers: {
                    /** @description The name it came with. */
                    "Content-Disposition": string;
                    /** @description The SHA-256, quoted. */
                    ETag: string;
                    /** @description The SHA-256 (RFC 9530). */
                    "Repr-Digest": string;
                    /** @description The same in hexadecimal. */
                    "X-Sluice-SHA256": components["schemas"]["Sha256"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             *     - `EVIDENCE_UNKNOWN`: The filing has no such document.
             *     - `EVIDENCE_KEPT_ELSEWHERE`: A document system keeps it; `detail` says where.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN" | "EVIDENCE_UNKNOWN" | "EVIDENCE_KEPT_ELSEWHERE";
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
             *     - `EVIDENCE_LOST`: The store has the document no more; `GET /v1/evidence/findings` names it.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INTERNAL_ERROR" | "EVIDENCE_LOST";
                    };
                };
            };
            /**
             * @description Service Unavailable.
             *
             *     - `IDENTITY_PROVIDER_UNREACHABLE`: The identity provider cannot be asked.
             *     - `UNAVAILABLE`: The service cannot answer right now.
             *     - `EVIDENCE_STORE_UNAVAILABLE`: The evidence store does not do its part.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "EVIDENCE_STORE_UNAVAILABLE";
                    };
                };
            };
        };
    };
    rejectFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingReason"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS";
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
    renewFiling: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FilingWhy"];
            };
        };
        responses: {
            /** @description The successor, a draft with documents of its own. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             *     - `FILING_RENEWED_ALREADY`: It has a successor already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS" | "FILING_RENEWED_ALREADY";
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
             *     - `ENTRY_UNKNOWN`: No approved version of the list has the entry.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "ENTRY_UNKNOWN";
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
    revokeFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingReason"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS";
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
    submitFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FilingWhy"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS";
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
    withdrawFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                filingId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FilingWhy"];
            };
        };
        responses: {
            /** @description The filing as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingResource"];
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The caller does not act for the exporter.
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
             *     - `FILING_UNKNOWN`: No filing has this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "FILING_UNKNOWN";
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
             *     - `FILING_STATUS`: The filing is in a status in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILING_STATUS";
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
    listLists: {
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
                    "application/json": components["schemas"]["ListPage"];
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
    draftList: {
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
                "application/json": components["schemas"]["NewList"];
            };
        };
        responses: {
            /** @description The version as it is now. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             * @description Conflict.
             *
             *     - `LIST_VERSION_NOT_NEXT`: The version is not the next one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LIST_VERSION_NOT_NEXT";
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
             *     - `LIST_DATES_REVERSED`: `effectiveUntil` is not after `effectiveFrom`.
             *     - `LIST_ENTRY_REPEATED`: Two entries have the same id.
             *     - `LIST_CONDITION_INVALID`: A CEL condition cannot be used; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "LIST_DATES_REVERSED" | "LIST_ENTRY_REPEATED" | "LIST_CONDITION_INVALID";
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
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: components["schemas"]["Identifier"];
            };
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
                    "application/json": components["schemas"]["ListVersions"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
    getList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
    rewriteList: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListDraft"];
            };
        };
        responses: {
            /** @description The version as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
             *     - `LIST_APPROVED_ALREADY`: It is approved, so it cannot change.
             *     - `LIST_PROPOSED_ALREADY`: It is proposed, so what it says stands.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LIST_APPROVED_ALREADY" | "LIST_PROPOSED_ALREADY";
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
             *     - `LIST_MISMATCH`: The path and the body name different lists or versions.
             *     - `LIST_DATES_REVERSED`: `effectiveUntil` is not after `effectiveFrom`.
             *     - `LIST_ENTRY_REPEATED`: Two entries have the same id.
             *     - `LIST_CONDITION_INVALID`: A CEL condition cannot be used; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "LIST_MISMATCH" | "LIST_DATES_REVERSED" | "LIST_ENTRY_REPEATED" | "LIST_CONDITION_INVALID";
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
    approveList: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The version as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             *     - `SECOND_PERSON_REQUIRED`: The caller wrote or proposed this version.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_MISSING" | "EXPORTER_OUT_OF_SCOPE" | "SECOND_PERSON_REQUIRED";
                    };
                };
            };
            /**
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
             *     - `LIST_APPROVED_ALREADY`: It is approved, so it cannot change.
             *     - `LIST_NOT_PROPOSED`: It is a draft, which nobody proposed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LIST_APPROVED_ALREADY" | "LIST_NOT_PROPOSED";
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
    diffLists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: components["schemas"]["Identifier"];
                other: number;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDiff"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
    getListImpact: {
        parameters: {
            query?: {
                /** @description Begin of a past period, included. */
                from?: components["schemas"]["Instant"];
                /** @description Its end, excluded. */
                to?: components["schemas"]["Instant"];
            };
            header?: never;
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description NDJSON. The ETag is of the version as it was when this was computed. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
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
             *     - `EXPORTER_OUT_OF_SCOPE`: The gate says so of the caller.
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
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
             *     - `IMPACTS_RUNNING`: The gate answers as many such questions as it can at once.
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
             *     - `GATE_UNREACHABLE`: The gate could not be asked.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDENTITY_PROVIDER_UNREACHABLE" | "UNAVAILABLE" | "GATE_UNREACHABLE";
                    };
                };
            };
        };
    };
    proposeList: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description The version as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
             *     - `LIST_APPROVED_ALREADY`: It is approved, so it cannot change.
             *     - `LIST_PROPOSED_ALREADY`: It is proposed, so what it says stands.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LIST_APPROVED_ALREADY" | "LIST_PROPOSED_ALREADY";
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
             *     - `LIST_DATES_REVERSED`: `effectiveUntil` is not after `effectiveFrom`.
             *     - `LIST_ENTRY_REPEATED`: Two entries have the same id.
             *     - `LIST_CONDITION_INVALID`: A CEL condition cannot be used; `field` names it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "IDEMPOTENCY_KEY_REUSED" | "LIST_DATES_REVERSED" | "LIST_ENTRY_REPEATED" | "LIST_CONDITION_INVALID";
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
    rejectList: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                listId: components["schemas"]["Identifier"];
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRejection"];
            };
        };
        responses: {
            /** @description The version as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResource"];
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
             *     - `LIST_UNKNOWN`: There is no such list, or it has no such version.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "LIST_UNKNOWN";
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
             *     - `LIST_APPROVED_ALREADY`: It is approved, so it cannot change.
             *     - `LIST_NOT_PROPOSED`: It is a draft, which nobody proposed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LIST_APPROVED_ALREADY" | "LIST_NOT_PROPOSED";
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
    createProductImport: {
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
                "multipart/form-data": components["schemas"]["ProductImportUpload"];
            };
        };
        responses: {
            /** @description It goes on by itself; Location says how far it is. */
            202: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /**
             * @description Bad Request.
             *
             *     - `BAD_REQUEST`: The request cannot be read.
             *     - `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key cannot be used.
             *     - `MULTIPART_INVALID`: The body cannot be read as multipart/form-data.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BAD_REQUEST" | "IDEMPOTENCY_KEY_INVALID" | "MULTIPART_INVALID";
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
             *     - `UPLOAD_STALLED`: For too long nothing more of the upload came.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REQUEST_TOO_SLOW" | "UPLOAD_STALLED";
                    };
                };
            };
            /**
             * @description Payload Too Large.
             *
             *     - `BODY_TOO_LARGE`: The body is larger than this service takes.
             *     - `FILE_TOO_LARGE`: The file is larger than the registry takes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE" | "FILE_TOO_LARGE";
                    };
                };
            };
            /**
             * @description Unsupported Media Type.
             *
             *     - `UNSUPPORTED_MEDIA_TYPE`: The body has another media type.
             *     - `MULTIPART_REQUIRED`: The body is not multipart/form-data.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE" | "MULTIPART_REQUIRED";
                    };
                };
            };
            /**
             * @description Unprocessable Entity.
             *
             *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another request.
             *     - `FIELD_UNEXPECTED`: There is something beside the one file.
             *     - `FILE_MISSING`: There is no file, or nothing in it.
             *     - `FILE_FORMAT_UNKNOWN`: The file is neither CSV nor `.xlsx`.
             *     - `ENCODING_UNKNOWN`: The text is neither UTF-8 nor GB18030.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "FIELD_UNEXPECTED" | "FILE_MISSING" | "FILE_FORMAT_UNKNOWN" | "ENCODING_UNKNOWN";
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
    getProductImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `IMPORT_UNKNOWN`: There is no such import.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "IMPORT_UNKNOWN";
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
    applyProductImport: {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                importId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportApplication"];
            };
        };
        responses: {
            /** @description It goes on by itself; Location says how far it is. */
            202: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `IMPORT_UNKNOWN`: There is no such import.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "IMPORT_UNKNOWN";
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
             *     - `IMPORT_STATE`: The import is in a state in which this cannot be done.
             *     - `IMPORT_HAS_ERRORS`: Rows cannot be used, and `skipInvalid` does not say that they are left out.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IMPORT_STATE" | "IMPORT_HAS_ERRORS";
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
    cancelProductImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that was looked at. Nothing is overwritten, so it is optional. */
                "If-Match"?: string;
            };
            path: {
                importId: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown> | null;
            };
        };
        responses: {
            /** @description It goes on by itself; Location says how far it is. */
            202: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    /** @description Where it is. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `IMPORT_UNKNOWN`: There is no such import.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "IMPORT_UNKNOWN";
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
             *     - `IMPORT_STATE`: The import is in a state in which this cannot be done.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IMPORT_STATE";
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
    listProductImportErrors: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                importId: components["schemas"]["Identifier"];
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
                    "application/json": components["schemas"]["ImportErrorPage"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `IMPORT_UNKNOWN`: There is no such import.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "IMPORT_UNKNOWN";
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
    previewProductImport: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                importId: components["schemas"]["Identifier"];
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
                    "application/json": components["schemas"]["PreviewPage"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `IMPORT_UNKNOWN`: There is no such import.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "IMPORT_UNKNOWN";
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
    listProducts: {
        parameters: {
            query?: {
                /** @description Only of this category. */
                category?: string;
                /** @description Whether somebody stands for the classification. */
                confirmed?: boolean;
                /** @description `nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing. */
                cursor?: string;
                /** @description Scope is that under this entry of the list; needs `listId`. */
                entryId?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Scope is that under this list, which must be in force. */
                listId?: string;
                /** @description Only those with this text in the sku or the name, whatever the case and width. */
                q?: string;
                /** @description Only those that are this under the lists in force. */
                scope?: "IN_SCOPE" | "OUT_OF_SCOPE" | "UNDECIDED";
                /** @description The order; `-` in front turns it round. */
                sort?: "sku" | "-sku" | "name" | "-name" | "category" | "-category";
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
                    "application/json": components["schemas"]["ProductPage"];
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
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResource"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `PRODUCT_UNKNOWN`: No product has this sku, or it was removed.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "PRODUCT_UNKNOWN";
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
    putProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the change was made from. Leave it out to make what does not exist yet. */
                "If-Match"?: string;
            };
            path: {
                sku: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MasterData"];
            };
        };
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductClassifiedData"];
                };
            };
            /** @description The product, which is new. */
            201: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductClassifiedData"];
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
             *     - `STALE_PRODUCT_VERSION`: A newer `productVersion` is known, or the same with other content.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STALE_PRODUCT_VERSION";
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
             *     - `SKU_MISMATCH`: The path and the body name different products.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "SCHEMA_VIOLATION" | "TEXT_NOT_STORABLE" | "SKU_MISMATCH";
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
    classifyProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change was made from. */
                "If-Match": string;
            };
            path: {
                sku: components["schemas"]["Identifier"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClassification"];
            };
        };
        responses: {
            /** @description The product as it is now. */
            200: {
                headers: {
                    /** @description Send it as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductClassifiedData"];
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
             * @description Not Found.
             *
             *     - `NO_SUCH_ROUTE`: A name in the path is too long.
             *     - `PRODUCT_UNKNOWN`: No product has this sku, or it was removed.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NO_SUCH_ROUTE" | "PRODUCT_UNKNOWN";
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
}
