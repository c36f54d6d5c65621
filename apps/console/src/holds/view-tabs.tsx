import { useTranslation } from 'react-i18next';
import { viewOf, VIEW_NAMES, withView, type QueueFilter, type ViewName } from './filter.js';
import classes from './queue-page.module.css';

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
    <nav className={classes.tabs} aria-label={t('holds.title')}>
      {VIEW_NAMES.map((view) => (
        <button
          key={view}
          type="button"
          className={classes.tab}
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => setFilter(withView(filter, view))}
        >
          {t(`holds.views.${view}`)}
          <span className={classes.tabCount}>
            {(counts?.[view] ?? (view === shown ? total : undefined))?.toLocaleString()}
          </span>
        </button>
      ))}
    </nav>
  );
}
