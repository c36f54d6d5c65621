import { audit as auditEn } from './en/audit.js';
import { breaches as breachesEn } from './en/breaches.js';
import { filings as filingsEn } from './en/filings.js';
import { holds as holdsEn } from './en/holds.js';
import { listDraft as listDraftEn } from './en/list-draft.js';
import { lists as listsEn } from './en/lists.js';
import { orders as ordersEn } from './en/orders.js';
import { overview as overviewEn } from './en/overview.js';
import { parked as parkedEn } from './en/parked.js';
import { products as productsEn } from './en/products.js';
import { reasons as reasonsEn } from './en/reasons.js';
import { records as recordsEn } from './en/records.js';
import { shell as shellEn } from './en/shell.js';
import { shipment as shipmentEn } from './en/shipment.js';
import { audit as auditZh } from './zh-CN/audit.js';
import { breaches as breachesZh } from './zh-CN/breaches.js';
import { filings as filingsZh } from './zh-CN/filings.js';
import { holds as holdsZh } from './zh-CN/holds.js';
import { listDraft as listDraftZh } from './zh-CN/list-draft.js';
import { lists as listsZh } from './zh-CN/lists.js';
import { orders as ordersZh } from './zh-CN/orders.js';
import { overview as overviewZh } from './zh-CN/overview.js';
import { parked as parkedZh } from './zh-CN/parked.js';
import { products as productsZh } from './zh-CN/products.js';
import { reasons as reasonsZh } from './zh-CN/reasons.js';
import { records as recordsZh } from './zh-CN/records.js';
import { shell as shellZh } from './zh-CN/shell.js';
import { shipment as shipmentZh } from './zh-CN/shipment.js';

/** Every text of the console, one file a feature and language. */
export const en = {
  ...auditEn,
  ...breachesEn,
  ...filingsEn,
  ...holdsEn,
  ...listDraftEn,
  ...listsEn,
  ...ordersEn,
  ...overviewEn,
  ...parkedEn,
  ...productsEn,
  ...reasonsEn,
  ...recordsEn,
  ...shellEn,
  ...shipmentEn,
};
export const zhCN = {
  ...auditZh,
  ...breachesZh,
  ...filingsZh,
  ...holdsZh,
  ...listDraftZh,
  ...listsZh,
  ...ordersZh,
  ...overviewZh,
  ...parkedZh,
  ...productsZh,
  ...reasonsZh,
  ...recordsZh,
  ...shellZh,
  ...shipmentZh,
};

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];
