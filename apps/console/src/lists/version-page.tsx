import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { LiveStateBadge } from '../live/live-state.js';
import page from '../shipment/shipment-page.module.css';
import { TabRow } from '../shell/tab-row.js';
import { datedText } from '../time/instant.js';
import { Diff } from './diff.js';
import { Entries } from './entries.js';
import { ImpactPart } from './impact-part.js';
import { useListVersion, type ListVersion } from './lists-api.js';
import { periodText } from './period.js';
import { SourceTag } from './source-tag.js';
import { VersionActs } from './version-acts.js';
import classes from './version-page.module.css';
import { Versions } from './versions.js';

const PARTS = ['entries', 'diff', 'impact'] as const;

/** One version: what it says, what it says differently, and what it would change. */
export function Page() {
  const { id = '', version = '' } = useParams();
  const list = useListVersion({ listId: id, version: Number(version) });
  if (list.data) return <Loaded list={list.data.value} etag={list.data.etag} />;
  return list.error ? <ErrorCard error={list.error} retry={() => void list.refetch()} /> : null;
}

function Loaded({ list, etag }: { readonly list: ListVersion; readonly etag: string | undefined }) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((one) => one === search.get('tab')) ?? 'entries';
  return (
    <div className={page.page}>
      <header className={page.head}>
        <title>{`${list.title} v${list.version} · Sluice`}</title>
        <div className={page.crumbs}>
          <Link to="/lists">{t('nav.lists')}</Link>
          <span aria-hidden>›</span>
          <span className="sl-mono">{list.listId}</span>
          <span className={page.spring} />
          <LiveStateBadge />
        </div>
        <div className={page.title}>
          <h1 style={{ whiteSpace: 'normal' }}>{list.title}</h1>
          <span className={page.tag}>v{list.version}</span>
          <span className={page.tag}>{t(`lists.states.${list.state}`)}</span>
          <span className={page.spring} />
          <VersionActs list={list} etag={etag} />
        </div>
        <div className={page.under}>
          <span className="sl-num">{periodText(list, i18n)}</span>
          <Hands list={list} />
        </div>
      </header>
      <div className={classes.layout}>
        <Versions place={list} search={part === 'entries' ? '' : `?tab=${part}`} />
        <div>
          <Source list={list} />
          <TabRow
            label={list.title}
            tabs={PARTS.map((name) => ({
              name,
              text: t(`lists.tabs.${name}`),
              count: name === 'entries' ? list.entries.length : undefined,
            }))}
            current={part}
            open={(name) => setSearch(name === 'entries' ? {} : { tab: name })}
          />
          <div className={classes.part}>
            {part === 'entries' && <Entries list={list} />}
            {part === 'diff' && <Diff list={list} />}
            {part === 'impact' && <ImpactPart place={list} etag={etag} />}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Who wrote, proposed, gave back, approved it. */
function Hands({ list }: { readonly list: ListVersion }) {
  const { t, i18n } = useTranslation();
  const time = (at: string): string => datedText(new Date(at), i18n.language);
  const { authors, proposedBy, proposedAt, rejection, approvedBy, approvedAt } = list;
  return (
    <>
      <span>{t('lists.by', { people: authors.join(', ') })}</span>
      {proposedBy && proposedAt && <span>{t('lists.proposedBy', { person: proposedBy, time: time(proposedAt) })}</span>}
      {approvedBy && approvedAt && <span>{t('lists.approvedAt', { person: approvedBy, time: time(approvedAt) })}</span>}
      {rejection && (
        <span className="sl-soon">
          {t('lists.rejectedBy', { person: rejection.by, time: time(rejection.at), reason: rejection.reason })}
        </span>
      )}
    </>
  );
}

/** Where it comes from, and its note uncut. */
function Source({ list: { source } }: { readonly list: ListVersion }) {
  const { t } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{source.title}</h2>
        <span className="sl-meta">{t('lists.published', { day: source.publishedOn })}</span>
        <SourceTag confidence={source.confidence} />
      </header>
      <p className={classes.source}>{source.note ?? t('lists.noNote')}</p>
    </section>
  );
}
