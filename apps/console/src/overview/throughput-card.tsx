import { useTranslation } from 'react-i18next';
import { barsOf, barText } from './bars.js';
import { ChartCard } from './chart-card.js';
import type { Range, ThroughputHour } from './overview-api.js';
import type { Series } from './patterns.js';
import { NumbersTable, StackedBars, type Row } from './stacked-bars.js';

const SERIES = [
  { key: 'released', color: 'released-solid', pattern: 'solid' },
  { key: 'held', color: 'held-solid', pattern: 'stripes' },
  { key: 'recalled', color: 'recalled-solid', pattern: 'dots' },
] as const;

interface ThroughputCardProps {
  readonly hours: readonly ThroughputHour[];
  readonly range: Range;
}

/** What the gate decided, by time. */
export function ThroughputCard({ hours, range }: ThroughputCardProps) {
  const { t, i18n } = useTranslation();
  const bars = barsOf(hours, range);
  const rows = bars.map((bar): Row => {
    const { held, released, recalled } = bar;
    return { label: barText(bar, range, i18n.language), held, released, recalled };
  });
  const series = SERIES.map((one): Series => ({ ...one, name: t(`overview.decisions.${one.key}`) }));
  const sum = (name: 'held' | 'released' | 'recalled'): number => bars.reduce((total, bar) => total + bar[name], 0);
  const sums = { held: sum('held'), released: sum('released'), recalled: sum('recalled') };
  return (
    <ChartCard
      title={t(`overview.throughput.${range}`)}
      summary={t('overview.throughputSummary', sums)}
      series={series}
      chart={<StackedBars rows={rows} series={series} />}
      table={<NumbersTable of={t('overview.from')} rows={[...rows].reverse()} series={series} />}
      empty={sums.held + sums.released + sums.recalled === 0 ? t(`overview.nothingDecided.${range}`) : undefined}
    />
  );
}
