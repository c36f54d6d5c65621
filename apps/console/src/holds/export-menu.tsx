import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportAddress, FORMATS } from './export-address.js';
import type { QueueFilter } from './filter.js';

const PICTURES = { csv: IconFileTypeCsv, xlsx: IconFileTypeXls } as const;

/** Takes the list away as a file; the desk streams it, with its time and filter in the name. */
export function ExportMenu({ filter }: { readonly filter: QueueFilter }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('holds.export')} title={t('holds.export')}>
          <IconDownload size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => {
          const Picture = PICTURES[format];
          return (
            <Menu.Item
              key={format}
              component="a"
              href={exportAddress(filter, format)}
              download
              leftSection={<Picture size={16} stroke={1.75} />}
            >
              {t(`holds.exportAs.${format}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
