import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '../records/facts.js';
import { Chips, plain } from '../records/marks.js';
import records from '../records/record.module.css';
import { VERDICT_WORDS } from '../records/verdict.js';
import { countryText, evidenceText } from '../words/hold-words.js';
import { phraseOf } from './condition.js';
import { COUNTED_MAX, useEntryScope, type ListEntry, type ListVersion } from './lists-api.js';
import { PhraseText } from './phrase.js';
import classes from './version-page.module.css';

/** Every entry as it was written, and in words as far as it can be said. */
export function Entries({ list }: { readonly list: ListVersion }) {
  return list.entries.map((entry, place) => <Entry key={entry.entryId} entry={entry} place={place} list={list} />);
}

interface EntryProps {
  readonly entry: ListEntry;
  /** In the list, from 0: warnings name it so. */
  readonly place: number;
  readonly list: ListVersion;
}

function Entry({ entry, place, list }: EntryProps) {
  const { t, i18n } = useTranslation();
  const warnings = list.warnings?.filter(({ field }) => field === `entries[${place}].when`) ?? [];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('lists.asWritten'),
      <code key="when" className={`sl-mono ${records.code}`}>
        {entry.when}
      </code>,
    ],
    [t('lists.inWords'), <PhraseText key="words" phrase={phraseOf(entry.when)} />],
    [t('lists.origins'), list.origins.map((country) => countryText(country, i18n.language)).join(', ')],
    [t('lists.markets'), <Markets key="markets" markets={entry.markets} />],
    [t('lists.requires'), <Chips key="kinds" parts={plain(entry.requires.map((kind) => evidenceText(kind, i18n)))} />],
    [t('lists.completes'), t(`lists.completion.${entry.completes}`)],
    [t('lists.signals'), <Chips key="signals" parts={plain(entry.signals)} />],
    [t('lists.products'), <Products key="products" list={list} entryId={entry.entryId} />],
  ];
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{entry.title}</h2>
        <span className="sl-mono">{entry.entryId}</span>
      </header>
      {warnings.map(({ line, column, detail, remedy }) => (
        <p key={`${line}:${column}`} className="sl-card-body sl-soon">
          {t('lists.warning', { line, column, detail, remedy })}
        </p>
      ))}
      <Facts rows={rows} />
    </section>
  );
}

function Markets({ markets }: Pick<ListEntry, 'markets'>) {
  const { t, i18n } = useTranslation();
  if (markets.includes('*')) return t('lists.allMarkets');
  return <Chips parts={plain(markets.map((country) => countryText(country, i18n.language)))} />;
}

const VERDICTS = ['IN_SCOPE', 'UNDECIDED', 'OUT_OF_SCOPE'] as const;

/** How many products it has in scope; the registry can only be asked of a list in force. */
function Products({ list, entryId }: { readonly list: ListVersion; readonly entryId: string }) {
  const { t, i18n } = useTranslation();
  const { listId, state } = list;
  const count = useEntryScope(listId, entryId, state === 'IN_FORCE');
  if (state !== 'IN_FORCE') return <span className="sl-meta">{t('lists.onlyInForce')}</span>;
  const { data } = count;
  if (!data) return <span className="sl-meta">{t(count.error ? 'lists.notCounted' : 'common.loading')}</span>;
  return (
    <>
      {VERDICTS.map((scope) => (
        <Link
          key={scope}
          className={classes.count}
          to={`/products?${new URLSearchParams({ list: listId, entry: entryId, scope }).toString()}`}
        >
          {t(VERDICT_WORDS[scope])} {data[scope].toLocaleString(i18n.language)}
        </Link>
      ))}
      {data.capped && <span className="sl-meta">{t('lists.ofFirst', { count: COUNTED_MAX })}</span>}
    </>
  );
}
