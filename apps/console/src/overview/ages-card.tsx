import { useTranslation } from 'react-i18next';
import { ChartCard } from './chart-card.js';
import type { HoldAges } from './overview-api.js';
import type { Series } from './patterns.js';
import { NumbersTable, StackedBars, type Row } from './stacked-bars.js';

const AGES = ['under4h', 'under1d', 'under3d', 'under7d', 'over7d'] as const;
/** Not the colours of a status: what it is about is no status. */
const LOOKS = {
  FILING: { color: 'accent', pattern: 'solid' },
  PRODUCT: { color: 'accent', pattern: 'stripes' },
  DESTINATION: { color: 'closed-solid', pattern: 'dots' },
  LIST: { color: 'closed-solid', pattern: 'bars' },
  MANUAL: { color: 'closed-solid', pattern: 'grid' },
} as const satisfies Record<HoldAges['family'], Pick<Series, 'color' | 'pattern'>>;
const FAMILIES = Object.keys(LOOKS) as (keyof typeof LOOKS)[];

/** How long holds are open, by what they are about. */
export function AgesCard({ ages }: { readonly ages: readonly HoldAges[] }) {
  const { t } = useTranslation();
  const countOf = (family: HoldAges['family'], age: (typeof AGES)[number]): number =>
    ages.find((one) => one.family === family)?.[age] ?? 0;
  const rows = AGES.map((age): Row => ({
    label: t(`overview.ages.${age}`),
    ...Object.fromEntries(FAMILIES.map((family) => [family, countOf(family, age)])),
  }));
  const series = FAMILIES.map((key): Series => ({ key, name: t(`overview.families.${key}`), ...LOOKS[key] }));
  const count = AGES.flatMap((age) => FAMILIES.map((family) => countOf(family, age))).reduce((a, b) => a + b, 0);
  const old = FAMILIES.reduce((total, family) => total + countOf(family, 'over7d'), 0);
  return (
    <ChartCard
      title={t('overview.agesTitle')}
      summary={t('overview.agesSummary', { count, old })}
      series={series}
      chart={<StackedBars rows={rows} series={series} />}
      table={<NumbersTable of={t('overview.age')} rows={rows} series={series} />}
      empty={count === 0 ? t('overview.nothingOpen') : undefined}
    />
  );
}
