import type { GateShipmentData, Reason } from '@sluice/contracts';

export const REPORT_LANGUAGES = ['en', 'zh-CN'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** The first language of `Accept-Language` that a report is written in; English when there is none. */
export function languageOf(accepted: string | undefined): ReportLanguage {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  const first = wanted.find(({ tag }) => /^(en|zh)\b/.test(tag));
  return first?.tag.startsWith('zh') ? 'zh-CN' : 'en';
}

const en = {
  title: 'Incident file',
  DEPARTED_WHILE_NOT_RELEASED: 'It departed while it was not released.',
  RECALL_TOO_LATE: 'A recall came too late: it departed after its release had been taken back.',
  what: 'What happened',
  shipment: 'Shipment',
  exporter: 'Exporter',
  route: 'Warehouse → destination',
  orders: 'Orders',
  planned: 'Planned dispatch',
  heard: 'The gate heard of the departure',
  version: 'Shipment version, decision',
  open: 'What was open when it left',
  nothingOpen: 'No hold is named in the last decision.',
  line: 'Line',
  product: 'Product',
  reason: 'Reason',
  since: 'Open since',
  filing: 'Filing',
  missing: 'Missing',
  remedy: 'What would have closed it',
  decisions: 'Every decision',
  number: 'No.',
  at: 'At',
  status: 'Status',
  cause: 'Cause',
  sequence: 'Journal number',
  hash: 'Journal hash',
  evidence: 'Filings and their evidence',
  standing: 'At departure',
  kind: 'Kind',
  attached: 'Attached',
  before: 'before it left',
  after: 'after it left',
  noEvidence: 'No filing is named in the decisions.',
  unheard: 'The desk has heard nothing of',
  timeline: 'Timeline, newest first',
  who: 'Who',
  event: 'What',
  system: 'Sluice',
  check: 'How to check this file',
  checkText:
    'manifest.json names the SHA-256 of every other file here. journal.json names the number and the hash of each decision in the gate’s journal: `sluice verify` compares that chain with Kafka. Times are UTC.',
} as const;

export type ReportWords = Readonly<Record<keyof typeof en, string>>;

const zhCN: ReportWords = {
  title: '事件档案',
  DEPARTED_WHILE_NOT_RELEASED: '未放行即离库。',
  RECALL_TOO_LATE: '撤销放行过迟：放行撤销之后仍然离库。',
  what: '经过',
  shipment: '发运单',
  exporter: '出口商',
  route: '仓库 → 目的地',
  orders: '订单',
  planned: '计划发运',
  heard: '网关获知离库的时间',
  version: '发运单版本，判定序号',
  open: '离库时未解除的拦截',
  nothingOpen: '最后一次判定未列出拦截。',
  line: '行',
  product: '产品',
  reason: '原因',
  since: '起始',
  filing: '备案',
  missing: '缺少',
  remedy: '解除方法',
  decisions: '全部判定',
  number: '序号',
  at: '时间',
  status: '状态',
  cause: '起因',
  sequence: '日志序号',
  hash: '日志散列',
  evidence: '备案与证明材料',
  standing: '离库时状态',
  kind: '种类',
  attached: '上传时间',
  before: '离库前',
  after: '离库后',
  noEvidence: '判定未涉及备案。',
  unheard: '工作台没有收到过',
  timeline: '时间线（由新到旧）',
  who: '何人',
  event: '事项',
  system: 'Sluice',
  check: '如何核验此档案',
  checkText:
    'manifest.json 列出其他各文件的 SHA-256。journal.json 列出每次判定在网关日志中的序号与散列，`sluice verify` 可将该链与 Kafka 对照。时间均为 UTC。',
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en, 'zh-CN': zhCN };

type Codes = Readonly<Record<Reason | GateShipmentData['status'], string>>;

/** Reasons and statuses by name. */
export const CODE_WORDS: Readonly<Record<ReportLanguage, Codes>> = {
  en: {
    LIST_UNAVAILABLE: 'No list in force',
    DESTINATION_UNKNOWN: 'Destination unknown',
    PRODUCT_UNKNOWN: 'Product unknown',
    CLASSIFICATION_INCOMPLETE: 'Classification incomplete',
    DESCRIPTION_CONFLICT: 'Descriptions conflict',
    FILING_REVOKED: 'Filing revoked',
    FILING_REJECTED: 'Filing rejected',
    FILING_EXPIRED: 'Filing expired',
    FILING_INCOMPLETE: 'Filing incomplete',
    FILING_MISSING: 'Filing missing',
    MANUAL: 'Manual hold',
    HELD: 'Held',
    RELEASED: 'Released',
    RECALLED: 'Recalled',
    BREACHED: 'Breached',
    CLOSED: 'Closed',
  },
  'zh-CN': {
    LIST_UNAVAILABLE: '没有生效的目录',
    DESTINATION_UNKNOWN: '目的地未知',
    PRODUCT_UNKNOWN: '产品未知',
    CLASSIFICATION_INCOMPLETE: '归类不完整',
    DESCRIPTION_CONFLICT: '描述不一致',
    FILING_REVOKED: '备案被撤销',
    FILING_REJECTED: '备案被驳回',
    FILING_EXPIRED: '备案到期',
    FILING_INCOMPLETE: '备案未完成',
    FILING_MISSING: '缺少备案',
    MANUAL: '人工拦截',
    HELD: '已拦截',
    RELEASED: '已放行',
    RECALLED: '放行已撤销',
    BREACHED: '违规离库',
    CLOSED: '已关闭',
  },
};
