import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import page from '../shipment/shipment-page.module.css';

export interface Column<T> {
  readonly title: string;
  readonly cell: (item: T) => ReactNode;
}

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
      <table className={page.table}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell(item)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
