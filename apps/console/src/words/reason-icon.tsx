import {
  IconArrowsExchange,
  IconBoxOff,
  IconCalendarX,
  IconFileAlert,
  IconFileOff,
  IconFilePlus,
  IconFileX,
  IconHandStop,
  IconListSearch,
  IconMapPinQuestion,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { DeskSchemas } from '@sluice/client';

const ICONS: Readonly<Record<DeskSchemas['Reason'], Icon>> = {
  LIST_UNAVAILABLE: IconListSearch,
  DESTINATION_UNKNOWN: IconMapPinQuestion,
  PRODUCT_UNKNOWN: IconBoxOff,
  CLASSIFICATION_INCOMPLETE: IconZoomQuestion,
  DESCRIPTION_CONFLICT: IconArrowsExchange,
  FILING_REVOKED: IconFileOff,
  FILING_REJECTED: IconFileX,
  FILING_EXPIRED: IconCalendarX,
  FILING_INCOMPLETE: IconFileAlert,
  FILING_MISSING: IconFilePlus,
  MANUAL: IconHandStop,
};

/** The picture of a reason; always beside its words. */
export function ReasonIcon({ reason, size = 16 }: { readonly reason: DeskSchemas['Reason']; readonly size?: number }) {
  const Picture = ICONS[reason] as Icon | undefined;
  return Picture ? <Picture size={size} stroke={1.75} aria-hidden /> : null;
}
