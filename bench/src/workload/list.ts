import type { ListPublishedData } from '@sluice/contracts';

/** A list like the sample of `npm start`: the three product kinds of the rule, every destination, two documents. */
export const BENCH_LIST: ListPublishedData = {
  listId: 'bench-intelligent-agents',
  version: 1,
  title: 'Intelligent agents in sensitive fields (workload of the benchmark)',
  status: 'APPROVED',
  source: { title: 'Workload of the benchmark', publishedOn: '2026-06-01', confidence: 'UNVERIFIED' },
  effectiveFrom: '2026-06-01T00:00:00+08:00',
  origins: ['CN'],
  entries: [
    {
      entryId: 'face-recognition-terminal',
      title: '3D facial recognition terminals that decide on their own',
      when: "product.category == 'FACE_RECOGNITION_TERMINAL' && product.attributes.modality == 'FACE_3D' && product.attributes.autonomousDecision",
      markets: ['*'],
      requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
      completes: 'ON_EVIDENCE',
      signals: ['facial recognition', 'face recognition', '人脸', 'AI', 'autonomous'],
    },
    {
      entryId: 'biometric-lock',
      title: 'Iris or vein biometric locks that decide on their own',
      when: "product.category == 'BIOMETRIC_LOCK' && product.attributes.modality in ['IRIS', 'VEIN'] && product.attributes.autonomousDecision",
      markets: ['*'],
      requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
      completes: 'ON_EVIDENCE',
      signals: ['iris', 'vein', '虹膜', '静脉', 'AI', 'autonomous'],
    },
    {
      entryId: 'intelligent-respirator',
      title: 'Intelligent respirators and gas masks that decide on their own',
      when: "product.category in ['RESPIRATOR', 'GAS_MASK'] && product.attributes.autonomousDecision",
      markets: ['*'],
      requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
      completes: 'ON_EVIDENCE',
      signals: ['intelligent respirator', 'intelligent mask', '智能呼吸', 'AI', 'autonomous'],
    },
  ],
};
