import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { countdown } from '../time/duration.js';
import { fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { versionPath } from '../lists/lists-api.js';
import {
  useFollowsDecisions,
  useOverrides,
  useProposedLists,
  useShipmentsNow,
  type Override,
  type ShipmentRow,
} from './approvals-api.js';
import classes from './approvals-page.module.css';
import { OverrideDetail, useWhat } from './override-detail.js';

const TABS = ['REQUESTED', 'decided'] as const;
type Tab = (typeof TABS)[number];
const NONE: readonly Override[] = [];

/** What waits for a decision, and what happens if somebody says yes. */
export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'REQUESTED';
  const overrides = useOverrides(tab === 'decided');
  const lists = useProposedLists().data ?? [];
  const items = overrides.data ?? NONE;
  const chosen = search.get('id');
  useFollowsDecisions(items);
  const waiting = tab === 'REQUESTED' && overrides.data ? items.length + lists.length : undefined;
  return (
    <>
      <PageHead title={t('approvals.title')} />
      <TabRow
        label={t('approvals.title')}
        tabs={TABS.map((name) => ({
          name,
          text: t(`approvals.tabs.${name}`),
          count: name === 'REQUESTED' ? waiting : undefined,
        }))}
        current={tab}
        open={(name) => setSearch(name === 'REQUESTED' ? {} : { tab: name })}
      />
      {overrides.error && <ErrorCard error={overrides.error} retry={() => void overrides.refetch()} />}
      <div className={chosen === null ? classes.whole : page.columns}>
        <section className="sl-card">
          <OverridesTable items={items} tab={tab} chosen={chosen} lists={tab === 'REQUESTED' ? lists : []} />
          {overrides.data && items.length === 0 && (tab === 'decided' || lists.length === 0) && (
            <p className="sl-card-body">{t(tab === 'decided' ? 'approvals.noneDecided' : 'approvals.empty')}</p>
          )}
        </section>
        {/* It stays open when it is decided, wherever that was: who and when then take the place of the buttons. */}
        {chosen !== null && <OverrideDetail key={chosen} overrideId={chosen} />}
      </div>
    </>
  );
}

interface OverridesTableProps {
  readonly items: readonly Override[];
  readonly lists: NonNullable<ReturnType<typeof useProposedLists>['data']>;
  readonly tab: Tab;
  readonly chosen: string | null;
}

/** What waits is in one state, and what is decided keeps nothing waiting. */
const COLUMNS = {
  REQUESTED: ['kind', 'what', 'asked', 'reason', 'earliest', 'ends'],
  decided: ['kind', 'what', 'asked', 'reason', 'ends', 'state'],
} as const;

function OverridesTable({ items, lists, tab, chosen }: OverridesTableProps) {
  const { t } = useTranslation();
  const now = useShipmentsNow(
    tab === 'REQUESTED' ? items.flatMap(({ shipments }) => shipments.map(({ shipmentId }) => shipmentId)) : [],
  );
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {COLUMNS[tab].map((name) => (
            <th key={name} scope="col">
              {t(`approvals.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((override) => (
          <OverrideRow
            key={override.overrideId}
            override={override}
            tab={tab}
            isChosen={override.overrideId === chosen}
            now={now.data}
          />
        ))}
        {lists.map((list) => (
          <ListRow key={`${list.listId} ${list.version}`} list={list} />
        ))}
      </tbody>
    </table>
  );
}

interface OverrideRowProps {
  readonly override: Override;
  readonly tab: Tab;
  readonly isChosen: boolean;
  readonly now: ReadonlyMap<string, ShipmentRow> | undefined;
}

function OverrideRow({ override, tab, isChosen, now }: OverrideRowProps) {
  const { t, i18n } = useTranslation();
  const { person } = usePerson();
  const whatOf = useWhat();
  const isOwn = override.requestedBy === person && tab === 'REQUESTED';
  const query = { ...(tab === 'decided' && { tab }), id: override.overrideId };
  return (
    <tr aria-current={isChosen || undefined} data-own={isOwn || undefined} className={classes.row}>
      <td>{t('approvals.kinds.override')}</td>
      <td>
        <Link to={`?${new URLSearchParams(query).toString()}`}>{t('approvals.what', whatOf(override))}</Link>
        <div className="sl-meta">{override.exporterId}</div>
      </td>
      <td>
        {override.requestedBy}
        <div className="sl-meta sl-num">{fullText(new Date(override.requestedAt), i18n.language)}</div>
        {isOwn && <div className="sl-meta">{t('approvals.own')}</div>}
      </td>
      <td>
        <div className={classes.reason} title={override.reason}>
          {override.reason}
        </div>
      </td>
      {tab === 'REQUESTED' && (
        <td className="sl-num">
          <Earliest override={override} now={now} />
        </td>
      )}
      <td className="sl-num">{fullText(new Date(override.until), i18n.language)}</td>
      {tab === 'decided' && <td>{t(`approvals.status.${override.status}`)}</td>}
    </tr>
  );
}

/** Of the shipments that could leave if it were granted. */
function Earliest({ override, now }: Pick<OverrideRowProps, 'override' | 'now'>) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow();
  const times = override.shipments.flatMap(({ shipmentId }) => now?.get(shipmentId)?.plannedDispatchAt ?? []);
  // Of a part of them the earliest may be another one.
  if (times.length === 0 || times.length < override.shipments.length) return t('common.none');
  const earliestMs = Math.min(...times.map((at) => new Date(at).getTime()));
  const { text, urgency } = countdown(earliestMs, nowMs, i18n.language);
  return (
    <>
      <span className={urgency === 'plain' ? undefined : `sl-${urgency}`}>{text}</span>
      <div className="sl-meta">{fullText(new Date(earliestMs), i18n.language)}</div>
    </>
  );
}

function ListRow({ list }: { readonly list: OverridesTableProps['lists'][number] }) {
  const { t, i18n } = useTranslation();
  const { person } = usePerson();
  const isOwn = list.proposedBy === person || list.authors.includes(person);
  return (
    <tr data-own={isOwn || undefined} className={classes.row}>
      <td>{t('approvals.kinds.list')}</td>
      <td>
        <Link to={`${versionPath(list)}?tab=impact`}>
          {list.title} v{list.version}
        </Link>
        <div className="sl-meta">{t('approvals.seeImpact')}</div>
      </td>
      <td>
        {list.proposedBy}
        {list.proposedAt && <div className="sl-meta sl-num">{fullText(new Date(list.proposedAt), i18n.language)}</div>}
        {isOwn && <div className="sl-meta">{t('approvals.own')}</div>}
      </td>
      <td>
        <div className={classes.reason} title={list.source.title}>
          {list.source.title}
        </div>
      </td>
      <td>{t('common.none')}</td>
      <td>{t('common.none')}</td>
    </tr>
  );
}
