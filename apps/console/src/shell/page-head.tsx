import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { LiveStateBadge } from '../live/live-state.js';
import classes from './page-head.module.css';

interface PageHeadProps {
  readonly title: string;
  /** Beside the title: the count. */
  readonly count?: ReactNode;
  /** Between the two sides: the "12 new" pill, or what the page can do. */
  readonly children?: ReactNode;
}

/** A page's first line: title, count, pill, live state, time zone. */
export function PageHead({ title, count, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Sluice`;
  }, [title]);
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      <span className={classes.count}>{count}</span>
      <div className={classes.actions}>{children}</div>
      <LiveStateBadge />
    </header>
  );
}
