import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf } from '../orders/promise.js';
import { dayText, fullText } from '../time/instant.js';
import type { Stats } from './overview-api.js';
import classes from './overview-page.module.css';

const AMBER_S = 10;
const RED_S = 60;
const NAMED = 3;

/** Whether the machinery keeps up, and what will change by itself. */
export function Ahead({ stats }: { readonly stats: Stats }) {
  const { t, i18n } = useTranslation();
  const lagS = stats.gateLagSeconds;
  const tone = lagS < AMBER_S ? 'plain' : lagS < RED_S ? 'soon' : 'late';
  const number = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <div className={classes.four}>
      <section className={`sl-card ${classes.fact}`}>
        <h2>{t('overview.lag')}</h2>
        <strong className={`sl-num sl-${tone}`}>
          {t('overview.seconds', { seconds: Math.round(lagS * 10) / 10 })}
        </strong>
        <span className="sl-meta">{t(`overview.lagIs.${tone}`)}</span>
      </section>
      <section className={`sl-card ${classes.fact}`}>
        <h2>{t('nav.parked')}</h2>
        {stats.parkedRecords === null ? (
          <span className="sl-meta">{t('overview.parkedUnseen')}</span>
        ) : (
          <>
            <Link
              to="/parked?service=desk"
              className={`${classes.big} sl-num ${stats.parkedRecords > 0 ? 'sl-soon' : ''}`}
            >
              {number(stats.parkedRecords)}
            </Link>
            <span className="sl-meta">{t('overview.parkedOfDesk')}</span>
          </>
        )}
      </section>
      <section className={`sl-card ${classes.fact}`}>
        <h2>{t('overview.listsAhead')}</h2>
        <Link to="/lists" className={`${classes.big} sl-num`}>
          {number(stats.listsAheadCount)}
        </Link>
        {stats.listsAhead.length === 0 && <span className="sl-meta">{t('overview.noListsAhead')}</span>}
        {stats.listsAhead.slice(0, NAMED).map(({ listId, version, title, effectiveFrom }) => (
          <span key={`${listId}/${version}`} className="sl-meta">
            <Link to={`/lists/${encodeURIComponent(listId)}/versions/${version}`}>
              {title} v{version}
            </Link>
            {' · '}
            {fullText(new Date(effectiveFrom), i18n.language)}
          </span>
        ))}
      </section>
      <section className={`sl-card ${classes.fact}`}>
        <h2>{t('overview.filingsEnding')}</h2>
        <Link to="/filings?tab=ending" className={`${classes.big} sl-num`}>
          {number(stats.filingsEndingCount)}
        </Link>
        {stats.filingsEnding.length === 0 && <span className="sl-meta">{t('overview.noFilingsEnding')}</span>}
        {stats.filingsEnding.slice(0, NAMED).map(({ filingId, exporterId, validUntil }) => (
          <span key={filingId} className="sl-meta">
            <Link to={`/filings/${encodeURIComponent(filingId)}`} className="sl-mono">
              {filingId}
            </Link>
            {` · ${exporterId} · `}
            {dayText(dayOf(validUntil), i18n.language)}
          </span>
        ))}
      </section>
    </div>
  );
}
