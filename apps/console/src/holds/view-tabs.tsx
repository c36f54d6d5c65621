import { IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { TabRow } from '../shell/tab-row.js';
import { useAddress } from '../shell/use-address.js';
import { filterOf, viewOf, VIEW_NAMES, withFilter, withView, type QueueFilter, type ViewName } from './filter.js';
import classes from './queue-page.module.css';
import { SaveView } from './save-view.js';
import { addressOf, openedView, VIEW_PARAMETER } from './saved-view.js';
import { forgetSnapshot } from './use-queue.js';
import { useViews } from './use-views.js';

interface ViewTabsProps {
  readonly filter: QueueFilter;
  /** Of the list that is shown. */
  readonly total: number | undefined;
  /** Of every built-in tab, once they are known. */
  readonly counts: Readonly<Record<ViewName, number>> | undefined;
}

/** The usual questions, each a filter; then those that people saved. */
export const ViewTabs = memo(function ViewTabs({ filter, total, counts }: ViewTabsProps) {
  const { t } = useTranslation();
  const { search, write } = useAddress();
  const views = useViews();
  const opened = openedView(views, search)?.view.viewId;
  const shown = opened === undefined ? viewOf(filter) : undefined;
  const open = (tab: string): void =>
    write((now) => {
      const saved = views.find(({ viewId }) => viewId === tab);
      const next = saved ? addressOf(saved, now) : withFilter(now, withView(filter, tab as ViewName));
      if (!saved) for (const name of [VIEW_PARAMETER, 'focus']) next.delete(name);
      forgetSnapshot(filterOf(next));
      return next;
    });
  return (
    <div className={classes.tabsRow}>
      <TabRow
        label={t('holds.title')}
        tabs={[
          ...VIEW_NAMES.map((name) => ({
            name: name as string,
            text: t(`holds.views.${name}`),
            count: counts?.[name] ?? (name === shown ? total : undefined),
          })),
          ...views.map(({ viewId, name, shared, owner }) => ({
            name: viewId,
            text: name,
            icon: shared && <Shared label={t('savedViews.sharedBy', { person: owner })} />,
          })),
        ]}
        current={opened ?? shown}
        open={open}
      />
      <SaveView views={views} />
    </div>
  );
});

function Shared({ label }: { readonly label: string }) {
  return <IconUsers size={16} stroke={1.75} role="img" aria-label={label} />;
}
