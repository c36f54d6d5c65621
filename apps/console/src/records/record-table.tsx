import type { ReactNode } from 'react';
import page from '../shipment/shipment-page.module.css';

export interface Column<T> {
  readonly title: string;
  readonly cell: (item: T) => ReactNode;
  /** Digits stand below digits. */
  readonly isNumeric?: boolean;
}

interface RecordTableProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (item: T) => string;
}

/** Records, a row each. */
export function RecordTable<T>({ items, columns, keyOf }: RecordTableProps<T>) {
  return (
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
            {columns.map(({ title, cell, isNumeric }) => (
              <td key={title} className={isNumeric === true ? 'sl-num' : undefined}>
                {cell(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
