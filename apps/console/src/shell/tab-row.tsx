import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tab-row.module.css';

export interface TabItem<Name extends string> {
  readonly name: Name;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly count?: number | undefined;
}

interface TabRowProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Name>[];
  readonly current: Name | undefined;
  readonly open: (name: Name) => void;
}

/** Parts of a page, or views of a list: links in all but the address, which the page itself writes. */
export function TabRow<Name extends string>({ label, tabs, current, open }: TabRowProps<Name>) {
  const { i18n } = useTranslation();
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ name, text, icon, count }) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-current={name === current ? 'page' : undefined}
          onClick={() => open(name)}
        >
          {icon}
          {text}
          {count !== undefined && <span className={classes.count}>{count.toLocaleString(i18n.language)}</span>}
        </button>
      ))}
    </nav>
  );
}
