import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../shipment/shipment-page.module.css';

/** How sure anybody is of a list's source; doubt is always visible. */
export function SourceTag({ confidence }: { readonly confidence: 'UNVERIFIED' | 'VERIFIED' }) {
  const { t } = useTranslation();
  if (confidence === 'VERIFIED') return <span className={page.tag}>{t('shipment.sourceVerified')}</span>;
  return (
    <span className={page.tagWarn}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {t('shipment.sourceUnverified')}
    </span>
  );
}
