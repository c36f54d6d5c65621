import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { durationText, MINUTE_MS } from '../time/duration.js';
import type { Stats } from './overview-api.js';
import classes from './overview-page.module.css';

/** How things stand in five numbers, each the way to its list. Only a breach is red. */
export function Numbers({ stats }: { readonly stats: Stats }) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const { medianReleaseSeconds: median } = stats;
  const items = [
    { name: 'heldNow', to: '/holds', text: number(stats.heldNow) },
    { name: 'leavingNotFree', to: '/holds?due=24h,late', text: number(stats.leavingNotFree) },
    { name: 'releasedToday', to: '/holds?status=RELEASED&decided=today', text: number(stats.releasedToday) },
    {
      name: 'medianRelease',
      to: '/holds?status=RELEASED&decided=today',
      text: median === null ? t('common.none') : lengthText(median * 1_000, i18n.language, t('overview.underAMinute')),
    },
    { name: 'breaches', to: '/breaches', text: number(stats.breaches) },
  ] as const;
  return (
    <ul className={classes.numbers}>
      {items.map(({ name, to, text }) => (
        <li key={name}>
          <Link
            to={to}
            className={classes.number ?? ''}
            data-alarm={(name === 'breaches' && stats.breaches > 0) || undefined}
          >
            <span className={classes.label}>
              {name === 'breaches' && stats.breaches > 0 && <IconAlertOctagon size={16} stroke={1.75} aria-hidden />}
              {t(`overview.numbers.${name}`)}
            </span>
            <strong className="sl-num">{text}</strong>
            <span className="sl-meta">
              {t(`overview.hints.${name}`, { range: t(`overview.within.${stats.range}`) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function lengthText(lengthMs: number, language: string, underAMinute: string): string {
  return lengthMs < MINUTE_MS ? underAMinute : durationText(lengthMs, language);
}
