import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Everything that is known of a breach as one file, its report in the language that is chosen. */
export function IncidentLink({ shipmentId }: { readonly shipmentId: string }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return (
    <Button
      component="a"
      href={`/v1/shipments/${encodeURIComponent(shipmentId)}/incident?language=${language}`}
      download
      leftSection={<IconFileZip size={16} stroke={1.75} aria-hidden />}
    >
      {t('breaches.download')}
      <span className="sl-hidden"> {shipmentId}</span>
    </Button>
  );
}
