import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import page from '../shipment/shipment-page.module.css';
import { RecordTable, type Column } from './record-table.js';

interface RecordListProps<T> {
  /** Above the table, where a page has more than one. */
  readonly title?: string;
  readonly name: readonly unknown[];
  readonly ask: (cursor: string | undefined) => Promise<{ items: readonly T[]; nextCursor?: string }>;
  readonly columns: readonly Column<T>[];
  readonly keyOf: (item: T) => string;
}

/** A page of records after another, as the service gives them; nothing of it is computed here. */
export function RecordList<T>({ title, name, ask, columns, keyOf }: RecordListProps<T>) {
  const { t } = useTranslation();
  const records = useInfiniteQuery({
    queryKey: name,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = records.data?.pages.flatMap((one) => one.items) ?? [];
  if (records.error) return <ErrorCard error={records.error} retry={() => void records.refetch()} />;
  return (
    <section className={`sl-card ${page.record}`}>
      {title !== undefined && (
        <header className="sl-card-head">
          <h2>{title}</h2>
        </header>
      )}
      <RecordTable items={items} columns={columns} keyOf={keyOf} />
      {records.data && items.length === 0 && <p className="sl-card-body">{t('records.empty')}</p>}
      {records.hasNextPage && (
        <p className="sl-card-body">
          <Button onClick={() => void records.fetchNextPage()} loading={records.isFetchingNextPage}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </section>
  );
}
