import {
  IconAlertOctagon,
  IconBarcode,
  IconBarrierBlock,
  IconCalendarEvent,
  IconCertificate,
  IconForklift,
  IconHistory,
  IconLayoutDashboard,
  IconListCheck,
  IconParking,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';

export interface NavigationItem {
  readonly to: string;
  readonly name:
    | 'overview'
    | 'holds'
    | 'orders'
    | 'approvals'
    | 'dock'
    | 'filings'
    | 'products'
    | 'lists'
    | 'breaches'
    | 'audit'
    | 'parked'
    | 'settings';
  readonly icon: Icon;
  /** The second key of `g …`. */
  readonly key?: string;
  /** Shown also to somebody who may not read everything. */
  readonly isForAll?: true;
}

export interface NavigationGroup {
  readonly name: 'operate' | 'comply' | 'assure' | undefined;
  readonly items: readonly NavigationItem[];
}

/** What of it somebody is shown: no page that would refuse them. */
export function navigationFor(readsAll: boolean): readonly NavigationGroup[] {
  if (readsAll) return NAVIGATION;
  return NAVIGATION.map((group) => ({ ...group, items: group.items.filter(({ isForAll }) => isForAll) })).filter(
    ({ items }) => items.length > 0,
  );
}

/** What the rail shows, in its order; only pages that exist. */
export const NAVIGATION: readonly NavigationGroup[] = [
  { name: undefined, items: [{ to: '/overview', name: 'overview', icon: IconLayoutDashboard }] },
  {
    name: 'operate',
    items: [
      { to: '/holds', name: 'holds', icon: IconBarrierBlock, key: 'h' },
      { to: '/orders', name: 'orders', icon: IconCalendarEvent, key: 'o' },
      { to: '/approvals', name: 'approvals', icon: IconUserCheck, key: 'a' },
      { to: '/dock', name: 'dock', icon: IconForklift, isForAll: true },
    ],
  },
  {
    name: 'comply',
    items: [
      { to: '/filings', name: 'filings', icon: IconCertificate, key: 'f' },
      { to: '/products', name: 'products', icon: IconBarcode, key: 'p' },
      { to: '/lists', name: 'lists', icon: IconListCheck, key: 'l' },
    ],
  },
  {
    name: 'assure',
    items: [
      { to: '/breaches', name: 'breaches', icon: IconAlertOctagon },
      { to: '/audit', name: 'audit', icon: IconHistory },
      { to: '/parked', name: 'parked', icon: IconParking },
    ],
  },
];
