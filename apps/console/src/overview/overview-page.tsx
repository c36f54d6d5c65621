import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import { secondsText } from '../time/instant.js';
import { AgesCard } from './ages-card.js';
import { Ahead } from './ahead.js';
import { RANGES } from './bars.js';
import { HelpsMost } from './helps-most.js';
import { Numbers } from './numbers.js';
import { useStats, type Range } from './overview-api.js';
import classes from './overview-page.module.css';
import { PromisesAtRisk } from './promises-at-risk.js';
import { ThroughputCard } from './throughput-card.js';

/** Are we keeping our promises, and what one step helps most? */
export function Page() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const range = RANGES.find((one) => one === search.get('range')) ?? '24h';
  const stats = useStats(range);
  return (
    <>
      <PageHead
        title={t('nav.overview')}
        count={stats.data && t('overview.asOf', { time: secondsText(new Date(stats.data.asOf), i18n.language) })}
      >
        <SegmentedControl
          size="xs"
          aria-label={t('overview.range')}
          value={range}
          onChange={(value) => setSearch(value === '24h' ? {} : { range: value as Range })}
          data={RANGES.map((value) => ({ value, label: t(`overview.ranges.${value}`) }))}
        />
      </PageHead>
      {stats.error && <ErrorCard error={stats.error} retry={() => void stats.refetch()} />}
      {stats.data && (
        <div className={classes.page} data-old={stats.isPlaceholderData || undefined}>
          <Numbers stats={stats.data} />
          <div className={classes.two}>
            <ThroughputCard hours={stats.data.throughput} range={stats.data.range} />
            <AgesCard ages={stats.data.openHoldAges} />
          </div>
          <div className={classes.two}>
            <HelpsMost />
            <PromisesAtRisk count={stats.data.promisesAtRisk} />
          </div>
          <Ahead stats={stats.data} />
        </div>
      )}
    </>
  );
}
