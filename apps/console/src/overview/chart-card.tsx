import { SegmentedControl } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './overview-page.module.css';
import { Swatch, type Series } from './patterns.js';

interface ChartCardProps {
  readonly title: string;
  /** What it says, for whoever does not see it. */
  readonly summary: string;
  readonly series: readonly Series[];
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** There is nothing to draw: what to say instead. */
  readonly empty: string | undefined;
}

/** A chart that is a table as well: whoever wants the numbers reads them. */
export function ChartCard({ title, summary, series, chart, table, empty }: ChartCardProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const id = useId();
  return (
    <section className="sl-card" aria-labelledby={id}>
      <header className="sl-card-head">
        <h2 id={id}>{title}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('overview.viewOf', { title })}
          value={view}
          onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
          data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`overview.${value}`) }))}
        />
      </header>
      {empty !== undefined && <p className={classes.empty}>{empty}</p>}
      {empty === undefined && view === 'chart' && (
        <figure className={classes.chart}>
          <figcaption className={classes.legend}>
            {series.map((one) => (
              <span key={one.key}>
                <Swatch series={one} /> {one.name}
              </span>
            ))}
          </figcaption>
          <div role="img" aria-label={summary}>
            {chart}
          </div>
        </figure>
      )}
      {empty === undefined && view === 'table' && (
        <div className={classes.numbersTable} tabIndex={0} role="region" aria-labelledby={id}>
          {table}
        </div>
      )}
    </section>
  );
}
