import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { filterOf } from '../holds/filter.js';
import { useFixes } from '../holds/use-facets.js';
import { countdown } from '../time/duration.js';
import { useNow } from '../time/use-now.js';
import { fixAbout, fixText, isOpenEnded } from '../words/fix-words.js';
import classes from './overview-page.module.css';

const EVERYTHING = filterOf(new URLSearchParams());
const SHOWN = 5;

/** The smallest evidence that frees most: five steps, each the way to what it frees. */
export function HelpsMost() {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(60_000);
  const fixes = useFixes(EVERYTHING);
  const items = fixes.data?.items.slice(0, SHOWN) ?? [];
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('overview.helps')}</h2>
        <Link to="/holds?group=fix">{t('overview.allSteps')}</Link>
      </header>
      {fixes.error && <ErrorCard error={fixes.error} retry={() => void fixes.refetch()} />}
      {fixes.data && items.length === 0 && <p className={classes.empty}>{t('holds.empty')}</p>}
      {items.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {(['what', 'inTime', 'frees', 'earliest', 'who'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`overview.steps.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ fix, inTime, freesAtOnce, earliestDispatch }) => {
              const { text, urgency } = countdown(Date.parse(earliestDispatch), nowMs, i18n.language);
              return (
                <tr key={fix.key}>
                  <th scope="row">
                    <Link to={`/holds?fix=${encodeURIComponent(fix.key)}`}>{fixText(fix, i18n)}</Link>
                    <div className="sl-meta">{fixAbout(fix)}</div>
                  </th>
                  <td>{inTime.toLocaleString(i18n.language)}</td>
                  <td>
                    {isOpenEnded(fix)
                      ? t('holds.fix.upTo', { count: freesAtOnce })
                      : freesAtOnce.toLocaleString(i18n.language)}
                  </td>
                  <td className={`sl-${urgency}`}>{text}</td>
                  <td className={classes.words}>{t(`holds.fix.role.${fix.role}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
