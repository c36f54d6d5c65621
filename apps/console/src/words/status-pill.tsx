import {
  IconAlertOctagon,
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import classes from './status-pill.module.css';

type Status = DeskSchemas['ShipmentStatus'];

const ICONS: Readonly<Record<Status, Icon>> = {
  HELD: IconLock,
  RELEASED: IconCircleCheck,
  RECALLED: IconArrowBackUp,
  BREACHED: IconAlertOctagon,
  CLOSED: IconArchive,
};

/** A status that the gate emitted: icon, word and colour. */
export function StatusPill({ status, large = false }: { readonly status: Status; readonly large?: boolean }) {
  const { t } = useTranslation();
  const Picture = ICONS[status];
  return (
    <span className={classes.pill} data-status={status.toLowerCase()} data-large={large || undefined}>
      <Picture size={large ? 16 : 14} stroke={1.75} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
