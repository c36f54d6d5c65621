import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { holdWords } from '../words/hold-words.js';

/** Why it may not leave, in the reader's language; nothing when it may. */
export function WhyNot({ answer }: { readonly answer: DeskSchemas['Clearance'] }) {
  const { t, i18n } = useTranslation();
  const { mayLeave, status, holds = [] } = answer;
  if (mayLeave) return null;
  if (holds.length === 0) return <span>{t(`dock.status.${status}`)}</span>;
  return holds.map(({ lineNo, sku, hold }) => (
    <span key={hold.holdId}>{t('dock.line', { lineNo, sku, why: holdWords(hold, i18n).why })}</span>
  ));
}
