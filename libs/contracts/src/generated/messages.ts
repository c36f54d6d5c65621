// Generated from schemas/ by tools/generate.mjs: do not edit. Run `npm run generate -w @sluice/contracts`.

/**
 * A name given by the system that owns the thing: printable, not blank.
 */
export type Identifier = string;
/**
 * A short text for people: a name, a title.
 */
export type Label = string;
/**
 * A text for people; it may be empty.
 */
export type Text = string;
/**
 * Counts up from 1; a lower one than the newest applied changes nothing.
 */
export type Version = number;
/**
 * A point in time: RFC 3339 with its offset, `2026-06-02T08:00:00Z`.
 */
export type Instant = string;
/**
 * A calendar day: `2026-06-02`.
 */
export type Day = string;
/**
 * What the writer calls the country. ISO 3166-1 alpha-2 is expected; anything else becomes a hold (DESTINATION_UNKNOWN), not a refused record.
 */
export type CountryAsGiven = string;
/**
 * ISO 3166-1 alpha-2, upper case.
 */
export type Country = string;
/**
 * A destination country, or `*`: every destination other than the exporter's own country.
 */
export type Market = string;
/**
 * Names a kind of document an entry asks for: `SECURITY_ASSESSMENT_REPORT`.
 */
export type EvidenceKind = string;
/**
 * SHA-256 of the bytes: 64 lower-case hexadecimal digits.
 */
export type Sha256 = string;
/**
 * Bytes.
 */
export type ByteSize = number;
/**
 * `application/pdf`.
 */
export type MediaType = string;
/**
 * Names a line of one document; unique in it.
 */
export type LineNo = number;
/**
 * Pieces, or the product's own unit when it is sold in fractions.
 */
export type Quantity = number;
/**
 * A scalar, or a list of scalars. Null says that the value is not known.
 */
export type AttributeValue = string | number | boolean | null | (string | number | boolean)[];
/**
 * Why a line is held, most severe first.
 */
export type Reason =
  | 'LIST_UNAVAILABLE'
  | 'DESTINATION_UNKNOWN'
  | 'PRODUCT_UNKNOWN'
  | 'CLASSIFICATION_INCOMPLETE'
  | 'DESCRIPTION_CONFLICT'
  | 'FILING_REVOKED'
  | 'FILING_REJECTED'
  | 'FILING_EXPIRED'
  | 'FILING_INCOMPLETE'
  | 'FILING_MISSING'
  | 'MANUAL';
export type FilingStatus = 'DRAFT' | 'SUBMITTED' | 'COMPLETED' | 'REJECTED' | 'WITHDRAWN' | 'REVOKED' | 'EXPIRED';
export type ShipmentStatus = 'HELD' | 'RELEASED' | 'RECALLED' | 'BREACHED' | 'CLOSED';
export type Verdict = 'CLEAR' | 'HELD';
/**
 * What a clear line rests on.
 */
export type Basis = 'OUT_OF_SCOPE' | 'FILING' | 'OVERRIDE';
export type ScreeningOutcome = 'CLEAR' | 'FILING_NEEDED' | 'UNDECIDED';

/**
 * Who exports, and from which country.
 */
export interface Exporter {
  id: Identifier;
  country: CountryAsGiven;
}
/**
 * Who buys or receives.
 */
export interface Party {
  name: Label;
  country: CountryAsGiven;
}
/**
 * What list entries ask about, by name. An absent attribute can leave a condition undecidable.
 */
export interface Attributes {
  [k: string]: AttributeValue;
}
/**
 * One version of an applicable list.
 */
export interface ListRef {
  listId: Identifier;
  version: Version;
}
/**
 * What a line needs a filing for (the exporter and the product are the line's).
 */
export interface Requirement {
  listId: Identifier;
  entryId: Identifier;
  market: Market;
}
/**
 * The facts of a reason (sku, country, date, filing, attribute), so that a reader can say it in any language.
 */
export interface ReasonParams {
  [k: string]: AttributeValue;
}
/**
 * The authority's receipt: its number and the days it is valid, the last one included. No end date: valid until revoked.
 */
export interface Receipt {
  number: Identifier;
  validFrom: Day;
  validUntil?: Day | null;
}
/**
 * A record that could not be used, with its original bytes, so that a person can find and replay it.
 */
export interface DeadLetterData {
  deadLetterId: Identifier;
  service: Identifier;
  topic: Identifier;
  partition: number;
  /**
   * Decimal digits: an offset can be larger than a JSON number holds.
   */
  offset: string;
  timestamp: Instant;
  /**
   * Base64.
   */
  key: string | null;
  code: Identifier;
  message: Text;
  field?: string;
  remedy: Text;
  /**
   * Base64 by header name.
   */
  headers: {
    [k: string]: string;
  };
  /**
   * Base64.
   */
  value: string | null;
  parkedAt: Instant;
  /**
   * Later records of the same key are parked behind this one until it is replayed or discarded.
   */
  blocksKey: boolean;
  /**
   * A name given by the system that owns the thing: printable, not blank.
   */
  replayOf?: string;
}
/**
 * A document system attached a document to a filing. Sizes in bytes.
 */
