import { useTranslation } from 'react-i18next';
import { TabRow } from '../shell/tab-row.js';
import { viewOf, VIEW_NAMES, withView, type QueueFilter, type ViewName } from './filter.js';

interface ViewTabsProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  /** Of the list that is shown. */
  readonly total: number | undefined;
  /** Of every tab, once they are known. */
  readonly counts: Readonly<Record<ViewName, number>> | undefined;
}

/** The usual questions, each a filter. */
export function ViewTabs({ filter, setFilter, total, counts }: ViewTabsProps) {
  const { t } = useTranslation();
  const shown = viewOf(filter);
  return (
    <TabRow
      label={t('holds.title')}
      tabs={VIEW_NAMES.map((name) => ({
        name,
        text: t(`holds.views.${name}`),
        count: counts?.[name] ?? (name === shown ? total : undefined),
      }))}
      current={shown}
      open={(view) => setFilter(withView(filter, view))}
    />
  );
}
