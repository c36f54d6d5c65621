import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { RecordTable } from '../records/record-table.js';
import page from '../shipment/shipment-page.module.css';
import { datedText, utcText } from '../time/instant.js';
import { actionText } from './action-text.js';
import { exportAddress, queryOf, type AuditFilter, type AuditItem } from './audit-filter.js';
import classes from './audit-page.module.css';
import { Changed } from './changed.js';
import { placeOf } from './object-place.js';

const AT_ONCE = 50;

/** The newest acts that the filter leaves, a page after another. */
function useActs(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        ...queryOf(filter),
        dir: 'desc' as const,
        limit: AT_ONCE,
        ...(cursor !== undefined && { cursor }),
      };
      return answered(registry.GET('/v1/audit', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function Acts({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation();
  const acts = useActs(filter);
  if (acts.error) return <ErrorCard error={acts.error} retry={() => void acts.refetch()} />;
  const items = acts.data?.pages.flatMap((one) => one.items);
  return (
    <section
      className={`sl-card ${page.record} ${classes.acts}`}
      data-old={acts.isPlaceholderData || undefined}
      aria-busy={acts.isFetching}
    >
      <header className="sl-card-head">
        <span className={`sl-meta ${page.spring}`} role="status">
          {items && t(acts.hasNextPage ? 'audit.countMore' : 'audit.count', { count: items.length })}
        </span>
        <Button
          component="a"
          href={exportAddress(filter)}
          download
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        >
          {t('audit.export')}
        </Button>
      </header>
      {items ? <Table items={items} /> : <Waiting />}
      {items?.length === 0 && <p className="sl-card-body">{t(`audit.${emptyOf(filter)}`)}</p>}
      {acts.hasNextPage && (
        <p className="sl-card-body">
          <Button onClick={() => void acts.fetchNextPage()} loading={acts.isFetchingNextPage}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function emptyOf({ object, ...others }: AuditFilter): 'nothingYet' | 'none' | 'noneMatch' {
  if (Object.keys(others).length > 0) return 'noneMatch';
  return object === undefined ? 'nothingYet' : 'none';
}

function Table({ items }: { readonly items: readonly AuditItem[] }) {
  const { t, i18n } = useTranslation();
  return (
    <RecordTable<AuditItem>
      items={items}
      keyOf={({ seq }) => String(seq)}
      columns={[
        {
          title: t('audit.columns.at'),
          isNumeric: true,
          cell: ({ at }) => (
            <span className={classes.whole} title={utcText(new Date(at))}>
              {datedText(new Date(at), i18n.language)}
            </span>
          ),
        },
        {
          title: t('audit.columns.by'),
          cell: ({ by }) => (
            <Link to={`?${new URLSearchParams({ by }).toString()}`} className={classes.id} title={by}>
              {by}
            </Link>
          ),
        },
        {
          title: t('audit.columns.did'),
          cell: ({ action }) => <span className={classes.whole}>{actionText(action, i18n)}</span>,
        },
        { title: t('audit.columns.object'), cell: (item) => <WhatTo item={item} /> },
        { title: t('audit.columns.change'), cell: (item) => <Changed item={item} /> },
        { title: t('audit.columns.why'), cell: ({ why }) => why ?? t('common.none') },
        {
          title: t('audit.columns.proof'),
          cell: ({ seq, hash }) => (
            <span className="sl-mono" title={hash}>
              {seq} {hash.slice(0, 8)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Its kind in words, and a link to its page. */
function WhatTo({ item }: { readonly item: AuditItem }) {
  const { t } = useTranslation();
  const place = placeOf(item);
  if (place === undefined) return <span className="sl-mono">{item.object}</span>;
  return (
    <>
      <div className="sl-meta">{t(`audit.kinds.${place.kind}`)}</div>
      <Link to={place.to} className={`sl-mono ${classes.id}`} title={place.id}>
        {place.id}
      </Link>
    </>
  );
}

const ROWS_WAITING = 8;

/** Of the height of rows; not to be seen when the answer is there at once. */
function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={classes.waiting}>
      <span className="sl-hidden">{t('common.loading')}</span>
      {Array.from({ length: ROWS_WAITING }, (_, row) => (
        <Skeleton key={row} height={34} radius="sm" animate={false} aria-hidden />
      ))}
    </div>
  );
}