export interface EvidenceAttachedData {
  filingId: Identifier;
  evidenceId: Identifier;
  kind: EvidenceKind;
  sha256: Sha256;
  mediaType: MediaType;
  size: ByteSize;
  /**
   * Where the document system keeps it.
   */
  uri: string;
  attachedBy: Identifier;
  receipt?: Receipt;
}
/**
 * An immutable document version attached to the filing. Sizes in bytes.
 */
export interface FilingEvidence {
  evidenceId: Identifier;
  kind: EvidenceKind;
  version: Version;
  sha256: Sha256;
  size: ByteSize;
  mediaType: MediaType;
  attachedAt: Instant;
}
/**
 * A filing, whole, after a change. The days are days in Asia/Shanghai, `validUntil` included; null: no end, or not known yet.
 */
export interface FilingUpdatedData {
  filingId: Identifier;
  filingVersion: Version;
  exporterId: Identifier;
  listId: Identifier;
  entryId: Identifier;
  /**
   * @minItems 1
   * @maxItems 20000
   */
  skus: Identifier[];
  /**
   * @minItems 1
   * @maxItems 300
   */
  markets: Market[];
  status: FilingStatus;
  number: Identifier | null;
  validFrom: Day | null;
  validUntil: Day | null;
  /**
   * @maxItems 100
   */
  missing: EvidenceKind[];
  /**
   * @maxItems 2000
   */
  evidence: FilingEvidence[];
}
/**
 * Place or lift the named manual holds of a shipment.
 */
export interface GateCommandData {
  shipmentId: Identifier;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  holdIds: Identifier[];
  reason: string;
  requestedBy: Identifier;
  approvedBy?: Identifier;
  until?: Instant;
}
/**
 * The answer for one line. A clear line says its basis and has no holds; a held one has holds, most severe first.
 */
export interface GateLine {
  lineNo: LineNo;
  sku: Identifier;
  verdict: Verdict;
  basis?: Basis;
  /**
   * @maxItems 1000
   */
  filings: FilingRef[];
  /**
   * @maxItems 1000
   */
  holds: Hold[];
}
/**
 * The filing a clear line rests on, with the SHA-256 of each of its documents.
 */
export interface FilingRef {
  filingId: Identifier;
  filingVersion: Version;
  number: Identifier | null;
  /**
   * @maxItems 2000
   */
  evidence: Sha256[];
}
/**
 * One open reason on one line. `missing`: evidence kinds or attributes; `remedy`: what would close it, in English.
 */
export interface Hold {
  holdId: Identifier;
  reason: Reason;
  since: Instant;
  requirement?: Requirement;
  filingId?: Identifier;
  /**
   * @maxItems 1000
   */
  missing?: string[];
  params: ReasonParams;
  remedy: Text;
}
/**
 * What made the gate decide: the type and id of an event, or of a boundary in time.
 */
export interface Cause {
  type: Identifier;
  id: string;
}
/**
 * The gate's whole current answer for a shipment: the last record of a key is enough.
 */
