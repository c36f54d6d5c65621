import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import { countdown } from '../time/duration.js';
import { useNow } from '../time/use-now.js';
import { fixAbout, fixText, isOpenEnded } from '../words/fix-words.js';
import type { QueueFilter } from './filter.js';
import classes from './fix-table.module.css';
import { useFixes } from './use-facets.js';

type FixGroup = DeskSchemas['FixGroup'];
const TOLD = 3;

interface FixTableProps {
  readonly filter: QueueFilter;
  readonly show: (fixKey: string) => void;
}

/** The same queue by what frees it: one row a step, what frees most in time first. */
export function FixTable({ filter, show }: FixTableProps) {
  const { t } = useTranslation();
  const fixes = useFixes(filter);
  if (fixes.error) return <ErrorCard error={fixes.error} retry={() => void fixes.refetch()} />;
  const items = fixes.data?.items ?? [];
  const first = items.slice(0, TOLD);
  const sum = (of: (group: FixGroup) => number): number => first.reduce((total, group) => total + of(group), 0);
  const most = Math.max(1, ...items.map(({ shipments }) => shipments));
  return (
    <div className={classes.scroller}>
      <p className={classes.lead}>
        <IconBulb size={18} stroke={1.75} aria-hidden />
        <span>
          {t(first.some(({ fix }) => isOpenEnded(fix)) ? 'holds.fix.leadUpTo' : 'holds.fix.lead', {
            count: first.length,
            frees: sum((group) => group.freesAtOnce),
            inTime: sum((group) => group.inTime),
          })}
        </span>
        <Legend />
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['what', 'frees', 'also', 'earliest', 'who'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`holds.fix.${name}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sl-hidden">{t('holds.fix.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((group) => (
            <FixRow key={group.fix.key} group={group} most={most} show={show} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <span className={classes.legend} aria-hidden>
      {(['InTime', 'Late', 'Also'] as const).map((name) => (
        <span key={name}>
          <i data-part={name} /> {t(`holds.fix.legend${name}`)}
        </span>
      ))}
    </span>
  );
}

function FixRow({
  group,
  most,
  show,
}: {
  readonly group: FixGroup;
  readonly most: number;
  readonly show: (key: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(60_000);
  const { fix, freesAtOnce, inTime, late, alsoNeed, earliestDispatch } = group;
  const { text, urgency } = countdown(Date.parse(earliestDispatch), nowMs, i18n.language);
  const count = isOpenEnded(fix)
    ? t('holds.fix.upTo', { count: freesAtOnce })
    : freesAtOnce.toLocaleString(i18n.language);
  const part = (amount: number): string => `${(amount / most) * 100}%`;
  return (
    <tr>
      <td>
        <strong>{fixText(fix, i18n)}</strong>
        <div className="sl-meta">{fixAbout(fix)}</div>
      </td>
      <td>
        <strong className="sl-num">{count}</strong>{' '}
        <span className="sl-meta sl-num">{t('holds.fix.inTime', { count: inTime })}</span>
        <div className={classes.bar} role="img" aria-label={t('holds.fix.bar', { inTime, late, also: alsoNeed })}>
          <i data-part="InTime" style={{ width: part(inTime) }} />
          <i data-part="Late" style={{ width: part(late) }} />
          <i data-part="Also" style={{ width: part(alsoNeed) }} />
        </div>
      </td>
      <td className="sl-num">{alsoNeed === 0 ? t('common.none') : alsoNeed.toLocaleString(i18n.language)}</td>
      <td className={`sl-num sl-${urgency}`}>{text}</td>
      <td>{t(`holds.fix.role.${fix.role}`)}</td>
      <td>
        <Button onClick={() => show(fix.key)}>{t('holds.fix.action')}</Button>
      </td>
    </tr>
  );
}