export interface GateShipmentData {
  shipmentId: Identifier;
  shipmentVersion: Version;
  decisionVersion: Version;
  status: ShipmentStatus;
  decidedAt: Instant;
  exporterId: Identifier;
  /**
   * @maxItems 1000
   */
  orderIds: Identifier[];
  warehouseId: Identifier;
  destinationCountry: CountryAsGiven;
  plannedDispatchAt: Instant;
  /**
   * @maxItems 1000
   */
  lists: ListRef[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  lines: GateLine[];
  cause: Cause;
}
/**
 * Release the named holds until an instant. Two different people, and a reason.
 */
export interface HoldOverrideData {
  shipmentId: Identifier;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  holdIds: Identifier[];
  reason: string;
  requestedBy: Identifier;
  approvedBy: Identifier;
  until: Instant;
}
/**
 * Where the list comes from and how sure we are of it.
 */
export interface ListSource {
  title: Label;
  publishedOn: Day;
  confidence: 'UNVERIFIED' | 'VERIFIED';
  note?: Text;
}
/**
 * What is in scope (a CEL condition over `product`), where to, and which evidence a filing needs.
 */
export interface ListEntry {
  entryId: Identifier;
  title: Label;
  /**
   * CEL, over `product`.
   */
  when: string;
  /**
   * @minItems 1
   * @maxItems 300
   */
  markets: Market[];
  /**
   * @maxItems 100
   */
  requires: EvidenceKind[];
  /**
   * ON_EVIDENCE: the last required document completes the filing. ON_REVIEW: a second person does.
   */
  completes: 'ON_EVIDENCE' | 'ON_REVIEW';
  /**
   * Words that, in a sales text, contradict a product being out of scope.
   *
   * @maxItems 500
   */
  signals: Label[];
}
/**
 * One version of an applicable list. In force from `effectiveFrom` (included) until `effectiveUntil` (excluded), once approved.
 */
export interface ListPublishedData {
  listId: Identifier;
  version: Version;
  title: Label;
  status: 'DRAFT' | 'APPROVED';
  source: ListSource;
  effectiveFrom: Instant;
  effectiveUntil?: Instant | null;
  /**
   * @minItems 1
   * @maxItems 300
   */
  origins: Country[];
  /**
   * @maxItems 1000
   */
  entries: ListEntry[];
}
/**
 * The order will not be fulfilled.
 */
export interface OrderCancelledData {
  orderId: Identifier;
  orderVersion: Version;
  cancelledAt: Instant;
}
/**
 * The advice for one line.
 */
export interface ScreenedLine {
  lineNo: LineNo;
  sku: Identifier;
  /**
   * @maxItems 1000
   */
  requirements: ScreenedRequirement[];
  /**
   * @maxItems 1000
   */
  reasons: ScreeningReason[];
}
/**
 * A requirement of the line; `filingId` names the filing that covers it, if one does.
 */
export interface ScreenedRequirement {
  listId: Identifier;
  entryId: Identifier;
  market: Market;
  filingId?: Identifier;
}
/**
 * What would hold the line if it were a shipment on the requested ship date.
 */
export interface ScreeningReason {
  reason: Reason;
  requirement?: Requirement;
  filingId?: Identifier;
  /**
   * @maxItems 1000
   */
  missing?: string[];
  params: ReasonParams;
  remedy: Text;
}
/**
 * Whether the requested ship date is at risk, from our own history. P50 and P90 are days from a filing's opening to its completion; absent without history.
 */
export interface DeliveryPromise {
  requestedShipDate: Day;
  atRisk: boolean;
  clearanceP50?: number;
  clearanceP90?: number;
  basedOnFilings: number;
}
/**
 * The early answer for an order. Advice: it holds nothing.
 */
export interface OrderScreenedData {
  orderId: Identifier;
  orderVersion: Version;
  screenedAt: Instant;
  outcome: ScreeningOutcome;
  /**
   * @maxItems 1000
   */
  lines: ScreenedLine[];
  promise: DeliveryPromise;
}
/**
 * One product of an order.
 */
export interface OrderLine {
  lineNo: LineNo;
  sku: Identifier;
  quantity: Quantity;
  description?: Text;
}
/**
 * An order as placed or amended: always the whole order.
 */
export interface OrderData {
  orderId: Identifier;
  orderVersion: Version;
  placedAt: Instant;
  exporter: Exporter;
  buyer: Party;
  destinationCountry: CountryAsGiven;
  requestedShipDate: Day;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  lines: OrderLine[];
}
/**
 * What compliance says about a product. `confirmedBy`: a person stands for it, so a signal in a sales text no longer conflicts.
 */
export interface Classification {
  attributes: Attributes;
  confirmedBy?: Identifier;
  confirmedAt?: Instant;
}
/**
 * A product with its classification. The classification's attributes outrank the product master's.
 */
export interface ProductClassifiedData {
  sku: Identifier;
  productVersion: Version;
  name: Label;
  internalDescription: Text;
  salesDescription: Text;
  category: Identifier;
  attributes: Attributes;
  classification: Classification;
}
/**
 * A product as the product master knows it. A tombstone of its sku removes it.
 */
export interface ProductUpsertedData {
  sku: Identifier;
  productVersion: Version;
  name: Label;
  internalDescription: Text;
  salesDescription: Text;
  category: Identifier;
  attributes: Attributes;
}
/**
 * The warehouse answers a recall: stopped in time, or too late.
 */
export interface RecallAnsweredData {
  shipmentId: Identifier;
  decisionVersion: Version;
  outcome: 'STOPPED' | 'DEPARTED';
  answeredAt: Instant;
}
/**
 * The shipment will not leave.
 */
export interface ShipmentCancelledData {
  shipmentId: Identifier;
  shipmentVersion: Version;
  cancelledAt: Instant;
}
/**
 * The shipment left the warehouse.
 */
export interface ShipmentDepartedData {
  shipmentId: Identifier;
  shipmentVersion: Version;
  departedAt: Instant;
}
/**
 * The warehouse the shipment leaves from.
 */
export interface ShipFrom {
  warehouseId: Identifier;
}
/**
 * One product of a shipment. A stock transfer has no order; bulk goods have no serials.
 */
export interface ShipmentLine {
  lineNo: LineNo;
  orderId?: Identifier;
  sku: Identifier;
  quantity: Quantity;
  /**
   * @maxItems 20000
   */
  serials?: Identifier[];
  description?: Text;
}
/**
 * A shipment as requested or amended: always the whole shipment.
 */
export interface ShipmentData {
  shipmentId: Identifier;
  shipmentVersion: Version;
  /**
   * @maxItems 1000
   */
  orderIds: Identifier[];
  exporter: Exporter;
  consignee: Party;
  shipFrom: ShipFrom;
  destinationCountry: CountryAsGiven;
  plannedDispatchAt: Instant;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  lines: ShipmentLine[];
}
